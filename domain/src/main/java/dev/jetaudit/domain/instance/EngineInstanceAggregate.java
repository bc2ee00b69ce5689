package dev.jetaudit.domain.instance;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.jetaudit.api.call.InstanceId;
import dev.jetaudit.api.instance.EngineInstanceCommand.AdoptRules;
import dev.jetaudit.api.instance.EngineInstanceCommand.RecordCall;
import dev.jetaudit.api.instance.EngineInstanceCommand.RecordEvidence;
import dev.jetaudit.api.instance.EngineInstanceEvent;
import dev.jetaudit.api.instance.EngineInstanceEvent.CallRecorded;
import dev.jetaudit.api.instance.EngineInstanceEvent.RulesAdopted;
import dev.jetaudit.api.instance.Evidence;
import dev.jetaudit.api.instance.InstanceSnapshots;
import dev.jetaudit.api.instance.RuleSetName;
import dev.jetaudit.domain.state.Evolution;
import dev.jetaudit.domain.state.InstanceState;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** One engine instance in Axon. Only hands on: commands to the decider, events to the state, the state to the snapshots. */
@AggregateRoot(type = "EngineInstance")
public class EngineInstanceAggregate {

    /** A stream is read from its latest snapshot; this bounds what has to be read behind it. */
    static final long EVENTS_BETWEEN_SNAPSHOTS = 1_000;

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable InstanceId id;

    private @Nullable InstanceState state;
    private long snapshotAt;
    private boolean backupEnded;

    protected EngineInstanceAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AdoptRules command) {
        EngineInstanceDecider.decide(stateOf(command.instance()), command).forEach(event -> apply(event));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    CallRecorded handle(RecordCall command, InstanceSnapshots snapshots) {
        CallRecorded event = EngineInstanceDecider.decide(judgeable(command.instance()), command.call());
        apply(event);
        keepSnapshot(command.instance(), snapshots);
        return event;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RecordEvidence command, InstanceSnapshots snapshots) {
        for (Evidence evidence : command.evidence()) {
            apply(EngineInstanceDecider.decide(judgeable(command.instance()), evidence));
        }
        keepSnapshot(command.instance(), snapshots);
    }

    @EventSourcingHandler
    void on(EngineInstanceEvent event) {
        id = event.instance();
        state = Evolution.evolve(stateOf(event.instance()), event);
        backupEnded |= event instanceof CallRecorded call && call.ended() != null;
    }

    @EventSourcingHandler
    void on(InstanceState snapshot, @SequenceNumber long sequence) {
        id = snapshot.id();
        state = snapshot;
        snapshotAt = sequence;
    }

    private InstanceState judgeable(InstanceId instance) {
        InstanceState current = stateOf(instance);
        if (current.rules() == null) {
            apply(new RulesAdopted(instance, RuleSetName.DOCUMENTED));
        }
        return stateOf(instance);
    }

    private InstanceState stateOf(InstanceId instance) {
        return state == null ? InstanceState.initial(instance) : state;
    }

    /** The live state is the snapshot: nothing is read again to make one. */
    private void keepSnapshot(InstanceId instance, InstanceSnapshots snapshots) {
        long sequence = AggregateLifecycle.getVersion();
        if (backupEnded || sequence - snapshotAt >= EVENTS_BETWEEN_SNAPSHOTS) {
            snapshots.keep(instance, sequence, stateOf(instance));
            snapshotAt = sequence;
            backupEnded = false;
        }
    }
}
