package dev.jetaudit.cli.wiring;

import dev.jetaudit.api.instance.EngineInstanceCommand;
import dev.jetaudit.domain.instance.EngineInstanceAggregate;
import dev.jetaudit.persistence.JournalParts;
import java.util.List;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

/** Hands commands to the aggregate and its events to the journal. */
final class CommandSide {

    private final SimpleCommandBus bus;
    private final Cache aggregates;

    CommandSide(JournalParts journal) {
        aggregates = journal.aggregateCache();
        ParameterResolverFactory parameters = MultiParameterResolverFactory.ordered(
                ClasspathParameterResolverFactory.forClass(EngineInstanceAggregate.class),
                new SimpleResourceParameterResolverFactory(List.of(journal.snapshots())));
        EventSourcingRepository<EngineInstanceAggregate> repository = EventSourcingRepository.builder(
                        EngineInstanceAggregate.class)
                .eventStore(journal.eventStore())
                .parameterResolverFactory(parameters)
                .cache(aggregates)
                .build();
        bus = SimpleCommandBus.builder()
                .transactionManager(journal.recordingTransactions())
                .build();
        AggregateAnnotationCommandHandler.<EngineInstanceAggregate>builder()
                .aggregateType(EngineInstanceAggregate.class)
                .repository(repository)
                .parameterResolverFactory(parameters)
                .commandTargetResolver(CommandSide::target)
                .build()
                .subscribe(bus);
    }

    /**
     * Handles a command. After a failure no aggregate is kept in memory, because it may be ahead of the journal.
     *
     * @throws dev.jetaudit.api.instance.CommandRefused if it is not allowed now
     */
    void handle(EngineInstanceCommand command) {
        FutureCallback<EngineInstanceCommand, Object> callback = new FutureCallback<>();
        bus.dispatch(new GenericCommandMessage<>(command), callback);
        CommandResultMessage<?> result = callback.getResult();
        if (result.isExceptional()) {
            aggregates.removeAll();
            throw unchecked(result.exceptionResult());
        }
    }

    private static VersionedAggregateIdentifier target(CommandMessage<?> message) {
        EngineInstanceCommand command = (EngineInstanceCommand) message.getPayload();
        return new VersionedAggregateIdentifier(command.instance(), null);
    }

    private static RuntimeException unchecked(Throwable failure) {
        return switch (failure) {
            case Error error -> throw error;
            case RuntimeException unchecked -> unchecked;
            default -> new IllegalStateException(failure);
        };
    }
}
