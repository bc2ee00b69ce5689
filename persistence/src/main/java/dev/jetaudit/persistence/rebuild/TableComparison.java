package dev.jetaudit.persistence.rebuild;

import static java.util.stream.Collectors.joining;

import dev.jetaudit.persistence.rebuild.RowDifference.ColumnDifference;
import dev.jetaudit.persistence.rebuild.RowDifference.Kind;
import dev.jetaudit.persistence.rows.Table;
import dev.jetaudit.persistence.rows.TableSet;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares one table of the served set, {@code s}, with that of the rebuilt set, {@code r}; the database does the work. */
final class TableComparison {

    /** How many rows are named of those that a statement finds. */
    private static final int NAMED = 5;

    private final Table table;
    private final String served;
    private final String rebuilt;
    private final String sameKey;
    private final String differs;

    TableComparison(Table table) {
        this.table = table;
        served = table.in(TableSet.SERVED).name() + " s";
        rebuilt = table.in(TableSet.REBUILT).name() + " r";
        sameKey = table.key().stream()
                .map(column -> "s." + column + " = r." + column)
                .collect(joining(" and "));
        differs = table.columns().stream()
                .skip(table.keys())
                .map(column -> " or s." + column + " is distinct from r." + column)
                .collect(joining("", "r." + table.key().getFirst() + " is null", ""));
    }

    /** Where somebody took away the key and doubled a row, it counts as one too many and has no name. */
    TableDifference difference(Connection connection) throws SQLException {
        long[] servedRows = numbers(connection, "count(*) from " + served);
        long[] rebuiltRows = numbers(connection, "count(*) from " + rebuilt);
        long[] differing =
                numbers(connection, "count(*), count(r." + table.key().getFirst() + ") from " + bySide());
        long[] missing = numbers(connection, "count(*) from " + missing());
        long changed = differing[1];
        long removed = differing[0] - changed;
        long doubled = (servedRows[0] - removed) - (rebuiltRows[0] - missing[0]);
        List<RowDifference> first = new ArrayList<>();
        if (differing[0] > 0) {
            first.addAll(rows(connection, columnsOf("s") + ", " + columnsOf("r") + " from " + bySide(), "s"));
        }
        if (missing[0] > 0) {
            first.addAll(rows(connection, columnsOf("r") + " from " + missing(), "r"));
        }
        return new TableDifference(table.name(), missing[0], removed + doubled, changed, first);
    }

    /** Makes the served table equal to the rebuilt one, within the connection's transaction. */
    void replace(Connection connection, TableDifference difference) throws SQLException {
        boolean keyHolds =
                difference.removed() + difference.changed() == numbers(connection, "count(*) from " + bySide())[0];
        String columns = String.join(", ", table.columns());
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("delete from " + served
                    + (keyHolds
                            ? " where not exists (select 1 from " + rebuilt + " where " + sameKey + " and not ("
                                    + differs + "))"
                            : ""));
            statement.executeUpdate("insert into " + table.name() + " (" + columns + ") select " + columnsOf("r")
                    + " from " + missing());
        }
    }

    private String bySide() {
        return served + " left join " + rebuilt + " on " + sameKey + " where " + differs;
    }

    private String missing() {
        return rebuilt + " where not exists (select 1 from " + served + " where " + sameKey + ")";
    }

    private String columnsOf(String alias) {
        return table.columns().stream().map(column -> alias + "." + column).collect(joining(", "));
    }

    private static long[] numbers(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select " + query)) {
            row.next();
            long[] numbers = new long[row.getMetaData().getColumnCount()];
            for (int index = 0; index < numbers.length; index++) {
                numbers[index] = row.getLong(index + 1);
            }
            return numbers;
        }
    }

    private List<RowDifference> rows(Connection connection, String query, String alias) throws SQLException {
        String order = table.key().stream().map(column -> alias + "." + column).collect(joining(", "));
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select " + query + " order by " + order + " limit " + NAMED)) {
            List<RowDifference> rows = new ArrayList<>();
            while (row.next()) {
                rows.add(alias.equals("r") ? new RowDifference(Kind.ADDED, key(row), List.of()) : side(row));
            }
            return rows;
        }
    }

    private RowDifference side(ResultSet row) throws SQLException {
        int width = table.columns().size();
        if (text(row, width + 1) == null) {
            return new RowDifference(Kind.REMOVED, key(row), List.of());
        }
        List<ColumnDifference> columns = new ArrayList<>();
        for (int column = table.keys() + 1; column <= width; column++) {
            String before = text(row, column);
            String after = text(row, width + column);
            if (!Objects.equals(before, after)) {
                columns.add(new ColumnDifference(table.columns().get(column - 1), before, after));
            }
        }
        return new RowDifference(Kind.CHANGED, key(row), columns);
    }

    private Map<String, String> key(ResultSet row) throws SQLException {
        Map<String, String> key = new LinkedHashMap<>();
        for (int column = 1; column <= table.keys(); column++) {
            key.put(table.columns().get(column - 1), String.valueOf(text(row, column)));
        }
        return key;
    }

    private static @Nullable String text(ResultSet row, int column) throws SQLException {
        Object value = row.getObject(column);
        return value instanceof OffsetDateTime time ? time.toInstant().toString() : Objects.toString(value, null);
    }
}
