package dev.jetaudit.cli;

import dev.jetaudit.api.backup.BackupId;
import dev.jetaudit.api.backup.BackupOutcome;
import dev.jetaudit.api.crosscheck.Agreement;
import dev.jetaudit.api.crosscheck.DerivedSlot;
import dev.jetaudit.api.crosscheck.DerivedSlot.Trace;
import dev.jetaudit.api.crosscheck.DerivedSlot.Writing;
import dev.jetaudit.api.crosscheck.SeenHeader;
import dev.jetaudit.api.crosscheck.SlotComparison;
import dev.jetaudit.api.header.BackupType;
import dev.jetaudit.api.header.HeaderField;
import dev.jetaudit.api.header.HeaderSlot;
import dev.jetaudit.api.header.HeaderSlots;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One comparison of each kind of content. */
final class SampleComparisons {
    private static final Trace FIRST = new Trace(
            new BackupId(Sample.SG1, 1),
            BackupOutcome.COMPLETED,
            117L,
            120L,
            Sample.NIGHT,
            Sample.NIGHT.plusSeconds(60),
            false,
            BackupType.NORMAL);
    private static final HeaderSlot.Held HELD =
            new HeaderSlot.Held(117L, 120L, BackupType.NORMAL, Sample.NIGHT.plusSeconds(1));
    private static final SeenHeader RECORDED = new SeenHeader(
            Sample.SG1, Sample.PRIV, HeaderSlots.UNKNOWN, null, Sample.NIGHT.plusSeconds(99), "s2", 14L, null);
    private static final SeenHeader GIVEN = new SeenHeader(
            Sample.SG1, Sample.PUB, HeaderSlots.UNKNOWN, null, Sample.NIGHT.plusSeconds(99), "pub1.edb", null, null);

    static final List<SlotComparison> LIST = List.of(
            comparison(RECORDED, HeaderField.FULL_PREV, Agreement.AGREES, HELD, left(Writing.STAMPED)),
            comparison(RECORDED, HeaderField.INC_PREV, Agreement.AGREES, new HeaderSlot.Empty(), left(Writing.CLEARED)),
            comparison(
                    RECORDED,
                    HeaderField.COPY_PREV,
                    Agreement.UNKNOWN,
                    new HeaderSlot.Unknown(),
                    new DerivedSlot.Untouched()),
            comparison(
                    GIVEN,
                    HeaderField.COPY_PREV,
                    Agreement.HEADER_BEHIND,
                    new HeaderSlot.Empty(),
                    left(Writing.WITHHELD)),
            comparison(
                    GIVEN,
                    HeaderField.FULL_PREV,
                    Agreement.JOURNAL_BEHIND,
                    new HeaderSlot.Held(130L, null, BackupType.OS_SNAPSHOT, null),
                    left(Writing.STAMPED)),
            comparison(GIVEN, null, Agreement.AGREES, HELD, left(Writing.STAMPED)));

    private SampleComparisons() {}

    private static DerivedSlot left(Writing writing) {
        return new DerivedSlot.Left(writing, FIRST);
    }

    private static SlotComparison comparison(
            SeenHeader header, @Nullable HeaderField field, Agreement agreement, HeaderSlot held, DerivedSlot derived) {
        return new SlotComparison(header, field, agreement, held, derived, "the reason, \"quoted\"");
    }
}
