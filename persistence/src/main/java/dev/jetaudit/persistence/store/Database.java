package dev.jetaudit.persistence.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The open database of one store, on H2 or on PostgreSQL; what differs between the two is asked of the subclass. Safe for use by
 * several threads; a connection belongs to one thread until it is given back.
 */
public abstract sealed class Database implements AutoCloseable permits H2Database, PostgresDatabase {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(50);
    private static final int IDLE_CONNECTIONS = 4;

    private final StoreLocation location;
    private final Deque<Connection> idle = new ArrayDeque<>();
    private boolean closed;

    Database(StoreLocation location) {
        this.location = location;
    }

    /** Whether the directory holds a store; creates nothing. */
    public static boolean exists(Path directory) {
        return Files.exists(H2Database.fileIn(directory));
    }

    /** As {@link #openOrCreate(StoreLocation)}, in a directory. */
    public static Database openOrCreate(Path directory) {
        return openOrCreate(new StoreLocation.Directory(directory));
    }

    /** As {@link #openExisting(StoreLocation)}, in a directory. */
    public static Database openExisting(Path directory) {
        return openExisting(new StoreLocation.Directory(directory));
    }

    /**
     * Opens a store and creates what is missing of it: the directory and the file, or the tables in the server's database.
     *
     * @throws StoreUnavailable if another process keeps a file open for 2 seconds, or the store cannot be opened at all
     */
    public static Database openOrCreate(StoreLocation location) {
        return location instanceof StoreLocation.Directory(Path directory)
                ? H2Database.created(directory)
                : PostgresDatabase.created((StoreLocation.Server) location);
    }

    /**
     * Opens a store.
     *
     * @throws StoreUnavailable if there is none, another process keeps a file open for 2 seconds, or it cannot be opened at all
     */
    public static Database openExisting(StoreLocation location) {
        return location instanceof StoreLocation.Directory(Path directory)
                ? H2Database.existing(directory)
                : PostgresDatabase.existing((StoreLocation.Server) location);
    }

    /**
     * Makes a store and fills it: all of it is there when this returns, and nothing if it throws or the process dies. On a server the
     * empty tables may remain.
     *
     * @throws StoreNotEmpty if there is a store that holds something
     * @throws StoreUnavailable as {@link #openOrCreate(StoreLocation)} does
     */
    public static void create(StoreLocation location, Filling filling) {
        switch (location) {
            case StoreLocation.Directory(Path directory) -> H2Upkeep.fill(directory, filling);
            case StoreLocation.Server server -> {
                try (Database made = openOrCreate(server)) {
                    made.fill(filling);
                }
            }
        }
    }

    /**
     * Makes a store as small as it can be. It is in nobody else's use meanwhile, and a process that dies in it changes nothing.
     *
     * @throws StoreUnavailable if there is none, it is in use, or this user may not do that
     */
    public static Compaction compact(StoreLocation location) {
        return switch (location) {
            case StoreLocation.Directory(Path directory) -> H2Upkeep.compact(directory);
            case StoreLocation.Server server -> PostgresUpkeep.compact(server);
        };
    }

    /** Writes what the filling writes as one transaction, if there is nothing yet. */
    final void fill(Filling filling) {
        try {
            prepareSync();
            Connection connection = borrow();
            try {
                takeRightToAppend(connection);
                requireEmpty(connection);
                filling.fill(connection);
                connection.commit();
                syncToDisk();
            } finally {
                giveBack(connection);
            }
        } catch (SQLException failure) {
            throw unusable(failure);
        }
    }

