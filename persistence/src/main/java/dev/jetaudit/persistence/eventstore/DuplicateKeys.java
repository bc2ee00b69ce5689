package dev.jetaudit.persistence.eventstore;

import java.sql.SQLException;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;

/**
 * Recognises that a sequence number was taken already, by SQLState class 23 anywhere behind an exception. Axon's own resolver
 * looks at the class of the exception only, which tells nothing for a batch.
 */
final class DuplicateKeys implements PersistenceExceptionResolver {

    private static final String INTEGRITY_CONSTRAINT_VIOLATION = "23";

    @Override
    public boolean isDuplicateKeyViolation(Exception exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && isViolation(sql)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isViolation(SQLException first) {
        for (SQLException next = first; next != null; next = next.getNextException()) {
            String state = next.getSQLState();
            if (state != null && state.startsWith(INTEGRITY_CONSTRAINT_VIOLATION)) {
                return true;
            }
        }
        return false;
    }
}
