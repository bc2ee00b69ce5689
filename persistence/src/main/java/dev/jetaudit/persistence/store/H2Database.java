package dev.jetaudit.persistence.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Properties;
import org.h2.Driver;
import org.h2.api.ErrorCode;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/** An H2 file in a directory. One process at a time may have it open, so there is nobody to wait for. */
final class H2Database extends Database {

    private static final String USER = "sa";
    private static final String PASSWORD = "";
    static final String ENDING = ".mv.db";

    private static final String FILE_NAME = "jetaudit";

    private final Path directory;
    private final String url;

    /** Keeps the file open while nobody has a connection. */
    private final Connection keeper;

    private final MVStore file;

    /**
     * Opens a file of the directory.
     *
     * @param mode further settings of H2, each behind a semicolon
     */
    H2Database(Path directory, String fileName, String mode) {
        super(new StoreLocation.Directory(directory));
        this.directory = directory;
        // Compaction at close costs 200 ms; the trace file would leave a second file behind at the first error. With a
        // delay a commit would return before the file has it, and a thread of H2 would save what is half written.
        this.url = "jdbc:h2:file:" + directory.toAbsolutePath().resolve(fileName)
                + ";MAX_COMPACT_TIME=0;TRACE_LEVEL_FILE=0;WRITE_DELAY=0" + mode;
        this.keeper = patientlyConnect();
        this.file = fileOf(keeper);
    }

    private static MVStore fileOf(Connection connection) {
        SessionLocal session = (SessionLocal) ((JdbcConnection) connection).getSession();
        return session.getDatabase().getStore().getMvStore();
    }

    static H2Database created(Path directory) {
        makeDirectory(directory);
        if (!exists(directory)) {
            Preparation.run(directory, () -> !exists(directory), unfinished -> EmptyStore.copy(directory, unfinished));
        }
        return open(directory);
    }

    static void makeDirectory(Path directory) {
        try {
            Files.createDirectories(directory);
        } catch (IOException impossible) {
            throw new StoreUnavailable(
                    "the directory " + directory + " cannot be created (" + StorageFailure.reason(impossible)
                            + "); name another one or change its permissions",
                    impossible);
        }
    }

    static H2Database existing(Path directory) {
        if (!exists(directory)) {
            throw new StoreUnavailable("there is no store in " + directory + "; record evidence into it first");
        }
        return open(directory);
    }

    /** While its tables are changed in a copy, the file stays open, so that nobody writes to it. */
    private static H2Database open(Path directory) {
        H2Database database = openAsItIs(directory);
        try {
            Schema.State state = Schema.stateOf(database);
            if (state.isCurrent()) {
                return database;
            }
            Preparation.run(directory, () -> true, unfinished -> {
                H2Upkeep.copyFile(database, unfinished);
                migrate(directory, unfinished, state.failedBefore());
            });
            database.close();
            return openAsItIs(directory);
        } catch (RuntimeException failure) {
            database.close();
            throw failure;
        }
    }

    /** Another process may replace the file just before this one has it locked: then what is locked is no store any more. */
    private static H2Database openAsItIs(Path directory) {
        while (true) {
            Object file = identityOfFileIn(directory);
            requireContent(directory);
            H2Database database = new H2Database(directory, FILE_NAME, ";IFEXISTS=TRUE");
            if (Objects.equals(file, identityOfFileIn(directory))) {
                return database;
            }
            database.close();
        }
    }

    /** Of an empty file H2 would make a new database. A store never has one, as its file is moved into its place when it is complete. */
    private static void requireContent(Path directory) {
        if (bytesOnDisk(directory) == 0) {
            throw new StoreUnavailable(
                    "the store " + directory + " is damaged or was cut: its file is empty; restore it from a copy");
        }
    }

    private static @Nullable Object identityOfFileIn(Path directory) {
        try {
            return Files.readAttributes(fileIn(directory), BasicFileAttributes.class)
                    .fileKey();
        } catch (IOException failure) {
            throw Preparation.unusable(directory, failure);
        }
    }

    static void migrate(Path directory, String fileName, boolean failedBefore) {
        try (H2Database unfinished = new H2Database(directory, fileName, "")) {
            Migration.run(unfinished, failedBefore);
        }
    }

    Path directory() {
        return directory;
    }

    static Path fileIn(Path directory) {
        return directory.resolve(FILE_NAME + ENDING);
    }

    @Override
    Connection connect() throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", USER);
        login.setProperty("password", PASSWORD);
        return new Driver().connect(url, login);
    }

    @Override
    String migrations() {
        return "classpath:db/migration";
    }

    @Override
    public boolean takesViews() {
        return true;
    }

    @Override
    @Nullable
    String schemaToMigrate() {
        return null;
    }

    @Override
    void takeRightToAppend(Connection connection) {
        // The lock within the process is enough.
    }

    @Override
    @Nullable
    String rightToAppend(boolean waits) {
        return null;
    }

    @Override
    void takeRightToViews(Connection connection) {
        // As above.
    }

    @Override
    void takeRightToRebuild(Connection connection) {
        // As above.
    }

    @Override
    void prepareSync() {
        // The file is open.
    }

    /**
     * Without a delay for writing, a commit returns when the file has it, so only the system has to be told. H2's own statement for
     * it would first save, and half of what another thread is writing. The file is synced by H2's channel, because closing one
     * of our own would end H2's lock on the file.
     */
    @Override
    void syncToDisk() throws SQLException {
        try {
            file.sync();
        } catch (MVStoreException failure) {
            throw new SQLException("the file could not be synced", "58030", ErrorCode.IO_EXCEPTION_1, failure);
        }
    }

    @Override
    void freeze(Connection connection) throws SQLException {
        connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
    }

    /** Without it H2 has a whole result in memory, or in a file, before the first row is read. */
    @Override
    void stream(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set lazy_query_execution 1");
        }
    }

    @Override
    public long bytesOnDisk(Connection connection) {
        return bytesOnDisk(directory);
    }

    @Override
    public boolean isReadOnly() {
        return file.isReadOnly();
    }

    static long bytesOnDisk(Path directory) {
        try {
            return Files.size(fileIn(directory));
        } catch (IOException failure) {
            throw Preparation.unusable(directory, failure);
        }
    }

    @Override
    boolean lacksTables(SQLException failure) {
        return failure.getErrorCode() == ErrorCode.TABLE_OR_VIEW_NOT_FOUND_1
                || failure.getErrorCode() == ErrorCode.TABLE_OR_VIEW_NOT_FOUND_DATABASE_EMPTY_1;
    }

    @Override
    boolean isPassing(SQLException failure) {
        return failure.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1;
    }

    @Override
    @Nullable
    String sentence(SQLException failure) {
        return H2Failure.sentence(directory, failure);
    }

    @Override
    public void close() {
        super.close();
        closeBroken(keeper);
    }
}
