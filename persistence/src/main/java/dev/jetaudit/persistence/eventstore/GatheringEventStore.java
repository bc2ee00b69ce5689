package dev.jetaudit.persistence.eventstore;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork.Phase;

/**
 * Axon's event store, which is given what a command publishes in one piece, when its unit of work prepares to commit. Given them one
 * by one, it would register two handlers with the unit of work for each event: a third of what judging a call costs.
 */
public final class GatheringEventStore extends EmbeddedEventStore {

    private static final String GATHERED = GatheringEventStore.class.getName();

    public GatheringEventStore(EventStorageEngine engine) {
        super(EmbeddedEventStore.builder().storageEngine(engine));
    }

    @Override
    public void publish(List<? extends EventMessage<?>> events) {
        if (CurrentUnitOfWork.isStarted() && isOutermostAtWork(CurrentUnitOfWork.get())) {
            gatheredBy(CurrentUnitOfWork.get()).addAll(events);
        } else {
            publishGathered();
            super.publish(events);
        }
    }

    /** What somebody reads who is still at work is what Axon has in its queue. */
    @Override
    protected List<EventMessage<?>> queuedMessages() {
        publishGathered();
        return super.queuedMessages();
    }

    private static boolean isOutermostAtWork(UnitOfWork<?> unitOfWork) {
        return unitOfWork.parent().isEmpty() && unitOfWork.phase().isBefore(Phase.PREPARE_COMMIT);
    }

    private List<EventMessage<?>> gatheredBy(UnitOfWork<?> unitOfWork) {
        return unitOfWork.getOrComputeResource(GATHERED, _ -> {
            unitOfWork.onPrepareCommit(_ -> publishGathered());
            return new ArrayList<>();
        });
    }

    private void publishGathered() {
        if (!CurrentUnitOfWork.isStarted()) {
            return;
        }
        UnitOfWork<?> outermost = CurrentUnitOfWork.get().root();
        List<EventMessage<?>> gathered = outermost.getOrDefaultResource(GATHERED, List.of());
        if (gathered.isEmpty()) {
            return;
        }
        List<EventMessage<?>> events = List.copyOf(gathered);
        gathered.clear();
        CurrentUnitOfWork.set(outermost);
        try {
            super.publish(events);
        } finally {
            CurrentUnitOfWork.clear(outermost);
        }
    }
}
