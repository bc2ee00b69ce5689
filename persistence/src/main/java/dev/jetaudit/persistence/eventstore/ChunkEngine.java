package dev.jetaudit.persistence.eventstore;

import dev.jetaudit.persistence.chunk.Chunk;
import dev.jetaudit.persistence.chunk.ChunkHeader;
import dev.jetaudit.persistence.chunk.ChunkTable;
import dev.jetaudit.persistence.chunk.ChunkWriter;
import dev.jetaudit.persistence.chunk.StoredEvent;
import dev.jetaudit.persistence.codec.StoredTypeSerializer;
import dev.jetaudit.persistence.codec.StoredTypes;
import dev.jetaudit.persistence.eventstore.JournalAhead.Stretch;
import dev.jetaudit.persistence.eventstore.SnapshotTable.Snapshot;
import dev.jetaudit.persistence.store.StoreTransactions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.serialization.SerializationException;
import org.jspecify.annotations.Nullable;

/**
 * Axon's storage engine on rows of up to 1,000 events. What it appends outside of a transaction is durable when the append returns;
 * within one, when the outermost commit returns. Positions have no gaps and become visible in their order, so a tracking token is
 * a plain position. A snapshot is ignored that is of another revision, cannot be read, or is ahead of its stream. Takes events of engine instances only.
 */
public final class ChunkEngine implements EventStorageEngine {

    /** How many rows are fetched at a time. */
    private static final int PAGE = 32;

    private final StoreTransactions transactions;
    private final StoredTypes types;
    private final MessageCodec codec;
    private final Appends appends;

    public ChunkEngine(
            StoreTransactions transactions, StoredTypes types, StoredTypeSerializer serializer, InstantSource clock) {
        this.transactions = transactions;
        this.types = types;
        this.codec = new MessageCodec(serializer);
        this.appends = new Appends(transactions, codec, new ChunkWriter(clock));
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        Map<String, List<DomainEventMessage<?>>> streams = new LinkedHashMap<>();
        for (EventMessage<?> event : events) {
            DomainEventMessage<?> message = ofInstance(event);
            streams.computeIfAbsent(message.getAggregateIdentifier(), _ -> new ArrayList<>())
                    .add(message);
        }
        appends.append(streams);
    }

    /**
     * Has somebody told of what is appended through this engine, once it is committed and in its order.
     *
     * @param told as for {@link dev.jetaudit.persistence.store.PendingWork#tellAfterwards}; null for nobody any more
     */
    public void tell(@Nullable Consumer<Stretch> told) {
        appends.tell(told);
    }

    /** Whether another process appended since this was asked last. */
    public boolean othersAppended() {
        return read(appends::othersAppended);
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        DomainEventMessage<?> message = ofInstance(snapshot);
        in(transactions.recording(), _ -> {
            LatestStates states = transactions.pending().begunOnce(LatestStates.class, LatestStates::new, this::write);
            states.byInstance.put(message.getAggregateIdentifier(), message);
            return true;
        });
    }

    /** The states that a transaction keeps. Of each instance it writes only the last one. */
    private static final class LatestStates {
        private final Map<String, DomainEventMessage<?>> byInstance = new LinkedHashMap<>();
    }

    private void write(LatestStates states) throws SQLException {
        for (DomainEventMessage<?> state : states.byInstance.values()) {
            Snapshot kept =
                    new Snapshot(state.getAggregateIdentifier(), state.getSequenceNumber(), codec.stored(state));
            SnapshotTable.replace(transactions.connection(), kept);
        }
        states.byInstance.clear();
    }

