package dev.jetaudit.persistence.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.h2.Driver;
import org.h2.api.ErrorCode;
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

    private H2Database(Path directory, String fileName, String mode) {
        super(new StoreLocation.Directory(directory));
        this.directory = directory;
        // Compaction at close costs 200 ms; the trace file would leave a second file behind at the first error. With a
        // delay a thread of H2 would save whenever it likes, also what is half written.
        this.url = "jdbc:h2:file:" + directory.toAbsolutePath().resolve(fileName)
                + ";MAX_COMPACT_TIME=0;TRACE_LEVEL_FILE=0;WRITE_DELAY=0" + mode;
        this.keeper = patientlyConnect();
    }

    static H2Database created(Path directory) {
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

    static H2Database existing(Path directory) {
        if (!exists(directory)) {
            throw new StoreUnavailable("there is no store in " + directory + "; record evidence into it first");
        }
        return open(directory);
    }

    /** While its tables are changed in a copy, the file stays open, so that nobody writes to it. */
    private static H2Database open(Path directory) {
        H2Database database = new H2Database(directory, FILE_NAME, ";IFEXISTS=TRUE");
        try {
            Schema.State state = Schema.stateOf(database);
            if (state.isCurrent()) {
                return database;
            }
            Preparation.run(directory, () -> true, unfinished -> migrate(directory, unfinished, state.failedBefore()));
            database.close();
            return new H2Database(directory, FILE_NAME, ";IFEXISTS=TRUE");
        } catch (RuntimeException failure) {
            database.close();
            throw failure;
        }
    }

    private static void migrate(Path directory, String fileName, boolean failedBefore) {
        try (H2Database unfinished = new H2Database(directory, fileName, "")) {
            Migration.run(unfinished, failedBefore);
        }
    }

    static Path fileIn(Path directory) {
        return directory.resolve(FILE_NAME + ENDING);
    }

    @Override
    public boolean isShared() {
        return false;
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
    void takeRightToAppend(Connection connection) {
        // The lock within the process is enough.
    }

    @Override
    void takeRightToViews(Connection connection) {
        // As above.
    }

    /** H2 writes a commit some time later; without this one a killed process loses what was acknowledged. */
    @Override
    void syncToDisk(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("checkpoint sync");
        }
    }

    @Override
    void freeze(Connection connection) throws SQLException {
        connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
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
