package dev.jetaudit.persistence.eventstore;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.jetaudit.persistence.JetauditStore;
import dev.jetaudit.persistence.SampleCalls;
import dev.jetaudit.persistence.store.StoreLocation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.LongStream;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Axon's streaming processors on the journal: each event once and in order, whoever appended it and whenever. */
class AxonProcessorsTest {

    @TempDir
    private Path directory;

    private final TokenStore tokens = new InMemoryTokenStore();
    private final Seen seen = new Seen();

    /** Returns the one place of a test's store. */
    StoreLocation location() {
        return new StoreLocation.Directory(directory);
    }

    @FunctionalInterface
    private interface ProcessorOf {
        StreamingEventProcessor on(EventStore store);
    }

    @Test
    void a_tracking_processor_sees_every_event_once() {
        seesEveryEventOnce(this::tracking);
    }

    @Test
    void a_pooled_processor_sees_every_event_once() {
        try (ScheduledExecutorService threads = Executors.newScheduledThreadPool(2)) {
            seesEveryEventOnce(store -> pooled(store, threads));
        }
    }

    private void seesEveryEventOnce(ProcessorOf processors) {
        SampleCalls calls = new SampleCalls("EX01/SG1", "s1");
        List<DomainEventMessage<?>> appended = new ArrayList<>(calls.backup(2500));
        try (JetauditStore store = open()) {
            SampleCalls.append(store.journal().engine(), appended);
            StreamingEventProcessor processor = processors.on(store.journal().eventStore());
            processor.start();
            awaitSeen(appended);

            publish(store, appended, calls.backup(3));
            awaitSeen(appended);

            append(store, appended, new SampleCalls("EX01/SG2", "s2").backup(1200));
            awaitSeen(appended);
            processor.shutDown();
        }
        try (JetauditStore store = open()) {
            append(store, appended, calls.backup(2));
            StreamingEventProcessor processor = processors.on(store.journal().eventStore());
            processor.start();
            awaitSeen(appended);
            processor.shutDown();
        }
        assertEquals(
                LongStream.rangeClosed(1, appended.size()).boxed().toList(), seen.positions, "no gaps, nothing twice");
    }

    private JetauditStore open() {
        return JetauditStore.openOrCreate(location(), List.of());
    }

    /** As an aggregate does: the store wakes its processors. */
    private static void publish(
            JetauditStore store, List<DomainEventMessage<?>> all, List<DomainEventMessage<?>> events) {
        store.journal().eventStore().publish(events);
        all.addAll(events);
    }

    /** As another process does: nobody wakes them. */
    private static void append(
            JetauditStore store, List<DomainEventMessage<?>> all, List<DomainEventMessage<?>> events) {
        SampleCalls.append(store.journal().engine(), events);
        all.addAll(events);
    }

    private void awaitSeen(List<DomainEventMessage<?>> expected) {
        List<?> payloads = expected.stream().map(EventMessage::getPayload).toList();
        await().atMost(Duration.ofMinutes(1)).until(() -> seen.payloads.size() >= payloads.size());
        assertEquals(payloads, seen.payloads);
    }

    private StreamingEventProcessor tracking(EventStore store) {
        return TrackingEventProcessor.builder()
                .name("tracking")
                .eventHandlerInvoker(seen)
                .messageSource(store)
                .tokenStore(tokens)
                .transactionManager(NoTransactionManager.instance())
                .trackingEventProcessorConfiguration(TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                        .andInitialTrackingToken(StreamableMessageSource::createTailToken))
                .build();
    }

    private StreamingEventProcessor pooled(EventStore store, ScheduledExecutorService threads) {
        return PooledStreamingEventProcessor.builder()
                .name("pooled")
                .eventHandlerInvoker(seen)
                .messageSource(store)
                .tokenStore(tokens)
                .transactionManager(NoTransactionManager.instance())
                .coordinatorExecutor(threads)
                .workerExecutor(threads)
                .initialSegmentCount(1)
                .initialToken(StreamableMessageSource::createTailToken)
                .build();
    }

    private static final class Seen implements EventHandlerInvoker {

        private final List<Object> payloads = new CopyOnWriteArrayList<>();
        private final List<Long> positions = new CopyOnWriteArrayList<>();

        @Override
        public boolean canHandle(EventMessage<?> event, Segment segment) {
            return true;
        }

        @Override
        public void handle(EventMessage<?> event, Segment segment) {
            positions.add(
                    ((TrackedEventMessage<?>) event).trackingToken().position().orElseThrow());
            payloads.add(event.getPayload());
        }
    }
}
