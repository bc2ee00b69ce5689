package dev.jetaudit.persistence.eventstore;

import dev.jetaudit.api.instance.EngineInstanceEvent;
import dev.jetaudit.persistence.chunk.Chunk;
import dev.jetaudit.persistence.chunk.ChunkTable;
import dev.jetaudit.persistence.chunk.StoredEvent;
import dev.jetaudit.persistence.codec.StoredTypeSerializer;
import dev.jetaudit.persistence.store.StoreTransactions;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.serialization.SimpleSerializedObject;

/**
 * A part of the journal, read once from its beginning to its end, and decoded by other threads while the reader is busy with what it
 * has. Only the reader's own thread uses the database, in transactions of its own. Belongs to one thread; close it.
 */
public final class JournalAhead implements AutoCloseable {

    /** How many rows are fetched at a time. */
    private static final int PAGE = 8;

    private static final int MOST_DECODERS = 4;

    private final StoreTransactions transactions;
    private final StoredTypeSerializer serializer;
    private final long first;
    private final long last;
    private final ExecutorService decoders;

    /** How many chunks are decoded ahead. Each is about a megabyte, which the garbage collector moves about while it waits. */
    private final int mostAhead;

    private final Deque<Chunk> fetched = new ArrayDeque<>();
    private final Deque<FutureTask<Stretch>> ahead = new ArrayDeque<>();
    private long fetchedTo;

    /**
     * Events that follow one another.
     *
     * @param first position of the first of them
     */
    public record Stretch(long first, List<EngineInstanceEvent> events) {}

    /**
     * Reads from the first position to the last, both included.
     *
     * @param serializer is used by several threads
     */
    public JournalAhead(StoreTransactions transactions, StoredTypeSerializer serializer, long first, long last) {
        this.transactions = transactions;
        this.serializer = serializer;
        this.first = first;
        this.last = last;
        this.fetchedTo = first - 1;
        int others = Math.clamp(Runtime.getRuntime().availableProcessors() - 1, 1, MOST_DECODERS);
        mostAhead = others + 2;
        decoders = Executors.newFixedThreadPool(
                others, Thread.ofPlatform().daemon().name("decoder").factory());
    }

    /**
     * Returns what comes next; nothing at the end. While it has to wait it decodes, too.
     *
     * @throws dev.jetaudit.persistence.chunk.UnreadableChunk if a chunk is not what was written
     */
    public Optional<Stretch> next() {
        while (ahead.size() < mostAhead && (!fetched.isEmpty() || fetch())) {
            Chunk chunk = fetched.remove();
            FutureTask<Stretch> task = new FutureTask<>(() -> decoded(chunk));
            ahead.add(task);
            decoders.execute(task);
        }
        FutureTask<Stretch> next = ahead.poll();
        if (next == null) {
            return Optional.empty();
        }
        Iterator<FutureTask<Stretch>> others = ahead.descendingIterator();
        while (!next.isDone() && others.hasNext()) {
            // Does nothing if it was begun already.
            others.next().run();
        }
        return Optional.of(result(next));
    }

    private boolean fetch() {
        if (fetchedTo < last) {
            fetched.addAll(transactions.ordinary().fetchInTransaction(() -> {
                try {
                    return ChunkTable.from(transactions.getConnection(), fetchedTo + 1, PAGE);
                } catch (SQLException failure) {
                    throw new EventStoreException("could not read the journal", failure);
                }
            }));
            fetchedTo = fetched.isEmpty() ? last : fetched.getLast().header().lastPosition();
        }
        return !fetched.isEmpty();
    }

    private Stretch decoded(Chunk chunk) {
        long begin = chunk.header().firstPosition();
        long from = Math.max(begin, first);
        int end = (int) Math.min(chunk.header().events(), last - begin + 1);
        List<EngineInstanceEvent> events = new ArrayList<>();
        for (StoredEvent event : chunk.events().subList((int) (from - begin), Math.max(end, (int) (from - begin)))) {
            events.add(serializer.deserialize(
                    new SimpleSerializedObject<>(event.payload(), byte[].class, event.type(), event.revision())));
        }
        return new Stretch(from, events);
    }

    private static Stretch result(FutureTask<Stretch> task) {
        try {
            return task.get();
        } catch (ExecutionException failure) {
            throw switch (failure.getCause()) {
                case RuntimeException known -> known;
                case Error error -> throw error;
                case null, default -> new EventStoreException("could not decode the journal", failure);
            };
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new EventStoreException("interrupted while reading the journal", interrupted);
        }
    }

    /** Drops what was decoded for nothing. The threads touch no file, so that they may be interrupted. */
    @Override
    public void close() {
        decoders.shutdownNow();
    }
}
