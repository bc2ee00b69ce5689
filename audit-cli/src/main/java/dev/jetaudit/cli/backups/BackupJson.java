package dev.jetaudit.cli.backups;

import dev.jetaudit.api.finding.Finding;
import dev.jetaudit.api.generation.GenerationRange;
import dev.jetaudit.api.header.Stamp;
import dev.jetaudit.api.query.DatabaseRecord;
import dev.jetaudit.api.query.LogsRecord;
import dev.jetaudit.cli.output.listing.JsonFields;

/** A backup as JSON, version 1 (docs/backups-v1.schema.json): null is unknown, an empty list and 0 are none. */
final class BackupJson {
    private BackupJson() {}

    static void write(BackupLine line, JsonFields json) {
        json.text("id", line.id())
                .text("instance", line.instance())
                .number("ordinal", line.id() == null ? null : line.id().ordinal())
                .text("rules", line.rules())
                .text("scope", line.scope() == null ? null : line.scope().jsonName())
                .text("planned", line.planned() == null ? null : line.planned().jsonName())
                .text("kind", line.kind() == null ? null : line.kind().jsonName())
                .text("outcome", line.outcome())
                .code("outcomeCode", line.outcomeCode())
                .code("answer", line.answer())
                .code("observed", line.observed())
                .text(
                        "assessment",
                        line.assessment() == null ? null : line.assessment().jsonName())
                .instant("beganAt", line.beganAt())
                .instant("endedAt", line.endedAt())
                .number("freeze", line.freeze())
                .number("firstPosition", line.firstPosition())
                .number("lastPosition", line.lastPosition())
                .objects("databases", line.databases(), BackupJson::database)
                .object("logs", logs -> logs(line.logs(), logs))
                .flag("truncated", line.truncated())
                .flag("truncateDone", line.truncateDone())
                .generations("deleted", line.deleted())
                .number("calls", line.calls())
                .number("bytes", line.bytes())
                .objects("findings", line.findings(), BackupJson::finding);
    }

    private static void database(DatabaseRecord database, JsonFields json) {
        json.text("path", database.path())
                .flag("listed", database.listed())
                .flag("opened", database.opened())
                .number("bytesRead", database.bytesRead())
                .number("size", database.size())
                .flag("complete", database.complete())
                .flag("dropped", database.dropped())
                .object("stamp", database.stamp(), BackupJson::stamp);
    }

    private static void stamp(Stamp stamp, JsonFields json) {
        json.text("field", stamp.field().jsonName())
                .number("genLow", stamp.genLow())
                .number("genHigh", stamp.genHigh())
                .text("type", stamp.type().jsonName());
    }

    private static void logs(LogsRecord logs, JsonFields json) {
        GenerationRange set = logs.set();
        json.number("genLow", set == null ? null : set.low())
                .number("genHigh", set == null ? null : set.high())
                .generations("copied", logs.copied())
                .generations("missing", logs.missing());
    }

    private static void finding(Finding finding, JsonFields json) {
        json.text("id", finding.id())
                .text("severity", finding.severity().jsonName())
                .text("message", finding.message())
                .text("remedy", finding.remedy())
                .numbers("positions", finding.positions())
                .number("count", finding.count());
    }
}
