package dev.jetaudit.persistence;

import dev.jetaudit.persistence.rows.ViewTables;
import dev.jetaudit.persistence.store.Database;
import dev.jetaudit.persistence.store.ReadingSession;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every row of every view table, as text, to compare two states of the views. */
public final class ViewRows {

    private ViewRows() {}

    public static Map<String, List<String>> of(Database database) {
        try (ReadingSession session = new ReadingSession(database)) {
            Map<String, List<String>> all = new TreeMap<>();
            for (String table : ViewTables.names()) {
                all.put(table, session.read(connection -> rows(connection, table)));
            }
            return all;
        }
    }

    private static List<String> rows(Connection connection, String table) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select * from " + table)) {
            while (result.next()) {
                StringBuilder row = new StringBuilder();
                for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    row.append(result.getMetaData().getColumnName(column))
                            .append('=')
                            .append(result.getString(column))
                            .append(' ');
                }
                rows.add(row.toString());
            }
        }
        rows.sort(null);
        return rows;
    }
}
