package dev.jetaudit.domain.assessment;

import dev.jetaudit.api.call.WindowsPath;
import dev.jetaudit.api.generation.GenerationSet;
import dev.jetaudit.api.header.HeaderSlots;
import dev.jetaudit.api.header.Stamp;
import dev.jetaudit.api.instance.CallEffect;
import dev.jetaudit.api.instance.EngineInstanceEvent;
import dev.jetaudit.api.instance.EngineInstanceEvent.CallRecorded;
import dev.jetaudit.api.instance.EngineInstanceEvent.FactRecorded;
import dev.jetaudit.api.instance.EngineInstanceEvent.RulesAdopted;
import dev.jetaudit.api.instance.Fact;
import dev.jetaudit.api.instance.RuleSetName;
import dev.jetaudit.api.query.InstanceRecord;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The record of an instance: what its next incremental depends on. */
final class InstanceFold {

    private InstanceFold() {}

    static InstanceRecord after(@Nullable InstanceRecord before, EngineInstanceEvent event) {
        InstanceRecord known = before == null
                ? new InstanceRecord(event.instance(), RuleSetName.DOCUMENTED, null, null, Map.of())
                : before;
        return switch (event) {
            case RulesAdopted adopted ->
                new InstanceRecord(known.id(), adopted.rules(), known.lastCallAt(), known.lowestLog(), known.headers());
            case FactRecorded recorded -> learned(known, recorded.fact());
            case CallRecorded call -> called(known, call);
        };
    }

    private static InstanceRecord learned(InstanceRecord known, Fact fact) {
        return switch (fact) {
            case Fact.LogsOnDisk logs ->
                new InstanceRecord(known.id(), known.rules(), known.lastCallAt(), logs.low(), known.headers());
            case Fact.DatabaseHeader header -> {
                Map<WindowsPath, HeaderSlots> headers = new LinkedHashMap<>(known.headers());
                headers.put(header.database(), header.slots());
                yield new InstanceRecord(known.id(), known.rules(), known.lastCallAt(), known.lowestLog(), headers);
            }
            case Fact.Checkpoint _,
                    Fact.CircularLogging _,
                    Fact.RunMode _,
                    Fact.InstanceUnavailable _,
                    Fact.Terminating _,
                    Fact.Logging _,
                    Fact.PageSize _,
                    Fact.Restore _,
                    Fact.EngineWarning _ -> known;
        };
    }

    private static InstanceRecord called(InstanceRecord known, CallRecorded call) {
        Instant at = call.call().at();
        Instant last = known.lastCallAt() == null || at.isAfter(known.lastCallAt()) ? at : known.lastCallAt();
        return new InstanceRecord(
                known.id(), known.rules(), last, lowestAfter(known.lowestLog(), call), headersAfter(known, call));
    }

    private static @Nullable Long lowestAfter(@Nullable Long lowest, CallRecorded call) {
        return switch (call.effect()) {
            case CallEffect.LogsTruncated truncated -> lowestWithout(truncated.deleted(), lowest);
            case CallEffect.SnapshotTruncated truncated -> lowestWithout(truncated.deleted(), lowest);
            default -> lowest;
        };
    }

    private static @Nullable Long lowestWithout(@Nullable GenerationSet deleted, @Nullable Long lowest) {
        if (deleted == null) {
            return null;
        }
        return deleted.isEmpty()
                ? lowest
                : Long.valueOf(deleted.ranges().getLast().high() + 1);
    }

    private static Map<WindowsPath, HeaderSlots> headersAfter(InstanceRecord known, CallRecorded call) {
        if (call.ended() == null || call.ended().stamps().isEmpty()) {
            return known.headers();
        }
        Map<WindowsPath, HeaderSlots> headers = new LinkedHashMap<>(known.headers());
        for (Stamp stamp : call.ended().stamps()) {
            HeaderSlots before = headers.getOrDefault(stamp.database(), HeaderSlots.UNKNOWN);
            headers.put(stamp.database(), before.stamped(stamp, call.call().at()));
        }
        return headers;
    }
}
