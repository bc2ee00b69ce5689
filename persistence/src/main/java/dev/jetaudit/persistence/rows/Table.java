package dev.jetaudit.persistence.rows;

import dev.jetaudit.api.call.InstanceId;
import dev.jetaudit.api.call.JetErr;
import dev.jetaudit.api.call.WindowsPath;
import dev.jetaudit.persistence.store.StoredText;
import dev.jetaudit.persistence.store.StoredTime;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of the views, which is written in batches.
 *
 * @param keys how many of the first columns make the key
 * @param columns in the order in which rows name their values
 */
public record Table(String name, int keys, List<String> columns) {

    Table(String name, int keys, String... columns) {
        this(name, keys, List.of(columns));
    }

    /** Returns the columns that make the key. */
    public List<String> key() {
        return columns.subList(0, keys);
    }

    /** Returns this table as it is in a set. */
    public Table in(TableSet set) {
        return new Table(set.named(name), keys, columns);
    }

    /** Starts a batch of inserts. */
    Batch insert(Connection connection) throws SQLException {
        String places = String.join(", ", Collections.nCopies(columns.size(), "?"));
        return new Batch(connection.prepareStatement(
                "insert into " + name + " (" + String.join(", ", columns) + ") values (" + places + ")"));
    }

    /** Starts a batch of deletes; a row names the values of the first columns. */
    Batch delete(Connection connection, int first) throws SQLException {
        String condition = String.join(" = ? and ", columns.subList(0, first)) + " = ?";
        return new Batch(connection.prepareStatement("delete from " + name + " where " + condition));
    }

    /** Sets the parameters of a statement in their order. */
    static void set(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        int index = 1;
        for (Object value : values) {
            statement.setObject(index++, sql(value));
        }
    }

    /** A switch over types is linked while it runs for the first time, which a query would wait 15 ms for. */
    private static @Nullable Object sql(@Nullable Object value) {
        if (value instanceof Instant at) {
            return StoredTime.write(at);
        }
        if (value instanceof JetErr err) {
            return err.code();
        }
        if (value instanceof InstanceId instance) {
            return instance.value();
        }
        if (value instanceof WindowsPath path) {
            return StoredText.write(path.value());
        }
        return value instanceof String text ? StoredText.write(text) : value;
    }

    /** Rows gathered for one statement. Nothing reaches the table before {@link #write}. */
    static final class Batch implements AutoCloseable {

        private final PreparedStatement statement;
        private boolean empty = true;

        private Batch(PreparedStatement statement) {
            this.statement = statement;
        }

        void row(@Nullable Object... values) throws SQLException {
            set(statement, values);
            statement.addBatch();
            empty = false;
        }

        void write() throws SQLException {
            if (!empty) {
                statement.executeBatch();
                empty = true;
            }
        }

        @Override
        public void close() throws SQLException {
            statement.close();
        }
    }
}
