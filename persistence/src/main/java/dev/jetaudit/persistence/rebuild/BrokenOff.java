package dev.jetaudit.persistence.rebuild;

import dev.jetaudit.persistence.rows.TableSet;
import dev.jetaudit.persistence.rows.ViewTables;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * A rebuild that was not brought to its end, or has yet to be. Without its row, what the rebuilt tables
 * hold means nothing.
 *
 * @param program which program began it
 * @param position up to which its rows show the journal
 */
record BrokenOff(String program, long position) {

    private static final String ROW = ViewTables.POSITION + " where views = '" + TableSet.REBUILT.title() + "'";

    static Optional<BrokenOff> find(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select program, position from " + ROW)) {
            return row.next() ? Optional.of(new BrokenOff(row.getString(1), row.getLong(2))) : Optional.empty();
        }
    }

    /** Begins anew. What was there loses its meaning first, as the tables may be emptied one by one. */
    static void begin(Connection connection, String program) throws SQLException {
        end(connection);
        ViewTables.truncate(connection, TableSet.REBUILT);
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into " + ViewTables.POSITION + " (views, program, position) values (?, ?, 0)")) {
            statement.setString(1, TableSet.REBUILT.title());
            statement.setString(2, program);
            statement.executeUpdate();
        }
    }

    static void end(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("delete from " + ROW);
        }
    }
}
