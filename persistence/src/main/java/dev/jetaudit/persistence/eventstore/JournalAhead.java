package dev.jetaudit.persistence.eventstore;

import dev.jetaudit.api.instance.EngineInstanceEvent;
import dev.jetaudit.persistence.chunk.Chunk;
import dev.jetaudit.persistence.chunk.ChunkHeader;
import dev.jetaudit.persistence.chunk.ChunkTable;
import dev.jetaudit.persistence.chunk.StoredEvent;
import dev.jetaudit.persistence.chunk.WorkAhead;
import dev.jetaudit.persistence.codec.StoredTypeSerializer;
import dev.jetaudit.persistence.store.StoreTransactions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.serialization.SimpleSerializedObject;

/**
 * A part of the journal or of an instance's events, read once from its beginning to its end, and decoded by other threads while the reader is busy with what it
 * has. Only the reader's own thread uses the database, in transactions of its own. Belongs to one thread.
 */
public final class JournalAhead {

    /** How many rows are fetched at a time. */
    private static final int PAGE = 8;

    private static final int MOST_PROCESSORS = 5;

    /** How many chunks are decoded ahead. Each is about a megabyte, which the garbage collector moves about while it waits. */
    private static final int MOST_AHEAD =
            Math.clamp(Runtime.getRuntime().availableProcessors(), 2, MOST_PROCESSORS) + 2;

    private final StoreTransactions transactions;
    private final StoredTypeSerializer serializer;
    private final Pages pages;
    private final ToLongFunction<ChunkHeader> firstOf;
    private final long first;
    private final long last;
    private final Deque<Chunk> fetched = new ArrayDeque<>();
    private final WorkAhead<Stretch> ahead = new WorkAhead<>();
    private long fetchedTo;

    /**
     * Events that follow one another.
     *
     * @param first position of the first of them; of an instance's events, its number
     */
    public record Stretch(long first, List<EngineInstanceEvent> events) {}

    /**
     * Reads from the first position to the last, both included.
     *
     * @param serializer is used by several threads
     */
    public JournalAhead(StoreTransactions transactions, StoredTypeSerializer serializer, long first, long last) {
        this(transactions, serializer, ChunkTable::from, ChunkHeader::firstPosition, first, last);
    }

    /** As above, an instance's events from its first to the one with that number. */
    public static JournalAhead ofInstance(
            StoreTransactions transactions, StoredTypeSerializer serializer, String instance, long last) {
        return new JournalAhead(
                transactions,
                serializer,
                (connection, from, limit) -> ChunkTable.ofStream(connection, instance, from, limit),
                ChunkHeader::firstSequence,
                0,
                last);
    }

    /** Chunks in order, from the one that holds a number on. */
    @FunctionalInterface
    private interface Pages {
        List<Chunk> from(Connection connection, long number, int limit) throws SQLException;
    }

    private JournalAhead(
            StoreTransactions transactions,
            StoredTypeSerializer serializer,
            Pages pages,
            ToLongFunction<ChunkHeader> firstOf,
            long first,
            long last) {
        this.transactions = transactions;
        this.serializer = serializer;
        this.pages = pages;
        this.firstOf = firstOf;
        this.first = first;
        this.last = last;
        this.fetchedTo = first - 1;
    }

    /**
     * Returns what comes next; nothing at the end. While it has to wait it decodes, too.
     *
     * @throws dev.jetaudit.persistence.chunk.UnreadableChunk if a chunk is not what was written
     */
    public Optional<Stretch> next() {
        while (ahead.size() < MOST_AHEAD && (!fetched.isEmpty() || fetch())) {
            Chunk chunk = fetched.remove();
            ahead.add(() -> decoded(chunk));
        }
        return ahead.size() == 0 ? Optional.empty() : Optional.of(ahead.next());
    }

    private boolean fetch() {
        if (fetchedTo < last) {
            fetched.addAll(transactions.ordinary().fetchInTransaction(() -> {
                try {
                    return pages.from(transactions.connection(), fetchedTo + 1, PAGE);
                } catch (SQLException failure) {
                    throw new EventStoreException("could not read the journal", failure);
                }
            }));
            fetchedTo = fetched.isEmpty() ? last : lastOf(fetched.getLast().header());
        }
        return !fetched.isEmpty();
    }

    private long lastOf(ChunkHeader chunk) {
        return firstOf.applyAsLong(chunk) + chunk.events() - 1;
    }

    private Stretch decoded(Chunk chunk) {
        long begin = firstOf.applyAsLong(chunk.header());
        long from = Math.max(begin, first);
        int end = (int) Math.min(chunk.header().events(), last - begin + 1);
        List<StoredEvent> stored = chunk.events().subList((int) (from - begin), Math.max(end, (int) (from - begin)));
        List<EngineInstanceEvent> events = new ArrayList<>(stored.size());
        for (StoredEvent event : stored) {
            events.add(serializer.deserialize(
                    new SimpleSerializedObject<>(event.payload(), byte[].class, event.type(), event.revision())));
        }
        return new Stretch(from, events);
    }
}
