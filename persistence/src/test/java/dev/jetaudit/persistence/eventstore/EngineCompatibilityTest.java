package dev.jetaudit.persistence.eventstore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.jetaudit.api.backup.Phase;
import dev.jetaudit.persistence.SampleCalls;
import dev.jetaudit.persistence.codec.StoredType;
import dev.jetaudit.persistence.codec.StoredTypeSerializer;
import dev.jetaudit.persistence.codec.StoredTypes;
import dev.jetaudit.persistence.store.Database;
import dev.jetaudit.persistence.store.StoreLocation;
import dev.jetaudit.persistence.store.StoreTransactions;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Given the same appends, our engine reads as Axon's does. An event's identifier is the one thing that it does not keep. */
class EngineCompatibilityTest {

    private static final String ONE = "EX01/SG1";
    private static final String TWO = "EX01/SG2";

    @TempDir
    private Path directory = Path.of("");

    private final List<Database> databases = new ArrayList<>();
    private EventStorageEngine ours;
    private EventStorageEngine stock;

    record SampleState(Phase phase) {}

    @BeforeEach
    void open() throws SQLException {
        StoredTypes types = new StoredTypes(List.of(new StoredType("sample-state", "1", SampleState.class)));
        StoredTypeSerializer serializer = StoredTypeSerializer.of(types);
        ours = new ChunkEngine(transactions("ours", false), types, serializer, InstantSource.system());
        stock = StockEngine.on(transactions("stock", true), serializer);
    }

    @AfterEach
    void close() {
        databases.forEach(Database::close);
    }

    /** Returns a place for a store of its own. */
    StoreLocation location(String name) {
        return new StoreLocation.Directory(directory.resolve(name));
    }

    private StoreTransactions transactions(String name, boolean stockTables) throws SQLException {
        Database database = Database.openOrCreate(location(name));
        databases.add(database);
        if (stockTables) {
            var connection = database.borrow();
            StockEngine.createTables(connection);
            connection.commit();
            database.giveBack(connection);
        }
        return new StoreTransactions(database);
    }

    /** What can be seen of a message, its identifier and the time of its append left out. */
    private record Seen(
            OptionalLong position, String type, String stream, long sequence, Object payload, Map<String, ?> metaData) {

        static Seen of(DomainEventMessage<?> message) {
            return new Seen(
                    message instanceof TrackedEventMessage<?> tracked
                            ? tracked.trackingToken().position()
                            : OptionalLong.empty(),
                    message.getType(),
                    message.getAggregateIdentifier(),
                    message.getSequenceNumber(),
                    message.getPayload(),
                    message.getMetaData());
        }
    }

    @Test
    void streams_of_several_instances_read_the_same_from_everywhere() {
        Random random = new Random(5);
        SampleCalls one = new SampleCalls(ONE, "s1");
        SampleCalls two = new SampleCalls(TWO, "s1");
        for (int append = 0; append < 40; append++) {
            List<DomainEventMessage<?>> events = new ArrayList<>();
            for (int event = random.nextInt(80); event >= 0; event--) {
                events.add(random.nextBoolean() ? one.read() : two.read());
            }
            append(grouped(events));
        }
        for (String instance : List.of(ONE, TWO, "nobody")) {
            same(engine -> engine.lastSequenceNumberFor(instance));
            for (long first : List.of(0L, 1L, 77L, 500L, 100_000L)) {
                same(engine -> seen(engine.readEvents(instance, first)));
            }
        }
        same(engine -> tracked(engine, null));
        for (long after : List.of(0L, 1L, 63L, 900L, 100_000L)) {
            same(engine -> tracked(engine, tokenAt(engine, after)));
        }
        same(engine -> engine.createHeadToken().position());
    }

    @Test
    void more_events_than_a_chunk_takes_read_the_same() {
        append(new SampleCalls(ONE, "s1").backup(3210));
        same(engine -> seen(engine.readEvents(ONE, 999)));
        same(engine -> tracked(engine, tokenAt(engine, 2000)));
        same(engine -> tracked(engine, tokenAt(engine, 1999)));
    }

