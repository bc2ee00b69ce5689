package dev.jetaudit.persistence.rows;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** All tables that are derived from the journal, in both sets; and how far each set has come. */
public final class ViewTables {

    /** One row for the served set, and one for the other while a rebuild runs or is broken off. */
    public static final String POSITION = "view_position";

    private static final List<Table> ALL = Stream.concat(
                    Stream.of(InstanceRows.INSTANCE, InstanceRows.HEADER_SLOT, RefusedBeginRows.REFUSED_BEGIN),
                    BackupRows.ALL.stream())
            .toList();

    private ViewTables() {}

    /** Returns the names of all of them. */
    public static List<String> names() {
        return Stream.concat(Arrays.stream(TableSet.values()).flatMap(set -> names(set).stream()), Stream.of(POSITION))
                .toList();
    }

    /** Returns the names of those of a set. */
    public static List<String> names(TableSet set) {
        return ALL.stream().map(table -> table.in(set).name()).toList();
    }

    /** Returns the tables of a set without the set's name. */
    public static List<Table> all() {
        return ALL;
    }

    /** Empties those of a set, by a statement that H2 commits by itself, however many rows there are. */
    public static void truncate(Connection connection, TableSet set) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String table : names(set)) {
                statement.executeUpdate("truncate table " + table);
            }
        }
    }
}
