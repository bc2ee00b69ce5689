package dev.jetaudit.cli.calls;

import dev.jetaudit.api.header.HeaderSlot;
import dev.jetaudit.api.instance.EngineInstanceEvent.FactRecorded;
import dev.jetaudit.api.instance.EngineInstanceEvent.RulesAdopted;
import dev.jetaudit.api.instance.Fact;
import dev.jetaudit.cli.output.listing.JsonFields;

/** A fact, or an adoption of rules, as JSON: names and values are those of a call trace. */
final class FactJson {
    private FactJson() {}

    static void write(long position, FactRecorded event, JsonFields json) {
        json.number("position", position)
                .instant("at", event.at())
                .text("instance", event.instance())
                .text("fact", name(event.fact()))
                .object("value", value -> value(event.fact(), value));
    }

    static void write(long position, RulesAdopted event, JsonFields json) {
        json.number("position", position)
                .instant("at", BackupCalls.at(event))
                .text("instance", event.instance())
                .text("rules", event.rules());
    }

    static String name(Fact fact) {
        return switch (fact) {
            case Fact.LogsOnDisk _ -> "logs-on-disk";
            case Fact.Checkpoint _ -> "checkpoint";
            case Fact.CircularLogging _ -> "circular-logging";
            case Fact.RunMode _ -> "run-mode";
            case Fact.InstanceUnavailable _ -> "instance-unavailable";
            case Fact.Terminating _ -> "terminating";
            case Fact.Logging _ -> "logging";
            case Fact.PageSize _ -> "page-size";
            case Fact.Restore _ -> "restore";
            case Fact.DatabaseHeader _ -> "database-header";
            case Fact.EngineWarning _ -> "engine-warning";
        };
    }

    private static JsonFields value(Fact fact, JsonFields json) {
        return switch (fact) {
            case Fact.LogsOnDisk(long low, long high) -> json.number("low", low).number("high", high);
            case Fact.Checkpoint(long generation) -> json.number("generation", generation);
            case Fact.CircularLogging(boolean on) -> json.flag("on", on);
            case Fact.RunMode(boolean multiInstance) -> json.flag("multiInstance", multiInstance);
            case Fact.InstanceUnavailable unavailable -> json.onlyKnown().text("cause", unavailable.cause());
            case Fact.Terminating(boolean on) -> json.flag("on", on);
            case Fact.Logging(boolean on) -> json.flag("on", on);
            case Fact.PageSize(long bytes) -> json.number("bytes", bytes);
            case Fact.Restore(boolean running) -> json.flag("running", running);
            case Fact.DatabaseHeader header -> header(header, json);
            case Fact.EngineWarning warning ->
                json.number("eventId", (long) warning.eventId())
                        .code("code", warning.code())
                        .number("count", warning.count());
        };
    }

    private static JsonFields header(Fact.DatabaseHeader header, JsonFields json) {
        json.text("database", header.database());
        slot("fullPrev", header.slots().fullPrev(), json);
        slot("incPrev", header.slots().incPrev(), json);
        slot("copyPrev", header.slots().copyPrev(), json);
        slot("diffPrev", header.slots().diffPrev(), json);
        return json;
    }

    /** An empty slot is left out, as a trace leaves it out; null is a slot of which nobody said anything. */
    private static void slot(String name, HeaderSlot slot, JsonFields json) {
        switch (slot) {
            case HeaderSlot.Empty _ -> {}
            case HeaderSlot.Unknown _ -> json.text(name, null);
            case HeaderSlot.Held held ->
                json.object(
                        name,
                        value -> value.number("genLow", held.genLow())
                                .number("genHigh", held.genHigh())
                                .text("type", held.type().jsonName())
                                .instant("at", held.at()));
        }
    }
}
