package dev.jetaudit.domain.crosscheck;

import static dev.jetaudit.api.crosscheck.Agreement.AGREES;
import static dev.jetaudit.api.crosscheck.Agreement.CONTRADICTS;
import static dev.jetaudit.api.crosscheck.Agreement.HEADER_BEHIND;
import static dev.jetaudit.api.crosscheck.Agreement.JOURNAL_BEHIND;
import static dev.jetaudit.api.crosscheck.Agreement.UNKNOWN;

import dev.jetaudit.api.crosscheck.Agreement;
import dev.jetaudit.api.crosscheck.DerivedSlot;
import dev.jetaudit.api.crosscheck.DerivedSlot.Left;
import dev.jetaudit.api.crosscheck.DerivedSlot.Trace;
import dev.jetaudit.api.crosscheck.DerivedSlot.Writing;
import dev.jetaudit.api.crosscheck.SeenHeader;
import dev.jetaudit.api.crosscheck.SlotComparison;
import dev.jetaudit.api.header.BackupType;
import dev.jetaudit.api.header.HeaderField;
import dev.jetaudit.api.header.HeaderSlot;
import dev.jetaudit.api.header.HeaderSlot.Held;
import dev.jetaudit.domain.crosscheck.Ages.Age;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides how one slot of a header and the journal stand to each other, and says why. */
final class SlotJudge {

    private final DatabaseTrail trail;
    private final SeenHeader header;
    private final @Nullable SeenHeader first;

    /** How it is, and why. */
    private record Ruling(Agreement agreement, String reason) {}

    /** @param first the header of this database that was recorded first; null if there is none before this one */
    SlotJudge(DatabaseTrail trail, @Nullable SeenHeader first) {
        this.trail = trail;
        this.header = trail.header();
        this.first = first;
    }

    SlotComparison judge(HeaderField field) {
        HeaderSlot slot = header.slots().slot(field);
        DerivedSlot derived = trail.slot(field);
        Ruling ruling = switch (slot) {
            case HeaderSlot.Unknown() -> new Ruling(UNKNOWN, "the evidence does not show this slot");
            case HeaderSlot.Empty() -> empty(field, derived);
            case Held held -> held(field, held, derived);
        };
        return new SlotComparison(header, field, ruling.agreement(), slot, derived, ruling.reason());
    }

    private Ruling empty(HeaderField field, DerivedSlot derived) {
        return switch (derived) {
            case DerivedSlot.Untouched() -> emptyAndUntouched(field);
            case Left(Writing writing, Trace by) ->
                switch (writing) {
                    case CLEARED -> new Ruling(AGREES, "backup " + by.backup() + ", a full, emptied it");
                    case WITHHELD -> new Ruling(HEADER_BEHIND, Reasons.withheld(by));
                    case STAMPED -> emptyThoughStamped(field, by);
                };
        };
    }

    private Ruling emptyAndUntouched(HeaderField field) {
        return slotBefore(field) instanceof Held before
                ? new Ruling(HEADER_BEHIND, "it was not empty before: " + Reasons.said(before) + ", " + whereBefore())
                : new Ruling(AGREES, "no such backup, neither here nor there");
    }

    /** An unseen full empties the incremental and the differential, and leaves its own stamp. */
    private Ruling emptyThoughStamped(HeaderField field, Trace by) {
        boolean emptiedByAFull = field == HeaderField.INC_PREV || field == HeaderField.DIFF_PREV;
        if (emptiedByAFull && header.slots().fullPrev() instanceof Held full && Ages.of(full, by) == Age.NEWER) {
            return new Ruling(
                    JOURNAL_BEHIND,
                    "a full backup that the journal does not know (" + Reasons.said(full) + ") emptied it after "
                            + Reasons.said(by));
        }
        return otherSlotHolding(field, by)
                .orElseGet(() -> new Ruling(HEADER_BEHIND, Reasons.notWritten("is empty", by, header.at())));
    }

    private Ruling held(HeaderField field, Held held, DerivedSlot derived) {
        return switch (derived) {
            case DerivedSlot.Untouched() ->
                otherSlotDerived(field, held).orElseGet(() -> heldButUntouched(field, held));
            case Left(Writing writing, Trace by) ->
                switch (writing) {
                    case STAMPED -> heldAndStamped(field, held, by);
                    case CLEARED -> heldThoughEmptied(held, by);
                    case WITHHELD -> heldThoughWithheld(held, by);
                };
        };
    }

    private Ruling heldAndStamped(HeaderField field, Held held, Trace by) {
        return switch (Ages.of(held, by)) {
            case SAME ->
                held.type() == by.type()
                        ? new Ruling(AGREES, "both have backup " + by.backup())
                        : new Ruling(
                                CONTRADICTS,
                                held.type() == BackupType.OS_SNAPSHOT
                                        ? "the header calls it a shadow copy, the journal has the streaming backup "
                                                + by.backup()
                                        : "the header calls it a streaming backup, the journal has " + by.backup()
                                                + ", which is none");
            case NEWER -> otherSlotDerived(field, held).orElseGet(() -> unseen(held, by));
            case OLDER ->
                otherSlotHolding(field, by)
                        .orElseGet(() -> new Ruling(
                                HEADER_BEHIND,
                                Reasons.notWritten("still holds " + Reasons.said(held), by, header.at())));
            case CONFUSED -> new Ruling(CONTRADICTS, Reasons.confused(held, by));
            case UNKNOWN -> new Ruling(UNKNOWN, Reasons.incomparable(held, by));
        };
    }

