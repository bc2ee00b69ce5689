package dev.jetaudit.persistence.chunk;

import dev.jetaudit.persistence.merkle.Frontier;
import dev.jetaudit.persistence.merkle.TreeHash;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Appends events: gives them positions without gaps and grows the journal's tree. Whoever appends has the only right to, until
 * the transaction ends; what other transactions and processes did before is read from the table, so a rollback needs no undoing.
 */
public final class ChunkWriter {

    private static final int REMEMBERED = 10_000;

    private final InstantSource clock;
    private final TreeHash hash = new TreeHash();

    /** The tree's right edge as of the chunk that this writer wrote last; null before the first. */
    private @Nullable Frontier edge;

    /** Numbers of the latest events of the streams that were written to since the edge was read. */
    private final Map<String, Long> lastSequences = new HashMap<>();

    /** Where the journal ended when somebody asked for others last. */
    private ChunkTable.End seen = ChunkTable.End.OF_NOTHING;

    public ChunkWriter(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Appends events to a stream, in chunks that are as large as they may be.
     *
     * @param firstSequence number of the first of them in the stream
     * @return what was written
     * @throws SequenceTaken if the stream does not end just before it
     */
    public List<ChunkHeader> append(
            Connection connection, String instance, long firstSequence, List<StoredEvent> events) throws SQLException {
        ChunkTable.End end = ChunkTable.end(connection);
        long lastSequence = lastSequence(connection, instance, end);
        if (lastSequence != firstSequence - 1) {
            throw new SequenceTaken(instance, firstSequence, lastSequence);
        }
        Frontier tree = edge(connection, end);
        long position = end.position() + 1;
        long time = Math.max(end.appendedAt(), ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant()));
        edge = null;
        List<ChunkHeader> written = new ArrayList<>();
        long sequence = firstSequence;
        Iterator<StoredEvent> each = events.iterator();
        StoredEvent next = each.next();
        while (next != null) {
            ChunkBody body = new ChunkBody();
            while (next != null && body.add(next)) {
                next = each.hasNext() ? each.next() : null;
            }
            ChunkHeader header =
                    new ChunkHeader(tree.size(), position, body.size(), instance, sequence, time, body.root());
            List<byte[]> nodes = tree.append(hash.leaf(header.bytes()));
            ChunkTable.insert(connection, new Chunk(header, joined(nodes), body.length(), body.compressed()));
            written.add(header);
            position += body.size();
            sequence += body.size();
        }
        edge = tree;
        lastSequences.put(instance, sequence - 1);
        return written;
    }

    /** What was remembered of a stream counts as long as the journal ends with what this writer wrote. */
    private long lastSequence(Connection connection, String instance, ChunkTable.End end) throws SQLException {
        if (!isOwn(end) || lastSequences.size() > REMEMBERED) {
            lastSequences.clear();
        }
        Long remembered = lastSequences.get(instance);
        return remembered == null ? ChunkTable.lastSequence(connection, instance) : remembered;
    }

    private boolean isOwn(ChunkTable.End end) {
        return edge != null && edge.size() == end.chunks() && endsWith(edge, end.nodes());
    }

    /** Whether the journal ends otherwise than when this was asked last, and not with what this writer wrote. */
    public boolean othersAppended(Connection connection) throws SQLException {
        ChunkTable.End end = ChunkTable.end(connection);
        boolean known = seen.chunks() == end.chunks() && Arrays.equals(seen.nodes(), end.nodes());
        seen = end;
        return !isOwn(end) && !known;
    }

    /** Returns the edge that is remembered if nobody else appended since and nothing was rolled back; else reads it. */
    private Frontier edge(Connection connection, ChunkTable.End end) throws SQLException {
        Frontier remembered = edge;
        if (remembered != null && remembered.size() == end.chunks() && endsWith(remembered, end.nodes())) {
            return remembered;
        }
        return ChunkTable.tree(connection, end.chunks());
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
