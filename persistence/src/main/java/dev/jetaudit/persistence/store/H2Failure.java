package dev.jetaudit.persistence.store;

import static dev.jetaudit.persistence.store.StorageFailure.firstLine;
import static dev.jetaudit.persistence.store.StorageFailure.reason;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.h2.api.ErrorCode;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/** Translates H2's error codes into sentences for the user. */
final class H2Failure {

    private H2Failure() {}

    static @Nullable String sentence(Path directory, SQLException failure) {
        Throwable root = StorageFailure.root(failure);
        return switch (failure.getErrorCode()) {
            case ErrorCode.DATABASE_ALREADY_OPEN_1 ->
                "the store " + directory + " is in use by another process; wait until it has finished and try again";
            case ErrorCode.FILE_CORRUPTED_1 -> damaged(directory, failure);
            case ErrorCode.FILE_VERSION_ERROR_1 ->
                "the file " + H2Database.fileIn(directory) + " was not written by this version of H2 ("
                        + firstLine(failure) + "); use the Jetaudit that wrote it";
            case ErrorCode.DATABASE_IS_READ_ONLY ->
                "the store " + directory + " cannot be written: it is read-only; make " + H2Database.fileIn(directory)
                        + " writable for this user";
            case ErrorCode.WRONG_USER_OR_PASSWORD ->
                "the file " + H2Database.fileIn(directory)
                        + " is not a Jetaudit store: it asks for another user; name another directory";
            case ErrorCode.IO_EXCEPTION_1,
                    ErrorCode.IO_EXCEPTION_2,
                    ErrorCode.FILE_CREATION_FAILED_1,
                    ErrorCode.DATABASE_IS_CLOSED,
                    ErrorCode.DATABASE_CALLED_AT_SHUTDOWN ->
                root instanceof EOFException ? damaged(directory, failure) : unusable(directory, root);
            // The code of H2's own mistakes, too.
            case ErrorCode.GENERAL_ERROR_1 ->
                root instanceof IOException || root instanceof MVStoreException ? unusable(directory, root) : null;
            default -> null;
        };
    }

    private static String damaged(Path directory, SQLException failure) {
        return "the store " + directory + " is damaged (" + firstLine(failure) + "); restore it from a copy";
    }

    private static String unusable(Path directory, Throwable root) {
        return "the store " + directory + " cannot be read or written (" + reason(root)
                + "); check the disk's free space and the permissions";
    }
}
