package dev.jetaudit.domain.crosscheck;

import dev.jetaudit.api.backup.BackupOutcome;
import dev.jetaudit.api.crosscheck.Agreement;
import dev.jetaudit.api.crosscheck.DerivedSlot;
import dev.jetaudit.api.crosscheck.DerivedSlot.Trace;
import dev.jetaudit.api.crosscheck.SeenHeader;
import dev.jetaudit.api.crosscheck.SlotComparison;
import dev.jetaudit.api.header.HeaderSlot.Held;

/** Finds the backup that made a copy of a database. */
final class CopyJudge {

    private CopyJudge() {}

    static SlotComparison judge(SeenHeader header, Held copy, DatabaseTrail trail) {
        Trace maker = trail.maker();
        if (maker != null) {
            DerivedSlot by = new DerivedSlot.Left(DerivedSlot.Writing.STAMPED, maker);
            return new SlotComparison(header, null, Agreement.AGREES, copy, by, said(maker));
        }
        boolean ofTheJournalsTime =
                copy.at() != null && trail.firstAt() != null && !copy.at().isBefore(trail.firstAt());
        String reason = ofTheJournalsTime
                ? "the journal begins " + trail.firstAt() + " and has no backup that made this copy of "
                        + Reasons.said(copy)
                : "no backup of the journal made this copy of " + Reasons.said(copy) + "; it may be older";
        return new SlotComparison(
                header,
                null,
                ofTheJournalsTime ? Agreement.JOURNAL_BEHIND : Agreement.UNKNOWN,
                copy,
                new DerivedSlot.Untouched(),
                reason);
    }

    private static String said(Trace maker) {
        String ended = maker.outcome() == BackupOutcome.COMPLETED
                ? ""
                : ", which is " + maker.outcome().jsonName() + ",";
        return "backup " + maker.backup() + ended + " made this copy";
    }
}
