package dev.jetaudit.cli.store;

import dev.jetaudit.cli.output.listing.JsonFields;
import dev.jetaudit.cli.output.text.Quantity;
import dev.jetaudit.persistence.upkeep.StoreFigures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a store holds and takes, for people and for programs. */
record FiguresPage(String store, StoreFigures figures) {
    String text() {
        StringBuilder text = new StringBuilder();
        line(text, "store", store);
        line(text, "database", figures.database() + " " + figures.databaseVersion() + ", schema " + figures.schema());
        line(
                text,
                "journal",
                Quantity.counted(figures.events(), "event") + " in " + Quantity.counted(figures.chunks(), "chunk")
                        + ", of " + Quantity.counted(figures.instances(), "instance"));
        line(text, "appended", span(figures.firstAppendedAt(), figures.lastAppendedAt()));
        line(text, "checkpoints", Long.toString(figures.checkpoints()));
        line(text, "backups", figures.backups() == null ? "? (the views are behind)" : figures.backups() + "");
        line(
                text,
                "evidence",
                Quantity.counted(figures.evidenceSources(), "source") + ", "
                        + Quantity.counted(figures.windowsEvents(), "Windows event"));
        line(text, "on disk", Quantity.bytes(figures.bytesOnDisk()));
        if (figures.events() > 0) {
            line(
                    text,
                    "per event",
                    perEvent(figures.bytesOfEvents()) + " bytes, " + perEvent(figures.bytesInChunks())
                            + " compressed in chunks, " + perEvent(figures.bytesOnDisk()) + " on disk with all else");
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(String.format(Locale.ROOT, "%-12s %s\n", name, value));
    }

    private static String span(@Nullable Instant first, @Nullable Instant last) {
        return first == null || last == null
                ? "never"
                : "from " + Quantity.instant(first) + " to " + Quantity.instant(last);
    }

    void json(StoreFigures counted, JsonFields json) {
        json.text("store", store)
                .text("database", counted.database())
                .text("databaseVersion", counted.databaseVersion())
                .number("schema", (long) counted.schema())
                .number("events", counted.events())
                .number("chunks", counted.chunks())
                .number("instances", counted.instances())
                .number("backups", counted.backups())
                .number("evidenceSources", counted.evidenceSources())
                .number("windowsEvents", counted.windowsEvents())
                .number("checkpoints", counted.checkpoints())
                .instant("firstAppendedAt", counted.firstAppendedAt())
                .instant("lastAppendedAt", counted.lastAppendedAt())
                .number("bytesOnDisk", counted.bytesOnDisk())
                .number("bytesInChunks", counted.bytesInChunks())
                .number("bytesOfEvents", counted.bytesOfEvents())
                .object(
                        "bytesPerEvent",
                        counted.events() == 0 ? null : counted,
                        (some, per) -> per.decimal("ofEvents", perEvent(some.bytesOfEvents()))
                                .decimal("inChunks", perEvent(some.bytesInChunks()))
                                .decimal("onDisk", perEvent(some.bytesOnDisk())));
    }

    private BigDecimal perEvent(long bytes) {
        return BigDecimal.valueOf(bytes).divide(BigDecimal.valueOf(figures.events()), 1, RoundingMode.HALF_UP);
    }
}
