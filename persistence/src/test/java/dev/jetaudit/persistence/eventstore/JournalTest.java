package dev.jetaudit.persistence.eventstore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jetaudit.api.call.InstanceId;
import dev.jetaudit.api.call.WindowsPath;
import dev.jetaudit.api.header.HeaderSlots;
import dev.jetaudit.api.instance.EngineInstanceEvent;
import dev.jetaudit.api.query.JournalEntry;
import dev.jetaudit.persistence.JetauditStore;
import dev.jetaudit.persistence.SampleCalls;
import dev.jetaudit.persistence.codec.StoredType;
import dev.jetaudit.persistence.store.StoreLocation;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.axonframework.common.IdentifierFactory;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

    private static final String INSTANCE = "EX01/First Storage Group";

    @TempDir
    private Path directory;

    /** Shaped like the domain's state: a sealed type, a map keyed by paths, a set. */
    record SampleState(Step step, Map<WindowsPath, HeaderSlots> headers, SortedSet<String> names, int opened) {
        sealed interface Step {
            record Idle() implements Step {}

            record Copying(WindowsPath database, long bytes) implements Step {}
        }
    }

    /** Returns the one place of a test's store. */
    StoreLocation location() {
        return new StoreLocation.Directory(directory);
    }

    private JetauditStore open(int stateRevision) {
        return JetauditStore.openOrCreate(
                location(),
                List.of(new StoredType("sample-state", Integer.toString(stateRevision), SampleState.class)));
    }

    @Test
    void reads_a_stream_back_as_it_was_appended() {
        List<DomainEventMessage<?>> appended = new SampleCalls(INSTANCE, "s1").backup(2500);
        try (JetauditStore store = open(1)) {
            SampleCalls.append(store.journal().engine(), appended);
        }
        try (JetauditStore store = open(1)) {
            List<? extends DomainEventMessage<?>> read =
                    store.journal().eventStore().readEvents(INSTANCE).asStream().toList();
            assertEquals(payloads(appended), payloads(read));
            assertEquals(2502, read.size());
            assertEquals(2501, read.getLast().getSequenceNumber());
        }
    }

    @Test
    void reads_a_range_of_positions_in_order() {
        List<DomainEventMessage<?>> appended = new SampleCalls(INSTANCE, "s1").backup(2500);
        try (JetauditStore store = open(1)) {
            assertEquals(0, store.journal().journal().head());
            SampleCalls.append(store.journal().engine(), appended);
            assertEquals(2502, store.journal().journal().head());
            try (Stream<JournalEntry> entries = store.history().journal(900, 2100)) {
                List<JournalEntry> read = entries.toList();
                assertEquals(
                        payloads(appended.subList(899, 2100)),
                        read.stream().map(JournalEntry::event).toList());
                assertEquals(900, read.getFirst().position());
                assertEquals(2100, read.getLast().position());
            }
            try (Stream<JournalEntry> entries = store.history().journal(2502, Long.MAX_VALUE)) {
                assertEquals(1, entries.count());
            }
        }
    }

    @Test
    void stamps_an_event_with_the_time_of_its_recording() {
        try (JetauditStore store = open(1)) {
            store.journal().engine().appendEvents(new SampleCalls(INSTANCE, "s1").begin());
            try (Stream<JournalEntry> entries = store.history().journal(1, 1)) {
                Instant recordedAt = entries.findFirst().orElseThrow().recordedAt();
                assertTrue(
                        Duration.between(recordedAt, Instant.now()).abs().toMinutes() < 5,
                        () -> "recorded " + recordedAt);
            }
        }
    }

    @Test
    void refuses_a_sequence_number_that_is_taken_and_keeps_nothing_of_the_batch() {
        SampleCalls calls = new SampleCalls(INSTANCE, "s1");
        DomainEventMessage<?> begin = calls.begin();
        DomainEventMessage<?> read = calls.read();
        try (JetauditStore store = open(1)) {
            EventStorageEngine engine = store.journal().engine();
            engine.appendEvents(begin, read);
            DomainEventMessage<?> next = calls.read();
            RuntimeException refusal =
                    assertThrows(RuntimeException.class, () -> engine.appendEvents(calls.again(read), next));
            assertEquals("ConcurrencyException", refusal.getClass().getSimpleName());
            assertEquals(2, store.journal().journal().head());
            engine.appendEvents(next);
            try (Stream<JournalEntry> entries = store.history().journal(1, Long.MAX_VALUE)) {
                assertEquals(3, entries.count());
            }
        }
    }

    @Test
    void loads_a_stream_from_its_latest_snapshot_and_the_events_after_it() {
        SampleState state = new SampleState(
                new SampleState.Step.Copying(new WindowsPath("a.edb"), 12),
                Map.of(new WindowsPath("E:\\a.edb"), HeaderSlots.UNKNOWN),
                new TreeSet<>(List.of("x")),
                0);
        try (JetauditStore store = open(1)) {
            SampleCalls.append(store.journal().engine(), new SampleCalls(INSTANCE, "s1").backup(10));
            store.journal().snapshots().keep(new InstanceId(INSTANCE), 3, state);
            store.journal().snapshots().keep(new InstanceId(INSTANCE), 9, state);
        }
        try (JetauditStore store = open(1)) {
            List<? extends DomainEventMessage<?>> read =
                    store.journal().eventStore().readEvents(INSTANCE).asStream().toList();
            assertEquals(state, read.getFirst().getPayload());
            assertEquals(
                    List.of(9L, 10L, 11L),
                    read.stream().map(DomainEventMessage::getSequenceNumber).toList());
        }
    }

    @Test
    void ignores_a_snapshot_of_another_revision() {
        SampleState state = new SampleState(new SampleState.Step.Idle(), Map.of(), new TreeSet<>(), 0);
        try (JetauditStore store = open(1)) {
            SampleCalls.append(store.journal().engine(), new SampleCalls(INSTANCE, "s1").backup(1));
            store.journal().snapshots().keep(new InstanceId(INSTANCE), 2, state);
        }
        try (JetauditStore store = open(1)) {
            assertTrue(store.journal().engine().readSnapshot(INSTANCE).isPresent());
        }
        try (JetauditStore store = open(2)) {
            assertTrue(store.journal().engine().readSnapshot(INSTANCE).isEmpty());
            List<? extends DomainEventMessage<?>> read =
                    store.journal().eventStore().readEvents(INSTANCE).asStream().toList();
            assertEquals(3, read.size());
            assertInstanceOf(EngineInstanceEvent.class, read.getFirst().getPayload());
        }
    }

    @Test
    void forgets_a_snapshot_whose_transaction_was_rolled_back() {
        SampleState state = new SampleState(new SampleState.Step.Idle(), Map.of(), new TreeSet<>(), 0);
        try (JetauditStore store = open(1)) {
            assertThrows(
                    IllegalStateException.class,
                    () -> store.journal().recordingTransactions().executeInTransaction(() -> {
                        store.journal().snapshots().keep(new InstanceId(INSTANCE), 2, state);
                        throw new IllegalStateException("planted");
                    }));
            assertTrue(store.journal().engine().readSnapshot(INSTANCE).isEmpty());
        }
    }

    @Test
    void gives_increasing_identifiers() {
        TimeOrderedIdentifiers identifiers = new TimeOrderedIdentifiers();
        List<String> made =
                Stream.generate(identifiers::generateIdentifier).limit(20_000).toList();
        assertEquals(new ArrayList<>(new TreeSet<>(made)), made);
    }

    @Test
    void is_what_axon_takes_its_identifiers_from() {
        assertInstanceOf(TimeOrderedIdentifiers.class, IdentifierFactory.getInstance());
    }

    private static List<?> payloads(List<? extends DomainEventMessage<?>> messages) {
        return messages.stream().map(DomainEventMessage::getPayload).toList();
    }
}
