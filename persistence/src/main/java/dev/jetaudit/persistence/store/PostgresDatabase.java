package dev.jetaudit.persistence.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * A database of a PostgreSQL server. Processes that append or fill the views wait for one another by advisory locks, which end
 * with the transaction and so with the process. They are named after the schema: stores in two schemas do not wait.
 */
final class PostgresDatabase extends Database {

    /** First key of the locks; no other program is likely to choose the same. */
    private static final int APPENDING = 0x4A657401;

    private static final int VIEWS = 0x4A657402;

    private static final String UNDEFINED_TABLE = "42P01";

    private final StoreLocation.Server server;
    private final @Nullable String password;

    private PostgresDatabase(StoreLocation.Server server) {
        super(server);
        this.server = server;
        this.password = server.passwordFile() == null ? server.password() : firstLineOf(server.passwordFile());
        giveBack(first());
    }

    /** Makes the tables if they are missing; the database itself has to be there. */
    static PostgresDatabase created(StoreLocation.Server server) {
        PostgresDatabase database = new PostgresDatabase(server);
        return database.orClosed(() -> Schema.prepare(database));
    }

    static PostgresDatabase existing(StoreLocation.Server server) {
        PostgresDatabase database = new PostgresDatabase(server);
        return database.orClosed(() -> {
            if (!Schema.exists(database)) {
                throw new StoreUnavailable("there is no store in " + server + "; record evidence into it first");
            }
            Schema.prepare(database);
        });
    }

    private PostgresDatabase orClosed(Runnable preparation) {
        try {
            preparation.run();
            return this;
        } catch (RuntimeException failure) {
            close();
            throw failure;
        }
    }

    private Connection first() {
        Connection connection = patientlyConnect();
        try {
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException failure) {
            closeBroken(connection);
            throw failedToOpen(failure);
        }
    }

    private static String firstLineOf(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.findFirst().orElse("");
        } catch (IOException | UncheckedIOException unreadable) {
            throw new StoreUnavailable(
                    "the password file " + file + " cannot be read (" + StorageFailure.reason(unreadable) + ")",
                    unreadable);
        }
    }

    @Override
    public boolean isShared() {
        return true;
    }

    @Override
    Connection connect() throws SQLException {
        Properties login = new Properties();
        login.setProperty("ApplicationName", "jetaudit");
        if (password != null) {
            login.setProperty("password", password);
        }
        return DriverManager.getConnection(server.url(), login);
    }

    @Override
    String migrations() {
        return "classpath:db/postgresql";
    }

    /** A commit has to be on disk when it returns, whatever the server does for others. */
    @Override
    void takeRightToAppend(Connection connection) throws SQLException {
        execute(
                connection,
                "select set_config('synchronous_commit', 'on', true)"
                        + " where current_setting('synchronous_commit') = 'off'");
        lock(connection, APPENDING);
    }

    @Override
    void takeRightToViews(Connection connection) throws SQLException {
        lock(connection, VIEWS);
    }

    private static void lock(Connection connection, int key) throws SQLException {
        execute(connection, "select pg_advisory_xact_lock(" + key + ", hashtext(current_schema()))");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    void syncToDisk(Connection connection) {
        // The commit itself did.
    }

    @Override
    void freeze(Connection connection) throws SQLException {
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
    }

    @Override
    boolean lacksTables(SQLException failure) {
        return UNDEFINED_TABLE.equals(failure.getSQLState());
    }

    @Override
    boolean isPassing(SQLException failure) {
        return PostgresFailure.isPassing(failure);
    }

    @Override
    @Nullable
    String sentence(SQLException failure) {
        return PostgresFailure.sentence(server, failure);
    }
}
