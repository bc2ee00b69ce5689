package dev.jetaudit.persistence.chunk;

import dev.jetaudit.persistence.merkle.Frontier;
import dev.jetaudit.persistence.merkle.TreeHash;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The SQL of the table {@code chunk}. Every method uses the connection's transaction. */
public final class ChunkTable {

    /** A query for the position of the latest event; no row if there is none. */
    public static final String HEAD = "select last_position from chunk order by chunk_no desc limit 1";

    private static final String COLUMNS =
            "chunk_no, first_position, last_position, instance, first_sequence, last_sequence,"
                    + " appended_at, event_root, nodes, body_bytes, body";
    private static final String INTO = "insert into chunk (format, " + COLUMNS + ") ";
    private static final String VALUES = ChunkHeader.FORMAT + ", ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?";
    private static final String INSERT = INTO + "values (" + VALUES + ")";
    private static final String INSERT_BEHIND = INTO + "select " + VALUES + " from permitted where exists"
            + " (select 1 from chunk where chunk_no = ? and nodes = ?) on conflict do nothing";
    private static final String SELECT = "select " + COLUMNS + " from chunk ";

    /** How long the bodies may be that are read at a time. */
    private static final long MOST_BYTES = 8 << 20;

    private ChunkTable() {}

    static void insert(Connection connection, Chunk chunk) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            set(statement, chunk);
            statement.executeUpdate();
        }
    }

    /**
     * Inserts the chunk behind an end that was known before, in one statement of PostgreSQL. The statement may see the journal as it was
     * before it waited for the right. That is enough: of a chunk that is there, nothing changes any more; and one that has
     * come behind it meanwhile has the same number, so that the index keeps this one out.
     *
     * @param right query that takes the right to append
     * @return whether the journal ended there; if not, nothing was inserted
     */
    static boolean insertBehind(Connection connection, String right, End end, Chunk chunk) throws SQLException {
        String sql = "with permitted as materialized (" + right + ") " + INSERT_BEHIND;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int next = set(statement, chunk);
            statement.setLong(next, end.chunks() - 1);
            statement.setBytes(next + 1, end.nodes());
            return statement.executeUpdate() == 1;
        }
    }

    /** Returns the index of the parameter behind those of the chunk. */
    private static int set(PreparedStatement statement, Chunk chunk) throws SQLException {
        ChunkHeader header = chunk.header();
        statement.setLong(1, header.number());
        statement.setLong(2, header.firstPosition());
        statement.setLong(3, header.lastPosition());
        statement.setString(4, header.instance());
        statement.setLong(5, header.firstSequence());
        statement.setLong(6, header.lastSequence());
        statement.setLong(7, header.appendedAt());
        statement.setBytes(8, header.eventRoot());
        statement.setBytes(9, chunk.nodes());
        statement.setInt(10, chunk.bodyBytes());
        statement.setBytes(11, chunk.body());
        return 12;
    }

    /**
     * Where the journal ends.
     *
     * @param nodes as of the latest {@link Chunk}
     */
    @SuppressWarnings("ArrayRecordComponent") // As in Chunk.
    record End(long chunks, long position, long appendedAt, byte[] nodes) {
        static final End OF_NOTHING = new End(0, 0, Long.MIN_VALUE, new byte[0]);

        static End with(Chunk last) {
            ChunkHeader header = last.header();
            return new End(header.number() + 1, header.lastPosition(), header.appendedAt(), last.nodes());
        }

        boolean isAlso(End other) {
            return chunks == other.chunks && Arrays.equals(nodes, other.nodes);
        }
    }

    static End end(Connection connection) throws SQLException {
        String sql =
                "select chunk_no + 1, last_position, appended_at, nodes from chunk" + " order by chunk_no desc limit 1";
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            return row.next()
                    ? new End(row.getLong(1), row.getLong(2), row.getLong(3), row.getBytes(4))
                    : End.OF_NOTHING;
        }
    }

    /** Returns the right edge of the journal's tree. */
    public static Frontier tree(Connection connection) throws SQLException {
        return tree(connection, end(connection).chunks());
    }

    /**
     * Returns the right edge of the journal's tree as it was with so many chunks. A subtree of 2^n leaves was completed by its last
     * leaf, whose row keeps it as its n-th node.
     *
     * @throws DamagedTree if a row that it needs is not what was written
     */
    public static Frontier tree(Connection connection, long size) throws SQLException {
        List<byte[]> peaks = new ArrayList<>();
        long end = 0;
        for (int height = Long.SIZE - 1 - Long.numberOfLeadingZeros(size); height >= 0; height--) {
            if ((size >> height & 1) == 1) {
                end += 1L << height;
                byte[] nodes = nodes(connection, end - 1).orElseThrow(DamagedTree::new);
                int from = height * TreeHash.BYTES;
                if (nodes.length < from + TreeHash.BYTES) {
                    throw new DamagedTree();
                }
                peaks.add(Arrays.copyOfRange(nodes, from, from + TreeHash.BYTES));
            }
        }
        return new Frontier(size, peaks);
    }

    /** Returns what the nodes column of a chunk holds. */
    public static Optional<byte[]> nodes(Connection connection, long number) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select nodes from chunk where chunk_no = ?")) {
            statement.setLong(1, number);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
            }
        }
    }

    /** Returns the chunks from the one that holds a position on, at most so many; fewer if they are large; none at the end. */
    public static List<Chunk> from(Connection connection, long position, int limit) throws SQLException {
        return fitting(connection, "where last_position >= ? order by last_position limit ?", limit, position);
    }

    /**
     * Returns the chunks of a stream from the one that holds a sequence number on, as above. The order names the instance
     * too, or else H2 does not take it from the index.
     */
    public static List<Chunk> ofStream(Connection connection, String instance, long sequence, int limit)
            throws SQLException {
        return fitting(
                connection,
                "where instance = ? and last_sequence >= ? order by instance, last_sequence limit ?",
                limit,
                instance,
                sequence);
    }

    /** Returns the number of a stream's latest event; -1 if it has none. */
    public static long lastSequence(Connection connection, String instance) throws SQLException {
        return number(
                        connection,
                        "select last_sequence from chunk where instance = ? order by instance desc, last_sequence desc"
                                + " limit 1",
                        instance)
                .orElse(-1L);
    }

    /** Returns the position of the latest event; 0 if there is none. */
    public static long head(Connection connection) throws SQLException {
        return number(connection, HEAD).orElse(0L);
    }

    /** Returns the position of the first event that was appended at that time or later; empty if there is none. */
    public static Optional<Long> firstSince(Connection connection, long appendedAt) throws SQLException {
        return number(
                connection,
                "select first_position from chunk where appended_at >= ? order by chunk_no limit 1",
                appendedAt);
    }

    private static Optional<Long> number(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, values);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
            }
        }
    }

    /** Asks for the lengths first: a database has all of a result in memory before the first row of it can be read. */
    private static List<Chunk> fitting(Connection connection, String condition, int limit, Object... from)
            throws SQLException {
        Object[] values = Arrays.copyOf(from, from.length + 1);
        values[from.length] = limit;
        try (PreparedStatement statement =
                connection.prepareStatement("select octet_length(body) from chunk " + condition)) {
            set(statement, values);
            int chunks = 0;
            long bytes = 0;
            try (ResultSet row = statement.executeQuery()) {
                while (row.next() && (chunks == 0 || bytes + row.getLong(1) <= MOST_BYTES)) {
                    bytes += row.getLong(1);
                    chunks++;
                }
            }
            values[from.length] = chunks;
            return chunks == 0 ? List.of() : select(connection, condition, values);
        }
    }

    private static List<Chunk> select(Connection connection, String condition, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SELECT + condition)) {
            set(statement, values);
            List<Chunk> chunks = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    chunks.add(chunk(row));
                }
            }
            return chunks;
        }
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int index = 0; index < values.length; index++) {
            statement.setObject(index + 1, values[index]);
        }
    }

    private static Chunk chunk(ResultSet row) throws SQLException {
        ChunkHeader header = new ChunkHeader(
                row.getLong(1),
                row.getLong(2),
                Math.toIntExact(row.getLong(3) - row.getLong(2) + 1),
                row.getString(4),
                row.getLong(5),
                row.getLong(7),
                row.getBytes(8));
        return new Chunk(header, row.getBytes(9), row.getInt(10), row.getBytes(11));
    }
}