    /** Never blocks: Axon's event store looks again. */
    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken token, boolean mayBlock) {
        long after = token == null ? 0 : token.position().orElseThrow();
        return chunksFrom(after + 1)
                .flatMap(chunk -> events(chunk, after + 1 - chunk.header().firstPosition(), codec::tracked));
    }

    @Override
    public DomainEventStream readEvents(String instance, long firstSequence) {
        return DomainEventStream.of(chunksOf(instance, firstSequence)
                .flatMap(chunk -> events(chunk, firstSequence - chunk.header().firstSequence(), codec::ofStream)));
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String instance) {
        return read(connection -> SnapshotTable.find(connection, instance))
                .filter(kept -> types.knows(kept.state().type(), kept.state().revision()))
                .filter(kept ->
                        kept.sequence() <= lastSequenceNumberFor(instance).orElse(-1L))
                .flatMap(kept -> readable(codec.snapshot(instance, kept.sequence(), kept.state())));
    }

    /** What cannot be read is not needed either: the events say the same. */
    private static Optional<DomainEventMessage<?>> readable(DomainEventMessage<?> state) {
        try {
            return Optional.ofNullable(state.getPayload()).map(_ -> state);
        } catch (SerializationException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String instance) {
        long last = read(connection -> ChunkTable.lastSequence(connection, instance));
        return last < 0 ? Optional.empty() : Optional.of(last);
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(0);
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(read(ChunkTable::head));
    }

    @Override
    public TrackingToken createTokenAt(Instant time) {
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, time);
        return read(connection -> ChunkTable.firstSince(connection, micros))
                .<TrackingToken>map(first -> new GlobalSequenceTrackingToken(first - 1))
                .orElseGet(this::createHeadToken);
    }

    private Stream<Chunk> chunksFrom(long position) {
        return pages(
                position, (connection, from) -> ChunkTable.from(connection, from, PAGE), ChunkHeader::lastPosition);
    }

    private Stream<Chunk> chunksOf(String instance, long sequence) {
        return pages(
                sequence,
                (connection, from) -> ChunkTable.ofStream(connection, instance, from, PAGE),
                ChunkHeader::lastSequence);
    }

    /** Reads page after page, each in a transaction of its own: a chunk that is there never changes. */
    private Stream<Chunk> pages(long first, PageFrom page, ToLongFunction<ChunkHeader> last) {
        return Stream.iterate(
                        read(connection -> page.read(connection, first)),
                        read -> !read.isEmpty(),
                        read -> in(
                                transactions.ordinary(),
                                connection -> page.read(
                                        connection,
                                        last.applyAsLong(read.getLast().header()) + 1)))
                .flatMap(List::stream)
                .filter(chunk -> last.applyAsLong(chunk.header()) >= first);
    }

    @FunctionalInterface
    private interface PageFrom {
        List<Chunk> read(Connection connection, long first) throws SQLException;
    }

    @FunctionalInterface
    private interface AsMessage<M> {
        M of(ChunkHeader chunk, int index, StoredEvent event);
    }

    /** @param first index of the first that is wanted; negative for all */
    private static <M> Stream<M> events(Chunk chunk, long first, AsMessage<M> message) {
        List<StoredEvent> events = chunk.events();
        return IntStream.range((int) Math.max(0, first), events.size())
                .mapToObj(index -> message.of(chunk.header(), index, events.get(index)));
    }

    private static DomainEventMessage<?> ofInstance(EventMessage<?> event) {
        if (event instanceof DomainEventMessage<?> message
                && StoredInstanceStates.AGGREGATE_TYPE.equals(message.getType())) {
            return message;
        }
        throw new IllegalArgumentException("the journal keeps events of engine instances only, not " + event);
    }

    private <T> T read(Step<T> step) {
        return in(transactions.ordinary(), connection -> {
            transactions.pending().finish();
            return step.apply(connection);
        });
    }

    @FunctionalInterface
    private interface Step<T> {
        T apply(Connection connection) throws SQLException;
    }

    private <T> T in(TransactionManager manager, Step<T> step) {
        return manager.fetchInTransaction(() -> {
            try {
                return step.apply(transactions.connection());
            } catch (SQLException failure) {
                throw new EventStoreException("could not read or write the journal", failure);
            }
        });
    }
}
