package dev.jetaudit.persistence.rebuild;

import dev.jetaudit.persistence.store.StoreTransactions;
import java.sql.Connection;
import java.sql.SQLException;
import org.axonframework.common.jdbc.JdbcException;

/** Steps of a rebuild, each in a transaction of its own; what they write can be derived again. */
record Steps(StoreTransactions transactions) {

    @FunctionalInterface
    interface Reading<T> {
        T read(Connection connection) throws SQLException;
    }

    @FunctionalInterface
    interface Writing {
        void write(Connection connection) throws SQLException;
    }

    <T> T read(Reading<T> reading) {
        return transactions.ordinary().fetchInTransaction(() -> {
            try {
                return reading.read(transactions.connection());
            } catch (SQLException failure) {
                throw failed(failure);
            }
        });
    }

    void write(Writing writing) {
        transactions.ordinary().executeInTransaction(() -> {
            try {
                writing.write(transactions.connectionToWrite());
            } catch (SQLException failure) {
                throw failed(failure);
            }
        });
    }

    private static JdbcException failed(SQLException failure) {
        return new JdbcException("could not rebuild the views", failure);
    }
}
