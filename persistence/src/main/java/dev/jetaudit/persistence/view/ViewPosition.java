package dev.jetaudit.persistence.view;

import dev.jetaudit.persistence.chunk.ChunkTable;
import dev.jetaudit.persistence.rows.TableSet;
import dev.jetaudit.persistence.rows.ViewTables;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * How far the views have read the journal, asked of the tables alone: no class of Axon or Jackson is loaded for it.
 *
 * @param head position of the journal's latest event; 0 if there is none
 * @param shown position up to which the views show it
 */
public record ViewPosition(long head, long shown) {

    private static final String HEAD_AND_SHOWN = "select (" + ChunkTable.HEAD + "), (select position from "
            + ViewTables.POSITION + " where views = '" + TableSet.SERVED.title() + "')";

    /** Whether the journal holds an event that the views do not show yet. */
    public boolean isBehind() {
        return head > shown;
    }

    /** Returns where the served views stand now; costs one query. */
    public static ViewPosition now(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(HEAD_AND_SHOWN)) {
            row.next();
            return new ViewPosition(row.getLong(1), row.getLong(2));
        }
    }

    /** Has a set of the views go on behind a position, within the connection's transaction. */
    public static void move(Connection connection, TableSet set, long shown) throws SQLException {
        if (write(connection, "update " + ViewTables.POSITION + " set position = ? where views = ?", set, shown) == 0) {
            write(connection, "insert into " + ViewTables.POSITION + " (position, views) values (?, ?)", set, shown);
        }
    }

    private static int write(Connection connection, String sql, TableSet set, long shown) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, shown);
            statement.setString(2, set.title());
            return statement.executeUpdate();
        }
    }
}
