package dev.jetaudit.api.instance;

import dev.jetaudit.api.backup.BackupEnd;
import dev.jetaudit.api.backup.BackupId;
import dev.jetaudit.api.backup.BackupStart;
import dev.jetaudit.api.backup.Phase;
import dev.jetaudit.api.call.ApiCall;
import dev.jetaudit.api.call.InstanceId;
import dev.jetaudit.api.call.JetErr;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the journal remembers of an engine instance. */
public sealed interface EngineInstanceEvent {

    InstanceId instance();

    /** The instance is judged by these rules from now on. */
    record RulesAdopted(InstanceId instance, RuleSetName rules) implements EngineInstanceEvent {}

    /** A source stated a fact. */
    record FactRecorded(InstanceId instance, Fact fact, Instant at, Origin origin) implements EngineInstanceEvent {}

    /**
     * A call was made, answered and judged.
     *
     * @param answer what the rules derive, or the engine's code where no rule can derive it
     * @param ruleId the row that decided
     * @param backup the backup that ran when the call was made or that the call began; null if there was none
     * @param phaseBefore where the instance stood
     * @param phaseAfter where it stands now
     * @param effect what the call did, beside beginning or ending a backup
     * @param began the backup that begins with this call, or was found to be running
     * @param ended the backup that ended with this call; when one began as well, it ended before that, unless it is the same
     * @param unknown ids of rows that could not be tried because nobody gave the fact that they need
     * @param assumptions sentences: what had to be supposed to follow the engine where it differs from the rules
     */
    record CallRecorded(
            InstanceId instance,
            ApiCall call,
            Origin origin,
            JetErr answer,
            String ruleId,
            @Nullable BackupId backup,
            Phase phaseBefore,
            Phase phaseAfter,
            CallEffect effect,
            @Nullable BackupStart began,
            @Nullable BackupEnd ended,
            List<String> unknown,
            List<String> assumptions)
            implements EngineInstanceEvent {

        public CallRecorded {
            unknown = List.copyOf(unknown);
            assumptions = List.copyOf(assumptions);
        }

        /** Whether the engine is known to have answered otherwise than the rules derive. */
        public boolean isDivergence() {
            JetErr engine = call.engineAnswer();
            return engine != null && !engine.equals(answer);
        }
    }
}
