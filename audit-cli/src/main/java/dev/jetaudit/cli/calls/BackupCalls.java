package dev.jetaudit.cli.calls;

import dev.jetaudit.api.backup.BackupId;
import dev.jetaudit.api.instance.EngineInstanceEvent;
import dev.jetaudit.api.instance.EngineInstanceEvent.CallRecorded;
import dev.jetaudit.api.instance.EngineInstanceEvent.FactRecorded;
import dev.jetaudit.api.instance.EngineInstanceEvent.RulesAdopted;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which events of the journal tell about a backup. */
public final class BackupCalls {
    private BackupCalls() {}

    /**
     * Whether an event between a backup's first and last position belongs to it: a call that it ran under, that began or that
     * ended it; or a fact, or an adoption of rules, on its instance.
     */
    public static boolean belongsTo(BackupId backup, EngineInstanceEvent event) {
        return switch (event) {
            case CallRecorded call ->
                backup.equals(call.backup())
                        || (call.began() != null && backup.equals(call.began().backup()))
                        || (call.ended() != null && backup.equals(call.ended().backup()));
            case FactRecorded fact -> backup.instance().equals(fact.instance());
            case RulesAdopted adopted -> backup.instance().equals(adopted.instance());
        };
    }

    /** Returns when the evidence says that it happened; null for an adoption of rules, which no evidence dates. */
    static @Nullable Instant at(EngineInstanceEvent event) {
        return switch (event) {
            case CallRecorded recorded -> recorded.call().at();
            case FactRecorded fact -> fact.at();
            case RulesAdopted _ -> null;
        };
    }
}
