package dev.jetaudit.persistence.chunk;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/**
 * Moves a journal of one row for each event into chunks, in its order: schema 6. Positions lose their gaps; within a chunk the
 * events get the time at which the last of them was taken in. May run again after it was stopped anywhere.
 */
public final class JournalRowsToChunks implements JavaMigration {

    private static final byte[] NOTHING = {};
    private static final byte[] NO_META_DATA = {'{', '}'};

    private Instant recordedAt = Instant.EPOCH;
    private final ChunkWriter writer = new ChunkWriter(() -> recordedAt);
    private final List<StoredEvent> run = new ArrayList<>();
    private String instance = "";
    private long firstSequence;

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("6");
    }

    @Override
    public String getDescription() {
        return "journal rows to chunks";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        try (Statement statement = connection.createStatement()) {
            if (hasRows(connection) && ChunkTable.head(connection) == 0) {
                move(connection, statement);
            }
            statement.execute("drop table if exists journal_event");
        }
    }

    private static boolean hasRows(Connection connection) throws SQLException {
        try (ResultSet table = connection.getMetaData().getTables(null, null, "JOURNAL_EVENT", null)) {
            return table.next();
        }
    }

    private void move(Connection connection, Statement statement) throws SQLException {
        statement.setFetchSize(ChunkBody.MAX_EVENTS);
        try (ResultSet row = statement.executeQuery("select instance, sequence_number, payload_type, payload_revision,"
                + " meta_data, payload, recorded_at from journal_event order by position")) {
            while (row.next()) {
                if (!instance.equals(row.getString(1)) || run.size() == ChunkBody.MAX_EVENTS) {
                    write(connection);
                    instance = row.getString(1);
                    firstSequence = row.getLong(2);
                }
                byte[] metaData = row.getBytes(5);
                run.add(new StoredEvent(
                        row.getString(3),
                        row.getString(4),
                        Arrays.equals(metaData, NO_META_DATA) ? NOTHING : metaData,
                        row.getBytes(6)));
                recordedAt = Instant.parse(row.getString(7));
            }
        }
        write(connection);
    }

    private void write(Connection connection) throws SQLException {
        if (!run.isEmpty()) {
            writer.append(connection, instance, firstSequence, run);
            run.clear();
        }
    }
}
