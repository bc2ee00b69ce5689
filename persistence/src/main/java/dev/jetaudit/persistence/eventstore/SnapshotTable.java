package dev.jetaudit.persistence.eventstore;

import dev.jetaudit.persistence.chunk.StoredEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** The SQL of the table {@code instance_snapshot}, which keeps the latest state of each stream. */
public final class SnapshotTable {

    public static final String NAME = "instance_snapshot";

    private static final byte[] NOTHING = {};

    private SnapshotTable() {}

    /**
     * A state of an instance.
     *
     * @param sequence number of the last event that it contains
     */
    public record Snapshot(String instance, long sequence, StoredEvent state) {}

    public static Optional<Snapshot> find(Connection connection, String instance) throws SQLException {
        return select(connection, "where instance = ?", instance);
    }

    /** Returns the state of the first instance whose name comes behind that one. */
    public static Optional<Snapshot> next(Connection connection, String instance) throws SQLException {
        return select(connection, "where instance > ? order by instance limit 1", instance);
    }

    private static Optional<Snapshot> select(Connection connection, String where, String instance) throws SQLException {
        String sql = "select instance, sequence_number, payload_type, payload_revision, payload from " + NAME + " ";
        try (PreparedStatement statement = connection.prepareStatement(sql + where)) {
            statement.setString(1, instance);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new Snapshot(
                                row.getString(1),
                                row.getLong(2),
                                new StoredEvent(row.getString(3), row.getString(4), NOTHING, row.getBytes(5))))
                        : Optional.empty();
            }
        }
    }

    public static void delete(Connection connection, String instance) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from " + NAME + " where instance = ?")) {
            delete.setString(1, instance);
            delete.executeUpdate();
        }
    }

    public static void replace(Connection connection, Snapshot snapshot) throws SQLException {
        delete(connection, snapshot.instance());
        try (PreparedStatement insert = connection.prepareStatement("insert into " + NAME + " (instance,"
                + " sequence_number, payload_type, payload_revision, payload) values (?, ?, ?, ?, ?)")) {
            insert.setString(1, snapshot.instance());
            insert.setLong(2, snapshot.sequence());
            insert.setString(3, snapshot.state().type());
            insert.setString(4, snapshot.state().revision());
            insert.setBytes(5, snapshot.state().payload());
            insert.executeUpdate();
        }
    }
}
