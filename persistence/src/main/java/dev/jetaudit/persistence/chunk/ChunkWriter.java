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
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** The tree's right edge as of the chunk that this writer wrote last; null before the first. */
    private @Nullable Frontier edge;

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
            if (own == null || lastSequences.size() > REMEMBERED) {
                lastSequences.clear();
            }
            tree = own == null ? ChunkTable.tree(connection, end.chunks()) : own;
            nextPosition = end.position() + 1;
            time = Math.max(end.appendedAt(), ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant()));
        }

        /** Where events go whose chunks are being made. */
        private record Append(String instance, long firstSequence, long firstPosition) {}

        /**
         * Appends events to a stream, in chunks that are as large as they may be.
         *
         * @param firstSequence number of the first of them in the stream
         * @param events are asked for once, by whatever thread
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
                ChunkHeader header = new ChunkHeader(
                        tree.size(), position, body.events(), append.instance(), sequence, time, body.root());
                List<byte[]> nodes = tree.append(hash.leaf(header.bytes()));
                ChunkTable.insert(connection, new Chunk(header, joined(nodes), body.length(), body.packed()));
                position += body.events();
                sequence += body.events();
            }
            edge = tree;
            lastSequences.put(append.instance(), sequence - 1);
        }
    }

    private long lastSequence(Connection connection, String instance) throws SQLException {
        Long remembered = lastSequences.get(instance);
        return remembered == null ? ChunkTable.lastSequence(connection, instance) : remembered;
    }

    /** Returns the edge that is remembered if nobody else appended since and nothing was rolled back; else null. */
    private @Nullable Frontier ownEdge(ChunkTable.End end) {
        return edge != null && edge.size() == end.chunks() && endsWith(edge, end.nodes()) ? edge : null;
    }

    /** Whether the journal ends otherwise than when this was asked last, and not with what this writer wrote. */
    public boolean othersAppended(Connection connection) throws SQLException {
        ChunkTable.End end = ChunkTable.end(connection);
        boolean known = seen.chunks() == end.chunks() && Arrays.equals(seen.nodes(), end.nodes());
        seen = end;
        return ownEdge(end) == null && !known;
    }

    private static boolean endsWith(Frontier remembered, byte[] nodes) {
        byte[] highest = Arrays.copyOfRange(nodes, Math.max(0, nodes.length - TreeHash.BYTES), nodes.length);
        return Arrays.equals(remembered.lastPeak(), highest);
    }

    private static byte[] joined(List<byte[]> hashes) {
        ByteBuffer joined = ByteBuffer.allocate(hashes.size() * TreeHash.BYTES);
        hashes.forEach(joined::put);
        return joined.array();
    }
}
