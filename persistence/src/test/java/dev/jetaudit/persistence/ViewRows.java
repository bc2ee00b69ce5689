package dev.jetaudit.persistence;

import dev.jetaudit.persistence.rows.Table;
import dev.jetaudit.persistence.rows.TableSet;
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

/** Every row of every view table, as text, to compare two states of the views. Numbers that a server gives to rows are left out. */
public final class ViewRows {

    private ViewRows() {}

    public static Map<String, List<String>> of(Database database) {
        try (ReadingSession session = new ReadingSession(database)) {
            Map<String, List<String>> all = new TreeMap<>();
            for (String table : ViewTables.names(TableSet.SERVED)) {
                all.put(table, session.read(connection -> rows(connection, table)));
            }
            return all;
        }
    }

    /** Returns how many rows the tables of a set hold together. */
    public static long count(Database database, TableSet set) {
        try (ReadingSession session = new ReadingSession(database)) {
            return ViewTables.names(set).stream()
                    .mapToLong(table ->
                            session.read(connection -> rows(connection, table)).size())
                    .sum();
        }
    }

    /** Returns the names of each table's columns, for a table without the name of the set. */
    public static Map<String, List<String>> columns(Database database, TableSet set) {
        try (ReadingSession session = new ReadingSession(database)) {
            Map<String, List<String>> all = new TreeMap<>();
            for (Table table : ViewTables.all()) {
                all.put(
                        table.name(),
                        session.read(
                                connection -> columns(connection, table.in(set).name())));
            }
            return all;
        }
    }

    private static List<String> columns(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select * from " + table)) {
            List<String> columns = new ArrayList<>();
            for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                columns.add(result.getMetaData().getColumnName(column) + " "
                        + result.getMetaData().getColumnTypeName(column) + " "
                        + result.getMetaData().getPrecision(column));
            }
            return columns;
        }
    }

    private static List<String> rows(Connection connection, String table) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select * from " + table)) {
            while (result.next()) {
                StringBuilder row = new StringBuilder();
                for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    String name = result.getMetaData().getColumnName(column);
                    if (!name.equals("slot_no")) {
                        row.append(name)
                                .append('=')
                                .append(result.getString(column))
                                .append(' ');
                    }
                }
                rows.add(row.toString());
            }
        }
        rows.sort(null);
        return rows;
    }
}
