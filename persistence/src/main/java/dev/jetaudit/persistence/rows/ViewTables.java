package dev.jetaudit.persistence.rows;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

/** All tables that are derived from the journal. */
public final class ViewTables {

    private static final List<Table> ALL = Stream.concat(
                    Stream.of(InstanceRows.INSTANCE, InstanceRows.HEADER_SLOT, RefusedBeginRows.REFUSED_BEGIN),
                    BackupRows.ALL.stream())
            .toList();

    private ViewTables() {}

    /** Returns their names. */
    public static List<String> names() {
        return ALL.stream().map(Table::name).toList();
    }

    /** Empties them within the connection's transaction. */
    public static void clear(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (Table table : ALL) {
                // Not truncate, which H2 commits by itself.
                statement.executeUpdate("delete from " + table.name());
            }
        }
    }
}
