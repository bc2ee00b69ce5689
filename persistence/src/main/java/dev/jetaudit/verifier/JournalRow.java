package dev.jetaudit.verifier;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
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

    /** No single event that Jetaudit writes is longer; a length beyond it is not worth the memory. */
    private static final int MAX_BODY_BYTES = 64 << 20;

    /** A byte of a deflated stream gives no more. */
    private static final long MOST_OF_A_BYTE = 1032;

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
        if (format != FORMAT
                || bodyBytes < 0
                || bodyBytes > MAX_BODY_BYTES
                || bodyBytes > MOST_OF_A_BYTE * body.length) {
            return null;
        }
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(body);
            byte[] bytes = new byte[bodyBytes];
            int read = 0;
            while (read < bytes.length) {
                int more = inflater.inflate(bytes, read, bytes.length - read);
                if (more == 0) {
                    return null;
                }
                read += more;
            }
            // The end of the stream holds a checksum, which is only looked at when it is asked for.
            boolean whole = inflater.inflate(new byte[1]) == 0 && inflater.finished() && inflater.getRemaining() == 0;
            return whole ? events(bytes) : null;
        } catch (DataFormatException
                | BufferUnderflowException
                | IllegalArgumentException
                | IndexOutOfBoundsException broken) {
            return null;
        }
    }

    private static Body events(byte[] bytes) {
        ByteBuffer body = ByteBuffer.wrap(bytes);
        GrowingTree events = new GrowingTree();
        while (body.hasRemaining()) {
            int length = body.getInt();
            if (length < 0 || length > body.remaining()) {
                throw new BufferUnderflowException();
            }
            events.add(bytes, body.position(), length);
            body.position(body.position() + length);
        }
        return new Body(events.size(), events.root());
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
