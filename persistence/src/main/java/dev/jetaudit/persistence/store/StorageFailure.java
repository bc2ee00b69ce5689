package dev.jetaudit.persistence.store;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.h2.api.ErrorCode;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/** Translates H2's error codes into sentences for the user. */
public final class StorageFailure {

    private StorageFailure() {}

    /** Returns what a failure anywhere in a store means for the user; nothing if it was not the storage that failed. */
    public static Optional<StoreUnavailable> behind(Path directory, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = deeper(cause)) {
            if (cause instanceof StoreUnavailable known) {
                return Optional.of(known);
            }
            if (cause instanceof SQLException sql) {
                String sentence = sentence(directory, sql);
                if (sentence != null) {
                    return Optional.of(new StoreUnavailable(sentence, failure));
                }
            }
        }
        return Optional.empty();
    }

    static StoreUnavailable whileOpening(Path directory, SQLException failure) {
        String sentence = sentence(directory, failure);
        return new StoreUnavailable(
                sentence != null ? sentence : "the store " + directory + " cannot be opened: " + firstLine(failure),
                failure);
    }

    static boolean isInUse(SQLException failure) {
        return failure.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1;
    }

    private static @Nullable String sentence(Path directory, SQLException failure) {
        Throwable root = root(failure);
        return switch (failure.getErrorCode()) {
            case ErrorCode.DATABASE_ALREADY_OPEN_1 ->
                "the store " + directory + " is in use by another process; wait until it has finished and try again";
            case ErrorCode.FILE_CORRUPTED_1 -> damaged(directory, failure);
            case ErrorCode.FILE_VERSION_ERROR_1 ->
                "the file " + Database.fileIn(directory) + " was not written by this version of H2 ("
                        + firstLine(failure) + "); use the Jetaudit that wrote it";
            case ErrorCode.WRONG_USER_OR_PASSWORD ->
                "the file " + Database.fileIn(directory) + " is not a Jetaudit store: it asks for another user; name"
                        + " another directory";
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

    /** Says what went wrong; the file system's exceptions say it with their names only. */
    static String reason(Throwable failure) {
        return failure instanceof FileSystemException
                ? failure.getClass().getSimpleName().replace("Exception", "") + ": " + failure.getMessage()
                : firstLine(failure);
    }

    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        for (Throwable cause = failure; cause != null; cause = deeper(cause)) {
            root = cause;
        }
        return root;
    }

    /** A batch hides its cause behind the next exception. */
    private static @Nullable Throwable deeper(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause == null && failure instanceof SQLException sql ? sql.getNextException() : cause;
    }

    /** H2 appends the SQL statement and its version behind the sentence. */
    private static String firstLine(Throwable failure) {
        String message = String.valueOf(failure.getMessage());
        String line = message.lines().findFirst().orElse(message);
        int statement = line.indexOf("; SQL statement:");
        String sentence = statement < 0 ? line : line.substring(0, statement);
        return sentence.replaceAll(" \\[[0-9./-]+\\]$", "");
    }
}
