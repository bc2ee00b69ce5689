package dev.jetaudit.persistence.store;

import java.sql.Connection;
import java.sql.SQLException;

/** Fills the tables of a store that is being made. */
@FunctionalInterface
public interface Filling {

    /**
     * Writes everything, within the connection's transaction.
     *
     * @throws RuntimeException if the store is not to be made
     */
    void fill(Connection connection) throws SQLException;
}
