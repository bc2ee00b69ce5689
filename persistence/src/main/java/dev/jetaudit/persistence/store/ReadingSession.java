package dev.jetaudit.persistence.store;

import java.sql.Connection;
import java.sql.SQLException;

/** Several queries that see the store as it was at the first of them. Belongs to one thread; close it. */
public final class ReadingSession implements AutoCloseable {

    private final Database database;
    private final Connection connection;

    public ReadingSession(Database database) {
        this.database = database;
        try {
            connection = database.connect();
            connection.setAutoCommit(false);
            database.freeze(connection);
        } catch (SQLException failure) {
            throw failed(failure);
        }
    }

    /** Returns a session whose results may be larger than memory. One of them at a time is read. */
    public static ReadingSession streaming(Database database) {
        ReadingSession session = new ReadingSession(database);
        try {
            database.stream(session.connection);
            return session;
        } catch (SQLException failure) {
            session.close();
            throw session.failed(failure);
        }
    }

    /** A query or several. */
    @FunctionalInterface
    public interface Reading<T> {
        T read(Connection connection) throws SQLException;
    }

    public <T> T read(Reading<T> reading) {
        try {
            return reading.read(connection);
        } catch (SQLException failure) {
            throw failed(failure);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException failure) {
            throw failed(failure);
        }
    }

    private RuntimeException failed(SQLException failure) {
        return database.failureBehind(failure)
                .<RuntimeException>map(unavailable -> unavailable)
                .orElseGet(() -> new StoreUnavailable(
                        "the store " + database.location() + " cannot be read: " + StorageFailure.firstLine(failure),
                        failure));
    }
}
