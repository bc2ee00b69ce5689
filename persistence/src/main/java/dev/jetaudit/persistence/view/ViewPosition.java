package dev.jetaudit.persistence.view;

import dev.jetaudit.persistence.chunk.ChunkTable;
import dev.jetaudit.persistence.rows.ViewTables;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far the views have read the journal, asked of the tables alone: no class of Axon or Jackson is loaded for it.
 *
 * @param head position of the journal's latest event; 0 if there is none
 * @param shown position up to which the views show it
 */
public record ViewPosition(long head, long shown) {

    /** The event processor that fills the views. */
    static final String PROCESSOR = "history";

    private static final String TOKEN_AND_HEAD = "select (" + ChunkTable.HEAD + "), (select token from view_token "
            + "where processor = '" + PROCESSOR + "' and segment = 0)";
    private static final Pattern INDEX = Pattern.compile("\"globalIndex\":(\\d+)");

    /** Whether the journal holds an event that the views do not show yet. */
    public boolean isBehind() {
        return head > shown;
    }

    /** Returns where the views stand now; costs one query. */
    public static ViewPosition now(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(TOKEN_AND_HEAD)) {
            row.next();
            long head = row.getLong(1);
            String token = row.getString(2);
            Matcher index = INDEX.matcher(token == null ? "" : token);
            return new ViewPosition(head, index.find() ? Long.parseLong(index.group(1)) : 0);
        }
    }

    /** Empties the views and has them begin anew with the first event, both within the connection's transaction. */
    static void reset(Connection connection) throws SQLException {
        ViewTables.clear(connection);
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("delete from view_token where processor = '" + PROCESSOR + "'");
        }
    }
}
