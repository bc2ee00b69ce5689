package dev.jetaudit.persistence.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** What is done with a store's tables on a server as a whole. */
final class PostgresUpkeep {

    private PostgresUpkeep() {}

    /**
     * Has the server write the tables anew without what is no longer used. Others wait meanwhile; if they use a table for longer than
     * this waits for them, it stays as it is.
     */
    static Compaction compact(StoreLocation.Server server) {
        try (PostgresDatabase database = PostgresDatabase.existing(server)) {
            try (Connection connection = database.connect();
                    Statement statement = connection.createStatement()) {
                long before = database.bytesOnDisk(connection);
                statement.execute("set lock_timeout = '10s'");
                for (String table : StoreTables.all()) {
                    rewrite(server, connection, table);
                }
                return new Compaction(before, database.bytesOnDisk(connection));
            } catch (SQLException failure) {
                throw database.unusable(failure);
            }
        }
    }

    /** The server leaves out what is not the user's own, and only warns. */
    private static void rewrite(StoreLocation.Server server, Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("vacuum (full, analyze) " + table);
            if (statement.getWarnings() != null) {
                throw new StoreUnavailable("the store " + server + " cannot be compacted ("
                        + StorageFailure.firstLine(statement.getWarnings()) + "); have its owner do it");
            }
        }
    }
}
