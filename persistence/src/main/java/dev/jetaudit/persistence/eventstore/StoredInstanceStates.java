package dev.jetaudit.persistence.eventstore;

import dev.jetaudit.api.call.InstanceId;
import dev.jetaudit.api.instance.InstanceSnapshots;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/** Keeps the latest state of an instance as an Axon snapshot: the aggregate is loaded from it and the events after it. */
public final class StoredInstanceStates implements InstanceSnapshots {

    /** The aggregate's type name in the journal. */
    public static final String AGGREGATE_TYPE = "EngineInstance";

    private final EventStorageEngine engine;

    public StoredInstanceStates(EventStorageEngine engine) {
        this.engine = engine;
    }

    @Override
    public void keep(InstanceId instance, long sequence, Record state) {
        engine.storeSnapshot(new GenericDomainEventMessage<>(AGGREGATE_TYPE, instance.value(), sequence, state));
    }
}
