package dev.jetaudit.verifier;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A row of the table {@code chunk} as it is found, whatever it holds. */
@SuppressWarnings("ArrayRecordComponent") // Never changed and never compared.
record JournalRow(
        long number,
        int format,
        long firstPosition,
        long lastPosition,
        String instance,
        long firstSequence,
        long lastSequence,
        long appendedAt,
        byte[] eventRoot,
        byte[] nodes,
        int bodyBytes,
        byte[] body) {

    static final String COLUMNS = "chunk_no, format, first_position, last_position, instance, first_sequence,"
            + " last_sequence, appended_at, event_root, nodes, body_bytes, body";

    private static final int FORMAT = 1;

    private static final byte[] NOTHING = {};

    /**
     * What a body holds.
     *
     * @param events how many
     * @param root hash of the tree of its events
     */
    record Body(long events, byte[] root) {}

    static JournalRow of(ResultSet row) throws SQLException {
        return new JournalRow(
                row.getLong(1),
                row.getInt(2),
                row.getLong(3),
                row.getLong(4),
                Objects.toString(row.getString(5), ""),
                row.getLong(6),
                row.getLong(7),
                row.getLong(8),
                bytes(row, 9),
                bytes(row, 10),
                row.getInt(11),
                bytes(row, 12));
    }

    /** What somebody took away is not what was written either. */
    private static byte[] bytes(ResultSet row, int column) throws SQLException {
        return Objects.requireNonNullElse(row.getBytes(column), NOTHING);
    }

    /** Returns what the body holds; null if it cannot be read. */
    @Nullable
    Body read() {
        if (format != FORMAT) {
            return null;
        }
        GrowingTree events = new GrowingTree();
        return PackedEvents.read(body, bodyBytes, events) ? new Body(events.size(), events.root()) : null;
    }

    /** Returns the leaf that stands for the row in the journal's tree. */
    byte[] leaf() {
        byte[] name = instance.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(1 + 8 + 8 + 4 + 8 + 8 + 2 + name.length + eventRoot.length)
                .put((byte) format)
                .putLong(number)
                .putLong(firstPosition)
                .putInt((int) (lastPosition - firstPosition + 1))
                .putLong(firstSequence)
                .putLong(appendedAt)
                .putShort((short) name.length)
                .put(name)
                .put(eventRoot)
                .array();
    }

    boolean hasNodes(byte[] expected) {
        return Arrays.equals(nodes, expected);
    }
}
