package dev.jetaudit.persistence.chunk;

import dev.jetaudit.persistence.merkle.Frontier;
import dev.jetaudit.persistence.merkle.TreeHash;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Appends events: gives them positions without gaps and grows the journal's tree. Whoever appends has the only right to, until
 * the transaction ends; what other transactions and processes did before is read from the table, so a rollback needs no undoing.
 */
public final class ChunkWriter {

    private static final int REMEMBERED = 10_000;

    /** Fewer events are encoded before another thread has begun to. */
    private static final int WORTH_A_THREAD = 100;

    private final InstantSource clock;
    private final TreeHash hash = new TreeHash();

    /** The tree's right edge as of the chunk that this writer wrote last; null before the first, and if it may not be there. */
    private @Nullable Frontier edge;

    /** Where the journal ended with that chunk. */
    private ChunkTable.End written = ChunkTable.End.OF_NOTHING;

    /** Whether the journal ended with what this writer had written when it looked last. */
    private boolean undisturbed;

    /** Numbers of the latest events of streams, as long as the journal ends with what this writer wrote. */
    private final Map<String, Long> lastSequences = new HashMap<>();

    /** Where the journal ended when somebody asked for others last. */
    private ChunkTable.End seen = ChunkTable.End.OF_NOTHING;

    public ChunkWriter(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Appends events to a stream.
     *
     * @param firstSequence number of the first of them in the stream
     * @throws SequenceTaken if the stream does not end just before it
     */
    public void append(Connection connection, String instance, long firstSequence, List<StoredEvent> events)
            throws SQLException {
        Appending appending = begin(connection);
        appending.append(
                instance,
                firstSequence,
                events.stream().<Supplier<StoredEvent>>map(event -> () -> event).toList());
        appending.finish();
    }

    /** Begins to append, once the transaction has the right to. */
    public Appending begin(Connection connection) throws SQLException {
        return new Appending(connection);
    }

    /** What one transaction appends. Other threads make the chunks while this one goes on; it alone writes their rows. */
    public final class Appending {

        private final Connection connection;
        private final Frontier tree;
        private final long time;
        private final Map<String, Long> sequences = new HashMap<>();
        private final Deque<Append> unwritten = new ArrayDeque<>();
        private final WorkAhead<List<ChunkBody.Sealed>> bodies = new WorkAhead<>();
        private long nextPosition;

        private Appending(Connection connection) throws SQLException {
            this.connection = connection;
            ChunkTable.End end = ChunkTable.end(connection);
            Frontier own = ownEdge(end);
            undisturbed = own != null;
            if (own == null || lastSequences.size() > REMEMBERED) {
                lastSequences.clear();
            }
            tree = own == null ? ChunkTable.tree(connection, end.chunks()) : own;
            nextPosition = end.position() + 1;
            time = timeBehind(end);
        }

        /** Where events go whose chunks are being made. */
        private record Append(String instance, long firstSequence, long firstPosition) {}

        /**
         * Appends events to a stream, in chunks that are as large as they may be.
         *
         * @param firstSequence number of the first of them in the stream
         * @param events are asked for by whatever thread
         * @return position of the first of them
         * @throws SequenceTaken if the stream does not end just before it
         */
        public long append(String instance, long firstSequence, List<Supplier<StoredEvent>> events)
                throws SQLException {
            Long ownLast = sequences.get(instance);
            long last = ownLast == null ? lastSequence(connection, instance) : ownLast;
            if (last != firstSequence - 1) {
                throw new SequenceTaken(instance, firstSequence, last);
            }
            sequences.put(instance, last + events.size());
            Append append = new Append(instance, firstSequence, nextPosition);
            unwritten.add(append);
            nextPosition += events.size();
            if (events.size() < WORTH_A_THREAD) {
                bodies.addDone(() -> ChunkBody.of(events));
            } else {
                bodies.add(() -> ChunkBody.of(events));
            }
            while (bodies.isNextDone()) {
                write();
            }
            return append.firstPosition();
        }

        /** Writes the rows of all that was appended. More may be appended after it. */
        public void finish() throws SQLException {
            while (bodies.size() > 0) {
                write();
            }
        }

        private void write() throws SQLException {
            Append append = unwritten.remove();
            edge = null;
            long sequence = append.firstSequence();
            long position = append.firstPosition();
            for (ChunkBody.Sealed body : bodies.next()) {
                Chunk chunk = chunk(tree, position, append.instance(), sequence, time, body);
                ChunkTable.insert(connection, chunk);
                written = ChunkTable.End.with(chunk);
                position += body.events();
                sequence += body.events();
            }
            edge = tree;
            lastSequences.put(append.instance(), sequence - 1);
        }
    }

    /**
     * Whether so many events are few enough for {@link #appendAtOnce} and, as far as is remembered, follow the last of their stream.
     * Once others appended, this is denied until they pause: they would be in the way again.
     */
    public boolean remembersEndBefore(String instance, long firstSequence, int events) {
        Long last = lastSequences.get(instance);
        return undisturbed && edge != null && events < WORTH_A_THREAD && last != null && last == firstSequence - 1;
    }

    /**
     * Appends a few events to a stream and commits them, by one statement, if the journal still ends with what this writer wrote last.
     *
     * @param connection commits by itself
     * @param right query that takes the right to append, for a statement to begin with
     * @return position of the first of them; nothing if nothing was appended
     */
    public OptionalLong appendAtOnce(
            Connection connection,
            String right,
            String instance,
            long firstSequence,
            List<Supplier<StoredEvent>> events)
            throws SQLException {
        List<ChunkBody.Sealed> bodies = ChunkBody.of(events);
        Frontier tree = edge;
        if (tree == null || bodies.size() > 1) {
            return OptionalLong.empty();
        }
        // Until it is known what became of the statement.
        edge = null;
        Chunk chunk =
                chunk(tree, written.position() + 1, instance, firstSequence, timeBehind(written), bodies.getFirst());
        if (!ChunkTable.insertBehind(connection, right, written, chunk)) {
            return OptionalLong.empty();
        }
        edge = tree;
        written = ChunkTable.End.with(chunk);
        lastSequences.put(instance, chunk.header().lastSequence());
        return OptionalLong.of(chunk.header().firstPosition());
    }

    /** Returns the next chunk, with which the tree has grown. */
    private Chunk chunk(
            Frontier tree, long position, String instance, long firstSequence, long time, ChunkBody.Sealed body) {
        ChunkHeader header =
                new ChunkHeader(tree.size(), position, body.events(), instance, firstSequence, time, body.root());
        byte[] nodes = joined(tree.append(hash.leaf(header.bytes())));
        return new Chunk(header, nodes, body.length(), body.packed());
    }

    private long timeBehind(ChunkTable.End end) {
        return Math.max(end.appendedAt(), ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant()));
    }

    private long lastSequence(Connection connection, String instance) throws SQLException {
        Long remembered = lastSequences.get(instance);
        return remembered == null ? ChunkTable.lastSequence(connection, instance) : remembered;
    }

    /** Returns the edge that is remembered if nobody else appended since and nothing was rolled back; else null. */
    private @Nullable Frontier ownEdge(ChunkTable.End end) {
        return written.isAlso(end) ? edge : null;
    }

    /** Whether the journal ends otherwise than when this was asked last, and not with what this writer wrote. */
    public boolean othersAppended(Connection connection) throws SQLException {
        ChunkTable.End end = ChunkTable.end(connection);
        boolean known = seen.isAlso(end);
        seen = end;
        return ownEdge(end) == null && !known;
    }

    private static byte[] joined(List<byte[]> hashes) {
        ByteBuffer joined = ByteBuffer.allocate(hashes.size() * TreeHash.BYTES);
        hashes.forEach(joined::put);
        return joined.array();
    }
}
