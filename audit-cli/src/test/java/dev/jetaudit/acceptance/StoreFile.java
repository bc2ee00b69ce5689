package dev.jetaudit.acceptance;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** The file of a store, handled behind the command's back. */
final class StoreFile {
    private StoreFile() {}

    static Path in(Path store) {
        return store.resolve("jetaudit.mv.db");
    }

    static Connection connect(Path store) throws SQLException {
        return DriverManager.getConnection("jdbc:h2:file:" + store.resolve("jetaudit") + ";IFEXISTS=TRUE", "sa", "");
    }

    static void execute(Path store, String... statements) throws SQLException {
        try (Connection connection = connect(store);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
