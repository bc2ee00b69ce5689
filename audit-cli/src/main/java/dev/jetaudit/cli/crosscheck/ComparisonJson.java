package dev.jetaudit.cli.crosscheck;

import dev.jetaudit.api.crosscheck.DerivedSlot;
import dev.jetaudit.api.crosscheck.SlotComparison;
import dev.jetaudit.api.header.HeaderSlot;
import dev.jetaudit.cli.output.listing.JsonFields;

/** A comparison as JSON. */
final class ComparisonJson {
    private ComparisonJson() {}

    static void write(SlotComparison comparison, JsonFields json) {
        json.text("instance", comparison.header().instance())
                .text("database", comparison.header().database())
                .text("slot", comparison.slotName())
                .text("state", comparison.agreement().jsonName())
                .object("header", comparison.held(), ComparisonJson::held)
                .object("journal", comparison, ComparisonJson::derived)
                .text("reason", comparison.reason())
                .text("evidence", comparison.header().evidence())
                .number("position", comparison.header().position())
                .instant("seenAt", comparison.header().at());
    }

    private static void held(HeaderSlot slot, JsonFields json) {
        json.text("content", content(slot));
        if (slot instanceof HeaderSlot.Held held) {
            json.number("genLow", held.genLow())
                    .number("genHigh", held.genHigh())
                    .text("type", held.type().jsonName())
                    .instant("at", held.at());
        }
    }

    private static void derived(SlotComparison comparison, JsonFields json) {
        json.text("content", content(comparison));
        if (comparison.derived() instanceof DerivedSlot.Left left) {
            json.text("backup", left.by().backup())
                    .number("genLow", left.by().genLow())
                    .number("genHigh", left.by().genHigh())
                    .instant("beganAt", left.by().beganAt())
                    .instant("endedAt", left.by().endedAt());
        }
    }

    static String content(HeaderSlot slot) {
        return switch (slot) {
            case HeaderSlot.Unknown() -> "unknown";
            case HeaderSlot.Empty() -> "empty";
            case HeaderSlot.Held _ -> "held";
        };
    }

    /** Returns what the journal has; a copy is made by a backup, a slot is written by it. */
    static String content(SlotComparison comparison) {
        return switch (comparison.derived()) {
            case DerivedSlot.Untouched() -> "untouched";
            case DerivedSlot.Left left when comparison.field() == null -> "made";
            case DerivedSlot.Left left ->
                switch (left.writing()) {
                    case STAMPED -> "stamped";
                    case CLEARED -> "cleared";
                    case WITHHELD -> "withheld";
                };
        };
    }
}
