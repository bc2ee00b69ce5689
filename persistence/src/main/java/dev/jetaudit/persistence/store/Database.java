package dev.jetaudit.persistence.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import org.h2.Driver;

/**
 * The open H2 file of one store. One process at a time may have it open. Safe for use by several threads; a connection
 * belongs to one thread until it is given back.
 */
public final class Database implements AutoCloseable {

    static final String USER = "sa";
    static final String PASSWORD = "";

    static final String ENDING = ".mv.db";

    private static final String FILE_NAME = "jetaudit";
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(50);
    private static final int IDLE_CONNECTIONS = 4;

    private final Path directory;
    private final String url;
    private final Deque<Connection> idle = new ArrayDeque<>();
    private final Connection keeper;
    private boolean closed;

    private Database(Path directory, String fileName, String mode) {
        this.directory = directory;
        // Compaction at close costs 200 ms; the trace file would leave a second file behind at the first error. With a
        // delay a
        // thread of H2 would save whenever it likes, also what is half written.
        this.url = "jdbc:h2:file:" + directory.toAbsolutePath().resolve(fileName)
                + ";MAX_COMPACT_TIME=0;TRACE_LEVEL_FILE=0;WRITE_DELAY=0" + mode;
        this.keeper = patientlyConnect();
    }

    /** Whether the directory holds a store; creates nothing. */
    public static boolean exists(Path directory) {
        return Files.exists(fileIn(directory));
    }

    /**
     * Opens the store in a directory and creates both if they are missing.
     *
     * @throws StoreUnavailable if another process keeps it open for 2 seconds, or it cannot be opened at all
     */
    public static Database openOrCreate(Path directory) {
        try {
            Files.createDirectories(directory);
        } catch (IOException impossible) {
            throw new StoreUnavailable(
                    "the directory " + directory + " cannot be created (" + StorageFailure.reason(impossible)
                            + "); name another one or change its permissions",
                    impossible);
        }
        if (!exists(directory)) {
            Preparation.run(directory, () -> !exists(directory), unfinished -> migrate(directory, unfinished, false));
        }
        return open(directory);
    }

    /**
     * Opens the store in a directory.
     *
     * @throws StoreUnavailable if there is none, another process keeps it open for 2 seconds, or it cannot be opened at all
     */
    public static Database openExisting(Path directory) {
        if (!exists(directory)) {
            throw new StoreUnavailable("there is no store in " + directory + "; record evidence into it first");
        }
        return open(directory);
    }

    /** While its tables are changed in a copy, the file stays open, so that nobody writes to it. */
    private static Database open(Path directory) {
        Database database = new Database(directory, FILE_NAME, ";IFEXISTS=TRUE");
        try {
            Schema.State state = Schema.stateOf(database);
            if (state.isCurrent()) {
                return database;
            }
            Preparation.run(directory, () -> true, unfinished -> migrate(directory, unfinished, state.failedBefore()));
            database.close();
            return new Database(directory, FILE_NAME, ";IFEXISTS=TRUE");
        } catch (RuntimeException failure) {
            database.close();
            throw failure;
        }
    }

    private static void migrate(Path directory, String fileName, boolean failedBefore) {
        try (Database unfinished = new Database(directory, fileName, "")) {
            Migration.run(unfinished, failedBefore);
        }
    }

    static Path fileIn(Path directory) {
        return directory.resolve(FILE_NAME + ENDING);
    }

    public Path directory() {
        return directory;
    }

    /** Returns a connection with automatic commits off; give it back with {@link #giveBack}. */
    public Connection borrow() throws SQLException {
        synchronized (idle) {
            Connection free = idle.poll();
            if (free != null) {
                return free;
            }
        }
        Connection fresh = connect();
        fresh.setAutoCommit(false);
        return fresh;
    }

    /** Takes a connection back. Whatever was not committed is rolled back. */
    public void giveBack(Connection connection) {
        try {
            connection.rollback();
            synchronized (idle) {
                if (!closed && idle.size() < IDLE_CONNECTIONS) {
                    idle.push(connection);
                    return;
                }
            }
            connection.close();
        } catch (SQLException broken) {
            closeBroken(connection);
        }
    }

    /** Closes the file. Waits for nobody: connections still in use fail from here on. */
    @Override
    public void close() {
        synchronized (idle) {
            closed = true;
            idle.forEach(Database::closeBroken);
            idle.clear();
        }
        closeBroken(keeper);
    }

    String url() {
        return url;
    }

    Connection connect() throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", USER);
        login.setProperty("password", PASSWORD);
        return new Driver().connect(url, login);
    }

    private Connection patientlyConnect() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return connect();
            } catch (SQLException failure) {
                if (!StorageFailure.isInUse(failure) || System.nanoTime() >= deadline) {
                    throw StorageFailure.whileOpening(directory, failure);
                }
                LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
            }
        }
    }

    /** A connection whose file failed cannot be closed in order; there is nothing left to lose in it. */
    private static void closeBroken(Connection connection) {
        try {
            connection.close();
        } catch (SQLException ignored) {
            // The failure that broke it has been reported by whoever met it.
        }
    }
}
