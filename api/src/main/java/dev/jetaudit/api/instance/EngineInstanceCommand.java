package dev.jetaudit.api.instance;

import dev.jetaudit.api.call.InstanceId;
import java.util.List;

/** What one can ask of an engine instance's journal. */
public sealed interface EngineInstanceCommand {

    InstanceId instance();

    /**
     * Judge this instance by those rules from now on. Refused with {@link CommandRefused} if it has adopted others, unless
     * {@code change} is set. An instance that was never told adopts {@link RuleSetName#DOCUMENTED} with its first evidence.
     */
    record AdoptRules(InstanceId instance, RuleSetName rules, boolean change) implements EngineInstanceCommand {}

    /** Record one live call; the command's result is its {@link EngineInstanceEvent.CallRecorded}. */
    record RecordCall(InstanceId instance, Evidence.CallMade call) implements EngineInstanceCommand {}

    /** Record evidence in its order, one event for each item. */
    record RecordEvidence(InstanceId instance, List<Evidence> evidence) implements EngineInstanceCommand {
        public RecordEvidence {
            evidence = List.copyOf(evidence);
        }
    }
}
