package dev.jetaudit.persistence.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.Optional;
import org.h2.api.ErrorCode;
import org.junit.jupiter.api.Test;

class StorageFailureTest {

    private static final Path STORE = Path.of("store");

    private static Optional<String> sentence(Throwable failure) {
        return StorageFailure.behind(failure, sql -> H2Failure.sentence(STORE, sql))
                .map(Throwable::getMessage);
    }

    @Test
    void finds_a_full_disk_behind_a_batch() {
        BatchUpdateException batch =
                new BatchUpdateException("General error", "HY000", ErrorCode.GENERAL_ERROR_1, new int[0]);
        batch.setNextException(new SQLException(
                "General error: \"writing failed\"",
                "HY000",
                ErrorCode.GENERAL_ERROR_1,
                new IOException("No space left")));
        assertEquals(
                Optional.of(
                        "the store store cannot be read or written (No space left); check the disk's free space and the"
                                + " permissions"),
                sentence(new IllegalStateException("could not append", batch)));
    }

    @Test
    void names_a_missing_permission() {
        SQLException failure = new SQLException(
                "IO Exception", "90028", ErrorCode.IO_EXCEPTION_1, new AccessDeniedException("store/jetaudit.mv.db"));
        assertEquals(
                Optional.of(
                        "the store store cannot be read or written (permission denied: store/jetaudit.mv.db); check the"
                                + " disk's free space and the permissions"),
                sentence(failure));
    }

    @Test
    void names_a_file_that_is_read_only() {
        assertEquals(
                Optional.of("the store store cannot be written: it is read-only; make store/jetaudit.mv.db writable for"
                        + " this user"),
                sentence(new IllegalStateException(
                        "could not append",
                        new SQLException("The database is read only", "90097", ErrorCode.DATABASE_IS_READ_ONLY))));
    }

    @Test
    void leaves_other_failures_alone() {
        assertEquals(Optional.empty(), sentence(new IllegalStateException("a bug")));
        assertEquals(Optional.empty(), sentence(new SQLException("syntax", "42000", ErrorCode.SYNTAX_ERROR_1)));
        assertEquals(
                Optional.empty(),
                sentence(new SQLException(
                        "General error", "HY000", ErrorCode.GENERAL_ERROR_1, new NullPointerException("a bug of H2"))));
    }
}