    private void requireEmpty(Connection connection) throws SQLException {
        for (String table : StoreTables.COPIED) {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select 1 from " + table + " limit 1")) {
                if (row.next()) {
                    throw new StoreNotEmpty(location);
                }
            }
        }
    }

    /** Returns the version of its tables. */
    public int schema() {
        return Schema.VERSION;
    }

    /** Returns how much disk the store takes. */
    public abstract long bytesOnDisk(Connection connection) throws SQLException;

    /** Whether this user may only read the store, as far as that is known without writing to it. */
    public abstract boolean isReadOnly();

    /** Has the queries of the connection be read row by row, if they say how many at a time. */
    abstract void stream(Connection connection) throws SQLException;

    public StoreLocation location() {
        return location;
    }

    abstract Connection connect() throws SQLException;

    /** Returns where the migrations are on the class path. */
    abstract String migrations();

    /**
     * Returns the schema whose tables the migrations are to change; null for wherever new tables are made.
     *
     * @throws StoreUnavailable if this user may not change them
     */
    abstract @Nullable String schemaToMigrate();

    /** Waits until no other process appends, and keeps it so until the connection's transaction ends. */
    abstract void takeRightToAppend(Connection connection) throws SQLException;

    /**
     * Returns a query that takes the right to append within a statement that commits by itself; null if nobody would be asked less often
     * by such a statement.
     *
     * @param waits whether the commit waits for the disk
     */
    abstract @Nullable String rightToAppend(boolean waits);

    /** Waits until no other process fills the views, and keeps it so until the connection's transaction ends. */
    abstract void takeRightToViews(Connection connection) throws SQLException;

    /** Waits until no other process rebuilds the views, and keeps it so until the connection's transaction ends. */
    abstract void takeRightToRebuild(Connection connection) throws SQLException;

    /** Makes ready for {@link #syncToDisk}; to be called before the commits that it is for. */
    abstract void prepareSync() throws SQLException;

    /** Has everything that was committed survive the death of the machine. Others may write meanwhile. */
    abstract void syncToDisk() throws SQLException;

    /** Has the queries of the transactions to come see the store as it was at the first of each. */
    abstract void freeze(Connection connection) throws SQLException;

    /** Whether this user may bring the views up to date, and the database takes it. */
    public abstract boolean takesViews();

    /** Whether a query failed because no table was made yet. */
    abstract boolean lacksTables(SQLException failure);

    /** Whether a connection may succeed a little later. */
    abstract boolean isPassing(SQLException failure);

    /** Says what a failure means for the user; null if it was not the storage that failed. */
    abstract @Nullable String sentence(SQLException failure);

    /** Returns what a failure anywhere in the store means for the user; nothing if it was not the storage that failed. */
    public Optional<StoreUnavailable> failureBehind(Throwable failure) {
        return StorageFailure.behind(failure, this::sentence);
    }

    final StoreUnavailable failedToOpen(SQLException failure) {
        return failureBehind(failure)
                .orElseGet(() -> new StoreUnavailable(
                        "the store " + location + " cannot be opened: " + StorageFailure.firstLine(failure), failure));
    }

    final StoreUnavailable unusable(SQLException failure) {
        return failureBehind(failure)
                .orElseGet(() -> new StoreUnavailable(
                        "the store " + location + " cannot be used: " + StorageFailure.firstLine(failure), failure));
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
            giveBackCommitted(connection);
        } catch (SQLException broken) {
            closeBroken(connection);
        }
    }

    /** As {@link #giveBack} after a commit. Spares H2 a rollback, with which it would forget its prepared statements. */
    final void giveBackCommitted(Connection connection) {
        try {
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

    /** Closes the connections. Waits for nobody: those still in use fail from here on, or when they are given back. */
    @Override
    public void close() {
        synchronized (idle) {
            closed = true;
            idle.forEach(Database::closeBroken);
            idle.clear();
        }
    }

    /** Connects; tries again for 2 seconds if that may help. */
    final Connection patientlyConnect() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return connect();
            } catch (SQLException failure) {
                if (!isPassing(failure) || System.nanoTime() >= deadline) {
                    throw failedToOpen(failure);
                }
                LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
            }
        }
    }

    /** A connection whose file failed cannot be closed in order; there is nothing left to lose in it. */
    static void closeBroken(Connection connection) {
        try {
            connection.close();
        } catch (SQLException ignored) {
            // The failure that broke it has been reported by whoever met it.
        }
    }
}