    private Ruling heldThoughEmptied(Held held, Trace full) {
        return switch (Ages.of(held, full)) {
            case NEWER -> unseen(held, full);
            case SAME, OLDER ->
                header.slots().fullPrev() instanceof Held its && Ages.of(its, full) == Age.SAME
                        ? new Ruling(
                                CONTRADICTS,
                                "the header has the full backup " + full.backup()
                                        + ", which empties this slot, but still holds " + Reasons.said(held))
                        : new Ruling(
                                HEADER_BEHIND,
                                Reasons.notWritten("still holds " + Reasons.said(held), full, header.at()));
            case CONFUSED -> new Ruling(CONTRADICTS, Reasons.confused(held, full));
            case UNKNOWN -> new Ruling(UNKNOWN, Reasons.incomparable(held, full));
        };
    }

    private Ruling heldThoughWithheld(Held held, Trace by) {
        return switch (Ages.of(held, by)) {
            case SAME ->
                new Ruling(
                        CONTRADICTS,
                        "it holds backup " + by.backup() + ", whose End asked the engine to leave the headers alone");
            case NEWER -> unseen(held, by);
            case OLDER, UNKNOWN -> new Ruling(HEADER_BEHIND, Reasons.withheld(by));
            case CONFUSED -> new Ruling(CONTRADICTS, Reasons.confused(held, by));
        };
    }

    private Ruling heldButUntouched(HeaderField field, Held held) {
        return switch (slotBefore(field)) {
            case HeaderSlot.Unknown() -> neverSeen(held);
            case HeaderSlot.Empty() ->
                new Ruling(
                        JOURNAL_BEHIND,
                        "it was empty, " + whereBefore() + "; the journal has no backup that wrote "
                                + Reasons.said(held));
            case Held before -> sinceBefore(held, before);
        };
    }

    private Ruling sinceBefore(Held held, Held before) {
        return switch (Ages.of(held, before)) {
            case SAME ->
                new Ruling(AGREES, "as it was " + whereBefore() + "; no backup of the journal has written it since");
            case NEWER ->
                new Ruling(
                        JOURNAL_BEHIND,
                        "it was " + Reasons.said(before) + ", " + whereBefore()
                                + "; the journal has no backup that wrote " + Reasons.said(held));
            case OLDER ->
                new Ruling(
                        HEADER_BEHIND,
                        "it was " + Reasons.said(before) + ", " + whereBefore()
                                + ": this is an older or restored copy");
            case CONFUSED ->
                new Ruling(
                        CONTRADICTS,
                        "it was " + Reasons.said(before) + ", " + whereBefore()
                                + ": generations and times do not fit together");
            case UNKNOWN -> new Ruling(UNKNOWN, "neither generations nor times can be compared with what it was");
        };
    }

    /** Nobody said what the slot held before the journal's first backup, so only age tells whether that one should be known. */
    private Ruling neverSeen(Held held) {
        if (held.at() != null && trail.firstAt() != null) {
            return held.at().isBefore(trail.firstAt())
                    ? new Ruling(UNKNOWN, "that backup is older than the journal, which begins " + trail.firstAt())
                    : new Ruling(
                            JOURNAL_BEHIND,
                            "the journal begins " + trail.firstAt() + " and has no backup that wrote "
                                    + Reasons.said(held));
        }
        boolean newest = held.genHigh() != null && trail.highest() != null && held.genHigh() > trail.highest();
        return newest
                ? new Ruling(
                        JOURNAL_BEHIND,
                        "the journal's backups of this database end with generation " + trail.highest()
                                + ", and none wrote " + Reasons.said(held))
                : new Ruling(UNKNOWN, "it may be older than the journal, which has no backup that wrote it");
    }

    private static Ruling unseen(Held held, Trace by) {
        return new Ruling(
                JOURNAL_BEHIND,
                "it holds " + Reasons.said(held) + ", newer than " + Reasons.said(by)
                        + ", the last that the journal knows");
    }

    /** The journal's backup stands in the header, but in another slot: the two disagree about its kind. */
    private Optional<Ruling> otherSlotHolding(HeaderField field, Trace by) {
        for (HeaderField other : HeaderField.values()) {
            boolean holdsIt = other != field
                    && header.slots().slot(other) instanceof Held held
                    && Ages.of(held, by) == Age.SAME
                    && !isDerived(other, held);
            if (holdsIt) {
                return Optional.of(new Ruling(CONTRADICTS, Reasons.otherKind(by, other, field)));
            }
        }
        return Optional.empty();
    }

    /** What this slot holds is a backup that the journal took for one of another kind. */
    private Optional<Ruling> otherSlotDerived(HeaderField field, Held held) {
        for (HeaderField other : HeaderField.values()) {
            boolean holdsItToo = header.slots().slot(other) instanceof Held there && isDerived(other, there);
            if (other != field && !holdsItToo && isDerived(other, held) && trail.slot(other) instanceof Left left) {
                return Optional.of(new Ruling(CONTRADICTS, Reasons.otherKind(left.by(), field, other)));
            }
        }
        return Optional.empty();
    }

    private boolean isDerived(HeaderField field, Held held) {
        return trail.slot(field) instanceof Left left
                && left.writing() == Writing.STAMPED
                && Ages.of(held, left.by()) == Age.SAME;
    }

    private HeaderSlot slotBefore(HeaderField field) {
        return first == null ? new HeaderSlot.Unknown() : first.slots().slot(field);
    }

    private String whereBefore() {
        return first == null ? "" : "in the header recorded at position " + first.position();
    }
}
