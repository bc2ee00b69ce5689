package dev.jetaudit.cli.replay;

import dev.jetaudit.cli.output.listing.JsonFields;
import dev.jetaudit.persistence.rebuild.RebuildReport;
import dev.jetaudit.persistence.rebuild.RowDifference;
import dev.jetaudit.persistence.rebuild.RowDifference.ColumnDifference;
import dev.jetaudit.persistence.rebuild.TableDifference;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a rebuild found as JSON, version 1 (docs/replay-v1.schema.json). */
final class RebuildJson {
    private final boolean replaced;

    /** @param replaced whether the rebuilt views took the place of the served ones */
    RebuildJson(boolean replaced) {
        this.replaced = replaced;
    }

    void write(RebuildReport report, JsonFields json) {
        json.number("events", report.events())
                .number("backups", report.backups())
                .number("goneOnFrom", report.goneOnFrom())
                .number("behind", report.behind())
                .number("unseen", report.unseen())
                .flag("replaced", replaced)
                .objects("differences", report.differences(), RebuildJson::table);
    }

    private static void table(TableDifference table, JsonFields json) {
        json.text("table", table.table())
                .number("added", table.added())
                .number("removed", table.removed())
                .number("changed", table.changed())
                .objects("rows", table.first(), RebuildJson::row);
    }

    private static void row(RowDifference row, JsonFields json) {
        json.text("kind", row.kind().jsonName())
                .text("backup", backup(row.key()))
                .object("key", key -> row.key().forEach(key::text))
                .objects("columns", row.columns(), RebuildJson::column);
    }

    private static void column(ColumnDifference column, JsonFields json) {
        json.text("column", column.column()).text("served", column.served()).text("rebuilt", column.rebuilt());
    }

    /** Returns the id of the backup that a row belongs to, or null. */
    static @Nullable String backup(Map<String, String> key) {
        return key.containsKey("ordinal") ? key.get("instance") + "#" + key.get("ordinal") : null;
    }
}
