package dev.jetaudit.persistence.store;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;
import org.axonframework.common.jdbc.JdbcException;
import org.jspecify.annotations.Nullable;

/** Finds the failure of the storage behind other failures. */
final class StorageFailure {

    private StorageFailure() {}

    /**
     * Returns what a failure anywhere in a store means for the user; nothing if it was not the storage that failed.
     *
     * @param sentences what a failure of the database means; null if that is no failure of the storage
     */
    static Optional<StoreUnavailable> behind(Throwable failure, Function<SQLException, @Nullable String> sentences) {
        for (Throwable cause = failure; cause != null; cause = deeper(cause)) {
            if (cause instanceof StoreUnavailable known) {
                return Optional.of(known);
            }
            if (cause instanceof SQLException sql) {
                String sentence = sentences.apply(sql);
                if (sentence != null) {
                    return Optional.of(new StoreUnavailable(sentence, failure));
                }
            }
        }
        return Optional.empty();
    }

    /** Returns the exception for a step that failed. */
    static RuntimeException of(String step, Database database, SQLException failure) {
        return database.failureBehind(failure)
                .<RuntimeException>map(unavailable -> unavailable)
                .orElseGet(() -> new JdbcException("could not " + step, failure));
    }

    /** Says what went wrong; the file system's exceptions say it with their names only. */
    static String reason(Throwable failure) {
        return switch (failure) {
            case AccessDeniedException denied -> "permission denied: " + denied.getFile();
            case NoSuchFileException missing -> "no such file: " + missing.getFile();
            case FileAlreadyExistsException exists -> "it is no directory: " + exists.getFile();
            default -> firstLine(failure);
        };
    }

    static Throwable root(Throwable failure) {
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

    /** PostgreSQL's driver puts the SQL statement of a batch before the sentence, which comes alone behind it. */
    private static Throwable withoutBatch(Throwable failure) {
        return failure instanceof BatchUpdateException batch && batch.getNextException() != null
                ? batch.getNextException()
                : failure;
    }

    /** H2 appends the SQL statement and its version behind the sentence, PostgreSQL details in further lines. */
    static String firstLine(Throwable failure) {
        String message = String.valueOf(withoutBatch(failure).getMessage());
        String line = message.lines().findFirst().orElse(message);
        int statement = line.indexOf("; SQL statement:");
        String sentence = statement < 0 ? line : line.substring(0, statement);
        return sentence.replaceAll(" \\[[0-9./-]+\\]$", "");
    }
}