    @Test
    void an_empty_journal_reads_the_same() {
        same(engine -> tracked(engine, null));
        same(engine -> seen(engine.readEvents(ONE)));
        same(engine -> engine.readSnapshot(ONE).isPresent());
        same(engine -> tracked(engine, engine.createTailToken()));
        same(engine -> tracked(engine, engine.createHeadToken()));
    }

    @Test
    void meta_data_is_kept() {
        DomainEventMessage<?> read = new SampleCalls(ONE, "s1").read();
        append(List.of(read.andMetaData(Map.of("user", "auditor", "é", "ü"))));
        same(engine -> seen(engine.readEvents(ONE)));
        same(engine -> tracked(engine, null));
    }

    @Test
    void a_number_that_is_taken_is_refused_by_the_same_exception() {
        SampleCalls calls = new SampleCalls(ONE, "s1");
        DomainEventMessage<?> first = calls.begin();
        DomainEventMessage<?> second = calls.read();
        append(List.of(first, second));
        for (EventStorageEngine engine : List.of(ours, stock)) {
            assertThrows(AggregateStreamCreationException.class, () -> engine.appendEvents(calls.again(first)));
            assertThrows(ConcurrencyException.class, () -> engine.appendEvents(calls.again(second)));
        }
        append(List.of(calls.read()));
        same(engine -> seen(engine.readEvents(ONE)));
    }

    @Test
    void the_latest_snapshot_is_read() {
        append(new SampleCalls(ONE, "s1").backup(20));
        for (long sequence : List.of(3L, 12L)) {
            for (EventStorageEngine engine : List.of(ours, stock)) {
                engine.storeSnapshot(
                        new GenericDomainEventMessage<>("EngineInstance", ONE, sequence, new SampleState(Phase.LOGS)));
            }
        }
        same(engine -> engine.readSnapshot(ONE).map(Seen::of));
        same(engine -> engine.readSnapshot(TWO).map(Seen::of));
    }

    @Test
    void tokens_of_a_time_read_the_same() throws InterruptedException {
        SampleCalls calls = new SampleCalls(ONE, "s1");
        append(List.of(calls.begin()));
        Thread.sleep(5);
        Instant between = Instant.now();
        Thread.sleep(5);
        append(List.of(calls.begin(), calls.read()));
        same(engine -> tracked(engine, engine.createTokenAt(Instant.EPOCH)));
        assertEquals(2, tracked(ours, ours.createTokenAt(between)).size());
        assertEquals(List.of(), tracked(ours, ours.createTokenAt(Instant.now().plusSeconds(60))));
    }

    private void append(List<DomainEventMessage<?>> events) {
        ours.appendEvents(events);
        stock.appendEvents(events);
    }

    /** Ours writes what is appended at once stream by stream. */
    private static List<DomainEventMessage<?>> grouped(List<DomainEventMessage<?>> events) {
        List<DomainEventMessage<?>> grouped = new ArrayList<>(events);
        String first = events.getFirst().getAggregateIdentifier();
        grouped.sort((a, b) -> Boolean.compare(
                !a.getAggregateIdentifier().equals(first),
                !b.getAggregateIdentifier().equals(first)));
        return grouped;
    }

    private void same(Function<EventStorageEngine, Object> reading) {
        assertEquals(reading.apply(stock), reading.apply(ours));
    }

    private static TrackingToken tokenAt(EventStorageEngine engine, long after) {
        TrackingToken token;
        try (Stream<? extends TrackedEventMessage<?>> events = engine.readEvents(null, false)) {
            token = events.limit(after)
                    .<TrackingToken>map(TrackedEventMessage::trackingToken)
                    .reduce((_, next) -> next)
                    .orElse(null);
        }
        return token == null ? engine.createTailToken() : token;
    }

    private static List<Seen> seen(DomainEventStream events) {
        return events.asStream().<Seen>map(Seen::of).toList();
    }

    private static List<Seen> tracked(EventStorageEngine engine, @Nullable TrackingToken after) {
        try (Stream<? extends TrackedEventMessage<?>> events = engine.readEvents(after, false)) {
            return events.map(event -> Seen.of((DomainEventMessage<?>) event)).toList();
        }
    }
}
