package dev.jetaudit.domain.instance;

import dev.jetaudit.api.call.InstanceId;
import dev.jetaudit.api.instance.EngineInstanceCommand;
import dev.jetaudit.api.instance.EngineInstanceEvent;
import dev.jetaudit.api.instance.InstanceSnapshots;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

/** The aggregate in a real command bus and event store, in memory; snapshots are kept in a list. */
final class InstanceJournal {

    /** A snapshot as it was handed over. */
    record Kept(InstanceId instance, long sequence, Record state) {}

    private final List<Kept> kept = new ArrayList<>();
    private final EmbeddedEventStore store = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final CommandBus commands = SimpleCommandBus.builder().build();

    InstanceJournal() {
        InstanceSnapshots snapshots = (instance, sequence, state) -> kept.add(new Kept(instance, sequence, state));
        Class<EngineInstanceAggregate> type = EngineInstanceAggregate.class;
        ParameterResolverFactory parameters = MultiParameterResolverFactory.ordered(
                ClasspathParameterResolverFactory.forClass(type),
                new SimpleResourceParameterResolverFactory(List.of(snapshots)));
        EventSourcingRepository<EngineInstanceAggregate> repository = EventSourcingRepository.builder(type)
                .eventStore(store)
                .parameterResolverFactory(parameters)
                .build();
        AggregateAnnotationCommandHandler.<EngineInstanceAggregate>builder()
                .aggregateType(type)
                .repository(repository)
                .commandTargetResolver(command -> new VersionedAggregateIdentifier(
                        ((EngineInstanceCommand) command.getPayload()).instance(), null))
                .parameterResolverFactory(parameters)
                .build()
                .subscribe(commands);
    }

    /** Returns what the command's handler returns, or throws what it throws. */
    Object send(EngineInstanceCommand command) {
        FutureCallback<EngineInstanceCommand, Object> callback = new FutureCallback<>();
        commands.dispatch(new GenericCommandMessage<>(command), callback);
        if (callback.getResult().isExceptional()) {
            if (callback.getResult().exceptionResult() instanceof RuntimeException refusal) {
                throw refusal;
            }
            throw new AssertionError(callback.getResult().exceptionResult());
        }
        return callback.getResult().getPayload();
    }

    List<EngineInstanceEvent> events(InstanceId instance) {
        return store.readEvents(instance.toString(), 0)
                .asStream()
                .<EngineInstanceEvent>map(message -> (EngineInstanceEvent) message.getPayload())
                .toList();
    }

    List<Kept> kept() {
        return List.copyOf(kept);
    }

    /** Puts a snapshot where the stream is read from next. */
    void snapshot(Kept snapshot) {
        store.storeSnapshot(new GenericDomainEventMessage<>(
                EngineInstanceAggregate.class.getSimpleName(),
                snapshot.instance().toString(),
                snapshot.sequence(),
                snapshot.state()));
    }
}
