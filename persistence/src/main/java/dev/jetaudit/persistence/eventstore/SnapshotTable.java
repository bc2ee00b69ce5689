package dev.jetaudit.persistence.eventstore;

import dev.jetaudit.persistence.chunk.StoredEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** The SQL of the table {@code instance_snapshot}, which keeps the latest state of each stream. */
final class SnapshotTable {

    private static final byte[] NOTHING = {};

    private SnapshotTable() {}

    /**
     * A state.
     *
     * @param sequence number of the last event that it contains
     */
    record Snapshot(long sequence, StoredEvent state) {}

    static Optional<Snapshot> find(Connection connection, String instance) throws SQLException {
        String sql = "select sequence_number, payload_type, payload_revision, payload from instance_snapshot"
                + " where instance = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, instance);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new Snapshot(
                                row.getLong(1),
                                new StoredEvent(row.getString(2), row.getString(3), NOTHING, row.getBytes(4))))
                        : Optional.empty();
            }
        }
    }

    static void replace(Connection connection, String instance, Snapshot snapshot) throws SQLException {
        try (PreparedStatement delete =
                        connection.prepareStatement("delete from instance_snapshot where instance = ?");
                PreparedStatement insert = connection.prepareStatement("insert into instance_snapshot (instance,"
                        + " sequence_number, payload_type, payload_revision, payload) values (?, ?, ?, ?, ?)")) {
            delete.setString(1, instance);
            delete.executeUpdate();
            insert.setString(1, instance);
            insert.setLong(2, snapshot.sequence());
            insert.setString(3, snapshot.state().type());
            insert.setString(4, snapshot.state().revision());
            insert.setBytes(5, snapshot.state().payload());
            insert.executeUpdate();
        }
    }
}
