package dev.jetaudit.persistence.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Compares an H2 database with its copy, row by row. */
final class SameRows {

    private SameRows() {}

    /** Returns the first table that is not the same in both, whoever made it. */
    static Optional<String> firstDifference(Connection original, Connection copy) throws SQLException {
        List<String> tables = tables(original);
        if (!tables.equals(tables(copy))) {
            return Optional.of("the list of tables");
        }
        for (String table : tables) {
            if (!isSame(original, copy, "select * from " + table)) {
                return Optional.of(table.replace("\"", ""));
            }
        }
        return Optional.empty();
    }

    private static List<String> tables(Connection connection) throws SQLException {
        String sql = "select quote_ident(table_schema) || '.' || quote_ident(table_name) from information_schema.tables"
                + " where table_type = 'BASE TABLE' and table_schema <> 'INFORMATION_SCHEMA' order by 1";
        List<String> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                tables.add(row.getString(1));
            }
        }
        return tables;
    }

    private static boolean isSame(Connection original, Connection copy, String sql) throws SQLException {
        try (Statement first = original.createStatement();
                Statement second = copy.createStatement();
                ResultSet rows = first.executeQuery(sql);
                ResultSet others = second.executeQuery(sql)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                if (!others.next() || !isSame(rows, others, columns)) {
                    return false;
                }
            }
            return !others.next();
        }
    }

    private static boolean isSame(ResultSet row, ResultSet other, int columns) throws SQLException {
        for (int column = 1; column <= columns; column++) {
            if (!Objects.deepEquals(row.getObject(column), other.getObject(column))) {
                return false;
            }
        }
        return true;
    }
}
