package dev.jetaudit.persistence;

import dev.jetaudit.persistence.store.Database;
import dev.jetaudit.persistence.store.ReadingSession;
import dev.jetaudit.persistence.store.StoreLocation;
import dev.jetaudit.persistence.store.StoreTables;
import dev.jetaudit.persistence.store.StoredTime;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Every row of every table that holds what was recorded, as text that is the same on H2 and on PostgreSQL. */
public final class StoredRows {

    private StoredRows() {}

    public static Map<String, List<String>> of(StoreLocation location) {
        Map<String, List<String>> all = new TreeMap<>();
        try (Database database = Database.openExisting(location);
                ReadingSession session = new ReadingSession(database)) {
            for (String table : StoreTables.COPIED) {
                all.put(table, session.read(connection -> rows(connection, table)));
            }
        }
        return all;
    }

    private static List<String> rows(Connection connection, String table) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select * from " + table)) {
            while (result.next()) {
                Map<String, String> row = new TreeMap<>();
                for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    String name = result.getMetaData().getColumnName(column);
                    row.put(name.toLowerCase(Locale.ROOT), text(result.getObject(column)));
                }
                rows.add(row.toString());
            }
        }
        rows.sort(null);
        return rows;
    }

    private static String text(Object value) {
        return switch (value) {
            case byte[] bytes -> HexFormat.of().formatHex(bytes);
            case OffsetDateTime time -> StoredTime.write(time.toInstant());
            default -> value.toString();
        };
    }
}
