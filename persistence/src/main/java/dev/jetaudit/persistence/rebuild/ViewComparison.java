package dev.jetaudit.persistence.rebuild;

import dev.jetaudit.persistence.rebuild.RowDifference.ColumnDifference;
import dev.jetaudit.persistence.rebuild.RowDifference.Kind;
import dev.jetaudit.persistence.rows.Table;
import dev.jetaudit.persistence.rows.TableSet;
import dev.jetaudit.persistence.rows.ViewTables;
import dev.jetaudit.persistence.view.ViewPosition;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Compares all tables of both sets.
 *
 * @param served where the served views say they stand
 * @param position where the rebuilt ones do
 */
record ViewComparison(ViewPosition served, long position) {

    /** Returns how many backups the rebuilt views hold. */
    static long backups(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from rebuilt_backup")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Returns the tables that differ. */
    List<TableDifference> differences(Connection connection) throws SQLException {
        List<TableDifference> differences = new ArrayList<>();
        for (Table table : ViewTables.all()) {
            differences.add(new TableComparison(table).difference(connection));
        }
        if (served.shown() > served.head()) {
            differences.add(beyondTheEnd());
        }
        return differences.stream().filter(difference -> !difference.isEmpty()).toList();
    }

    /** What is appended up to there would never be shown. */
    private TableDifference beyondTheEnd() {
        ColumnDifference shown =
                new ColumnDifference("position", Long.toString(served.shown()), Long.toString(position));
        return new TableDifference(
                ViewTables.POSITION,
                0,
                0,
                1,
                List.of(new RowDifference(Kind.CHANGED, Map.of("views", TableSet.SERVED.title()), List.of(shown))));
    }

    /** Makes the served tables equal to the rebuilt ones, within the connection's transaction. */
    void replace(Connection connection, List<TableDifference> differences) throws SQLException {
        for (TableDifference difference : differences) {
            for (Table table : ViewTables.all()) {
                if (table.name().equals(difference.table())) {
                    new TableComparison(table).replace(connection, difference);
                }
            }
        }
        if (served.shown() != position) {
            ViewPosition.move(connection, TableSet.SERVED, position);
        }
    }
}
