package dev.jetaudit.persistence.store;

import dev.jetaudit.persistence.chunk.JournalRowsToChunks;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.h2.jdbcx.JdbcDataSource;

/** Runs the files of {@code db/migration} and what SQL cannot do. A class of its own because the tool behind it takes long to load. */
final class Migration {

    private Migration() {}

    static void run(Database database, boolean failedBefore) {
        JdbcDataSource source = new JdbcDataSource();
        source.setUrl(database.url());
        source.setUser(Database.USER);
        source.setPassword(Database.PASSWORD);
        try {
            Flyway flyway = Flyway.configure(Migration.class.getClassLoader())
                    .dataSource(source)
                    .locations("classpath:db/migration")
                    .javaMigrations(new JournalRowsToChunks())
                    .loggers("slf4j")
                    .load();
            if (failedBefore) {
                // A migration that a full disk stopped leaves a mark that blocks every later one.
                flyway.repair();
            }
            flyway.migrate();
            syncToDisk(database);
        } catch (FlywayException failure) {
            throw StorageFailure.behind(database.directory(), failure)
                    .orElseGet(() -> new StoreUnavailable(
                            "the tables of the store " + database.directory() + " cannot be prepared: "
                                    + String.valueOf(failure.getMessage())
                                            .lines()
                                            .findFirst()
                                            .orElse(""),
                            failure));
        }
    }

    private static void syncToDisk(Database database) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("checkpoint sync");
        } catch (SQLException failure) {
            throw StorageFailure.whileOpening(database.directory(), failure);
        }
    }
}
