package dev.jetaudit.cli.crosscheck;

import dev.jetaudit.api.crosscheck.Agreement;
import dev.jetaudit.api.crosscheck.DerivedSlot;
import dev.jetaudit.api.crosscheck.DerivedSlot.Trace;
import dev.jetaudit.api.crosscheck.SlotComparison;
import dev.jetaudit.api.header.HeaderSlot;
import dev.jetaudit.cli.output.text.Cell;
import dev.jetaudit.cli.output.text.Column;
import dev.jetaudit.cli.output.text.Tone;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A comparison as a line for people. */
final class ComparisonTable {
    static final List<Column<SlotComparison>> COLUMNS = List.of(
            Column.name(
                    "INSTANCE",
                    12,
                    comparison -> Cell.of(comparison.header().instance().value())),
            Column.name(
                    "DATABASE",
                    12,
                    comparison -> Cell.of(comparison.header().database().value())),
            Column.of("SLOT", comparison -> Cell.of(comparison.slotName())),
            Column.of("STATE", comparison -> state(comparison.agreement())),
            Column.of("HEADER", comparison -> held(comparison.held())),
            Column.of("JOURNAL", comparison -> derived(comparison.derived())),
            Column.of("WHY", comparison -> Cell.of(comparison.reason())));

    private ComparisonTable() {}

    private static Cell state(Agreement agreement) {
        Tone tone = switch (agreement) {
            case AGREES -> Tone.GOOD;
            case JOURNAL_BEHIND, HEADER_BEHIND -> Tone.DOUBTFUL;
            case CONTRADICTS -> Tone.BAD;
            case UNKNOWN -> Tone.FAINT;
        };
        return new Cell(agreement.jsonName(), tone);
    }

    private static Cell held(HeaderSlot slot) {
        return switch (slot) {
            case HeaderSlot.Unknown() -> Cell.UNKNOWN;
            case HeaderSlot.Empty() -> Cell.NONE;
            case HeaderSlot.Held held -> Cell.of(range(held.genLow(), held.genHigh()));
        };
    }

    /** Returns the range and the backup's number; an emptied slot and one that was left alone have no range. */
    private static Cell derived(DerivedSlot slot) {
        return switch (slot) {
            case DerivedSlot.Untouched() -> Cell.NONE;
            case DerivedSlot.Left(var writing, Trace by) ->
                switch (writing) {
                    case STAMPED ->
                        Cell.of(range(by.genLow(), by.genHigh()) + " #"
                                + by.backup().ordinal());
                    case CLEARED -> Cell.of("- #" + by.backup().ordinal());
                    case WITHHELD -> Cell.of("not written #" + by.backup().ordinal());
                };
        };
    }

    private static String range(@Nullable Long low, @Nullable Long high) {
        return (low == null ? "?" : low.toString()) + "-" + (high == null ? "?" : high.toString());
    }
}
