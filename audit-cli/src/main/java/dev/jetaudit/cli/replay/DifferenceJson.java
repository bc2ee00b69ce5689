package dev.jetaudit.cli.replay;

import dev.jetaudit.api.header.Stamp;
import dev.jetaudit.api.instance.EngineInstanceEvent.CallRecorded;
import dev.jetaudit.api.query.BackupRecord;
import dev.jetaudit.api.query.DatabaseRecord;
import dev.jetaudit.api.replay.BackupDifference;
import dev.jetaudit.api.replay.CallDifference;
import dev.jetaudit.api.replay.ReplayOrder;
import dev.jetaudit.cli.output.listing.JsonFields;
import java.util.List;
import java.util.Objects;

/** A difference as JSON, version 1 (docs/replay-against-v1.schema.json). */
final class DifferenceJson {
    private final ReplayOrder order;

    DifferenceJson(ReplayOrder order) {
        this.order = order;
    }

    void write(BackupDifference difference, JsonFields json) {
        json.text("backup", difference.recorded())
                .text("instance", difference.instance())
                .text("rules", order.first())
                .text("against", order.second())
                .flag("whatIf", order.whatIf())
                .instant("at", difference.at())
                .number("firstPosition", difference.firstPosition())
                .number("calls", difference.calls())
                .number("differingCalls", difference.differing())
                .object("call", difference.parting(), DifferenceJson::call)
                .object("first", difference.first(), DifferenceJson::backup)
                .object("second", difference.second(), DifferenceJson::backup);
    }

    private static void call(CallDifference parting, JsonFields json) {
        json.number("position", parting.position())
                .instant("at", parting.call().at())
                .text("api", parting.call().function().canonicalName())
                .code("observed", parting.call().observed())
                .object("first", parting.first(), DifferenceJson::judged)
                .object("second", parting.second(), DifferenceJson::judged);
    }

    private static void judged(CallRecorded call, JsonFields json) {
        json.code("answer", call.answer())
                .text("ruleId", call.ruleId())
                .text("phaseAfter", call.phaseAfter().jsonName())
                .flag("begins", call.began() != null)
                .text(
                        "ends",
                        call.ended() == null ? null : call.ended().outcome().jsonName())
                .text("sentence", Deed.of(call));
    }

    private static void backup(BackupRecord backup, JsonFields json) {
        json.text("outcome", backup.outcome().jsonName())
                .code("outcomeCode", backup.outcomeCode())
                .text("kind", backup.kind() == null ? null : backup.kind().jsonName())
                .text(
                        "assessment",
                        backup.assessment() == null ? null : backup.assessment().jsonName())
                .objects("stamps", stamps(backup), DifferenceJson::stamp);
    }

    private static void stamp(Stamp stamp, JsonFields json) {
        json.text("database", stamp.database())
                .text("field", stamp.field().jsonName())
                .number("genLow", stamp.genLow())
                .number("genHigh", stamp.genHigh());
    }

    static List<Stamp> stamps(BackupRecord backup) {
        return backup.databases().stream()
                .map(DatabaseRecord::stamp)
                .filter(Objects::nonNull)
                .toList();
    }
}
