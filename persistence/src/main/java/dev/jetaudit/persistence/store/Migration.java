package dev.jetaudit.persistence.store;

import dev.jetaudit.persistence.chunk.JournalRowsToChunks;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Runs the migrations of the database's kind and what SQL cannot do. A class of its own because the tool behind it takes long to load. */
final class Migration {

    private Migration() {}

    static void run(Database database, boolean failedBefore) {
        try {
            Flyway flyway = Flyway.configure(Migration.class.getClassLoader())
                    .dataSource(new ConnectionSource(database))
                    .locations(database.migrations())
                    // Finds nothing to do where there never was a row for each event.
                    .javaMigrations(new JournalRowsToChunks())
                    .defaultSchema(database.schemaToMigrate())
                    .loggers("slf4j")
                    .load();
            if (failedBefore) {
                // A migration that a full disk stopped leaves a mark that blocks every later one.
                flyway.repair();
            }
            flyway.migrate();
        } catch (FlywayException failure) {
            throw database.failureBehind(failure)
                    .orElseGet(() -> new StoreUnavailable(
                            "the tables of the store " + database.location() + " cannot be prepared: "
                                    + String.valueOf(failure.getMessage())
                                            .lines()
                                            .findFirst()
                                            .orElse(""),
                            failure));
        }
    }
}
