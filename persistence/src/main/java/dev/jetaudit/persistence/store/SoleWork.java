package dev.jetaudit.persistence.store;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Work that is all a recording transaction does, most of the time. Then a server is asked once: by a statement that takes the right to
 * append, does the work and commits it. It must not rely on what was read without that right; the statement has to check it.
 */
public interface SoleWork {

    /**
     * Does the work by one statement.
     *
     * @param connection commits each statement by itself
     * @param right a query for the statement to begin with: takes the right to append and returns one row. The statement sees what
     *     was committed before it waited for that right, and not what was meanwhile, unless a unique index tells it
     * @return whether it is done; if not, nothing is
     */
    boolean doAtOnce(Connection connection, String right) throws SQLException;

    /** Does the work as a step of the running transaction, which has the right to append. */
    void doAsStep();
}
