package dev.jetaudit.persistence.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A database of a PostgreSQL server. Processes that append or fill the views wait for one another by advisory locks, which end
 * with the transaction and so with the process. They are named after the store's own table, whichever schema each of them finds it in.
 *
 * <p>Functions are called by their full names: one of the same name in a schema that others may write to would run with the rights of
 * whoever calls it.
 */
final class PostgresDatabase extends Database {

    /** First key of the locks; no other program is likely to choose the same. */
    private static final int APPENDING = 0x4A657401;

    private static final int VIEWS = 0x4A657402;

    private static final int REBUILD = 0x4A657403;

    /** Has the running transaction's commit wait for the server's disk, even where the server would not. */
    private static final String WAITING = "case pg_catalog.current_setting('synchronous_commit') when 'off' then"
            + " pg_catalog.set_config('synchronous_commit', 'on', true) end";

    private static final String NOT_WAITING = "pg_catalog.set_config('synchronous_commit', 'off', true)";

    /** Writes a record into the server's log that nobody reads, and commits it durably. */
    private static final String FLUSH =
            "select " + WAITING + ", pg_catalog.pg_logical_emit_message(true, 'jetaudit', '')";

    private static final String UNDEFINED_TABLE = "42P01";

    /** What the driver has to say comes with its exceptions; its log would stand beside our one sentence. */
    private static final Logger DRIVER = Logger.getLogger("org.postgresql");

    static {
        DRIVER.setLevel(Level.OFF);
    }

    private final StoreLocation.Server server;
    private final @Nullable String password;
    private volatile @Nullable Connection flusher;

    private PostgresDatabase(StoreLocation.Server server) {
        super(server);
        this.server = server;
        this.password = server.passwordFile() == null ? server.password() : firstLineOf(server.passwordFile());
        giveBack(first());
    }

    /** Makes the tables if they are missing; the database itself has to be there. */
    static PostgresDatabase created(StoreLocation.Server server) {
        PostgresDatabase database = new PostgresDatabase(server);
        return database.orClosed(() -> {
            PostgresCatalog.requireUtf8(database);
            Schema.prepare(database);
        });
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
    Connection connect() throws SQLException {
        Properties login = new Properties();
        login.setProperty("ApplicationName", "jetaudit");
        if (password != null) {
            login.setProperty("password", password);
        }
        try {
            return readCommitted(DriverManager.getConnection(server.url(), login));
        } catch (SQLException failure) {
            throw PostgresFailure.withoutParameters(server, failure);
        }
    }

    /** Who waited for a lock has to see what others committed meanwhile. A role or a database may have another default. */
    private static Connection readCommitted(Connection connection) throws SQLException {
        try {
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            return connection;
        } catch (SQLException failure) {
            closeBroken(connection);
            throw failure;
        }
    }

    @Override
    String migrations() {
        return "classpath:db/postgresql";
    }

    @Override
    @Nullable
    String schemaToMigrate() {
        return PostgresCatalog.schemaToMigrate(this);
    }

    /** The commit does not wait for the server's disk, so that the lock is not held meanwhile. */
    @Override
    void takeRightToAppend(Connection connection) throws SQLException {
        execute(connection, rightToAppend(false));
    }

    @Override
    String rightToAppend(boolean waits) {
        return "select " + (waits ? WAITING : NOT_WAITING) + ", " + lock(APPENDING);
    }

    @Override
    void takeRightToViews(Connection connection) throws SQLException {
        execute(connection, "select " + lock(VIEWS));
    }

    @Override
    void takeRightToRebuild(Connection connection) throws SQLException {
        execute(connection, "select " + lock(REBUILD));
    }

    private static String lock(int key) {
        return "pg_catalog.pg_advisory_xact_lock(" + key
                + ", 'chunk'::pg_catalog.regclass::pg_catalog.oid::pg_catalog.int4)";
    }

    /** Prepared, because the server is asked the same again and again, and need not parse it each time. */
    private static void execute(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }

    /**
     * A server that fell and stands again may have lost a commit that was not flushed. Then this connection, made before, tells: it is
     * broken. Flushes once, so that a missing right is met before there is anything to lose.
     */
    @Override
    synchronized void prepareSync() throws SQLException {
        if (flusher == null) {
            Connection fresh = connect();
            try {
                execute(fresh, FLUSH);
            } catch (SQLException failure) {
                closeBroken(fresh);
                throw failure;
            }
            flusher = fresh;
        }
    }

    /** A commit that waits for the disk waits for the whole log before it, also for what others committed without waiting. */
    @Override
    void syncToDisk() throws SQLException {
        execute(Objects.requireNonNull(flusher, "not prepared"), FLUSH);
    }

    @Override
    public synchronized void close() {
        super.close();
        if (flusher != null) {
            closeBroken(flusher);
        }
    }

    @Override
    void freeze(Connection connection) throws SQLException {
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
    }

    /** A result is read in portions by itself where automatic commits are off. */
    @Override
    void stream(Connection connection) {
        // As it is.
    }

    /** A server tells with the first statement that writes. */
    @Override
    public boolean isReadOnly() {
        return false;
    }

    @Override
    public long bytesOnDisk(Connection connection) throws SQLException {
        return PostgresCatalog.bytesOnDisk(connection);
    }

    @Override
    public boolean takesViews() {
        return PostgresCatalog.takesViews(this);
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
