package dev.jetaudit.persistence.upkeep;

import dev.jetaudit.persistence.store.Database;
import dev.jetaudit.persistence.view.ViewPosition;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a store holds and takes.
 *
 * @param database which program keeps it
 * @param schema version of its tables
 * @param backups that the views show; null if they are behind the journal
 * @param windowsEvents how many Windows events are known by their identity
 * @param firstAppendedAt when the journal took in its first events; null if it has none
 * @param lastAppendedAt when it took in its latest
 * @param bytesOnDisk of the whole store: journal, views, indexes, and what is free in it
 * @param bytesInChunks of all events, compressed
 * @param bytesOfEvents of all events before that
 */
public record StoreFigures(
        String database,
        String databaseVersion,
        int schema,
        long events,
        long chunks,
        long instances,
        @Nullable Long backups,
        long evidenceSources,
        long windowsEvents,
        long checkpoints,
        @Nullable Instant firstAppendedAt,
        @Nullable Instant lastAppendedAt,
        long bytesOnDisk,
        long bytesInChunks,
        long bytesOfEvents) {

    /** Reads the lengths of all chunks, and none of their events. */
    private static final String FIGURES = """
        select coalesce(max(last_position), 0) as events, count(*) as chunks, count(distinct instance) as instances,
            min(appended_at) as first_appended, max(appended_at) as last_appended,
            coalesce(sum(octet_length(body)), 0) as in_chunks, coalesce(sum(body_bytes), 0) as of_events,
            (select count(*) from backup) as backups, (select count(*) from evidence_source) as sources,
            (select count(*) from windows_event) as windows_events, (select count(*) from checkpoint) as checkpoints
        from chunk\
        """;

    /** Counts, in the connection's transaction. */
    public static StoreFigures of(Database database, Connection connection) throws SQLException {
        boolean behind = ViewPosition.now(connection).isBehind();
        DatabaseMetaData product = connection.getMetaData();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(FIGURES)) {
            row.next();
            return new StoreFigures(
                    product.getDatabaseProductName(),
                    product.getDatabaseProductVersion(),
                    database.schema(),
                    row.getLong("events"),
                    row.getLong("chunks"),
                    row.getLong("instances"),
                    behind ? null : row.getLong("backups"),
                    row.getLong("sources"),
                    row.getLong("windows_events"),
                    row.getLong("checkpoints"),
                    time(row, "first_appended"),
                    time(row, "last_appended"),
                    database.bytesOnDisk(connection),
                    row.getLong("in_chunks"),
                    row.getLong("of_events"));
        }
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        long micros = row.getLong(column);
        return row.wasNull() ? null : Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
