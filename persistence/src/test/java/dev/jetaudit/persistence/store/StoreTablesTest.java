package dev.jetaudit.persistence.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.jetaudit.persistence.PostgresServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTablesTest {

    @TempDir
    private Path directory;

    @Test
    void are_all_that_the_migrations_make() throws SQLException {
        Set<String> listed = new TreeSet<>(StoreTables.all());
        listed.add("flyway_schema_history");
        assertEquals(listed, tables(new StoreLocation.Directory(directory)));
        assertEquals(listed, tables(PostgresServer.database()));
    }

    private static Set<String> tables(StoreLocation location) throws SQLException {
        Set<String> tables = new TreeSet<>();
        try (Database database = Database.openOrCreate(location);
                Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select lower(table_name) from information_schema.tables"
                        + " where lower(table_schema) = 'public'")) {
            while (row.next()) {
                tables.add(row.getString(1));
            }
        }
        return tables;
    }
}
