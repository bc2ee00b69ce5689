package dev.jetaudit.verifier;

import dev.jetaudit.persistence.chunk.ChunkTable;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Somebody who may write anything to a store, and knows the format; but not the signing key. */
final class Forger {

    private final Connection connection;

    Forger(Connection connection) {
        this.connection = connection;
    }

    Forger sql(String statement) throws SQLException {
        try (Statement update = connection.createStatement()) {
            update.execute(statement);
        }
        return this;
    }

    /** Changes one byte of the uncompressed events of a chunk, and compresses them again. */
    Forger flip(long chunk, int at) throws Exception {
        byte[] body = body(chunk);
        body[at < 0 ? body.length + at : at] ^= 1;
        return store(chunk, body);
    }

    /** Leaves out the last event of a chunk's body. */
    Forger dropLastEvent(long chunk) throws Exception {
        ByteBuffer body = ByteBuffer.wrap(body(chunk));
        int last = 0;
        while (body.hasRemaining()) {
            last = body.position();
            body.position(last + 4 + body.getInt(last));
        }
        byte[] shorter = new byte[last];
        body.get(0, shorter);
        return store(chunk, shorter);
    }

    /** Swaps the first two events of a chunk's body. */
    Forger swapEvents(long chunk) throws Exception {
        byte[] body = body(chunk);
        ByteBuffer read = ByteBuffer.wrap(body);
        int first = 4 + read.getInt(0);
        int second = 4 + read.getInt(first);
        ByteBuffer swapped = ByteBuffer.allocate(body.length)
                .put(body, first, second)
                .put(body, 0, first)
                .put(body, first + second, body.length - first - second);
        return store(chunk, swapped.array());
    }

    /** Makes root and count of a chunk's row fit its body. */
    Forger fitRow(long chunk) throws Exception {
        ByteBuffer body = ByteBuffer.wrap(body(chunk));
        GrowingTree events = new GrowingTree();
        while (body.hasRemaining()) {
            int length = body.getInt();
            events.add(body.array(), body.position(), length);
            body.position(body.position() + length);
        }
        try (PreparedStatement update =
                connection.prepareStatement("update chunk set event_root = ? where chunk_no = ?")) {
            update.setBytes(1, events.root());
            update.setLong(2, chunk);
            update.executeUpdate();
        }
        return this;
    }

    /** Makes the hashes of all rows fit what the rows hold. */
    Forger fitTree() throws SQLException {
        GrowingTree tree = new GrowingTree();
        for (long chunk : chunks()) {
            JournalRow row = row(chunk);
            byte[] leaf = row.leaf();
            try (PreparedStatement update =
                    connection.prepareStatement("update chunk set nodes = ? where chunk_no = ?")) {
                update.setBytes(1, tree.add(leaf, 0, leaf.length));
                update.setLong(2, chunk);
                update.executeUpdate();
            }
        }
        return this;
    }

    private List<Long> chunks() throws SQLException {
        List<Long> numbers = new ArrayList<>();
        try (Statement query = connection.createStatement();
                ResultSet row = query.executeQuery("select chunk_no from chunk order by chunk_no")) {
            while (row.next()) {
                numbers.add(row.getLong(1));
            }
        }
        return numbers;
    }

    JournalRow row(long chunk) throws SQLException {
        try (Statement query = connection.createStatement();
                ResultSet row =
                        query.executeQuery("select " + JournalRow.COLUMNS + " from chunk where chunk_no = " + chunk)) {
            row.next();
            return JournalRow.of(row);
        }
    }

    String note(long checkpoint) throws SQLException {
        try (Statement query = connection.createStatement();
                ResultSet row = query.executeQuery("select note from checkpoint where checkpoint_no = " + checkpoint)) {
            row.next();
            return row.getString(1);
        }
    }

    private byte[] body(long chunk) throws Exception {
        JournalRow row = row(chunk);
        return row.body()[0] == 2 ? unpacked(row) : inflated(row);
    }

    private byte[] unpacked(JournalRow row) throws SQLException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (byte[] event :
                ChunkTable.from(connection, row.firstPosition(), 1).getFirst().leaves()) {
            body.writeBytes(ByteBuffer.allocate(4).putInt(event.length).array());
            body.writeBytes(event);
        }
        return body.toByteArray();
    }

    private static byte[] inflated(JournalRow row) throws Exception {
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(row.body());
            byte[] body = new byte[row.bodyBytes()];
            inflater.inflate(body);
            return body;
        }
    }

    /** Packs the events whole, as Jetaudit did up to schema 9. */
    private Forger store(long chunk, byte[] body) throws SQLException {
        try (Deflater deflater = new Deflater();
                PreparedStatement update =
                        connection.prepareStatement("update chunk set body = ?, body_bytes = ? where chunk_no = ?")) {
            deflater.setInput(body);
            deflater.finish();
            byte[] compressed = new byte[body.length + 100];
            int length = deflater.deflate(compressed);
            update.setBytes(1, Arrays.copyOf(compressed, length));
            update.setInt(2, body.length);
            update.setLong(3, chunk);
            update.executeUpdate();
        }
        return this;
    }
}
