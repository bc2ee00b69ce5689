package dev.jetaudit.persistence.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Which version a store's tables are of; {@link Migration} is loaded only if it is not the latest. */
final class Schema {

    /** The version of the newest migration. */
    static final int VERSION = 10;

    private Schema() {}

    /** What the migration history says: the highest version that succeeded, and whether one failed. */
    record State(int version, boolean failedBefore) {
        boolean isCurrent() {
            return version == VERSION && !failedBefore;
        }
    }

    /** Whether the tables were ever made. */
    static boolean exists(Database database) {
        return find(database).version > 0;
    }

    /** Brings the tables to this program's version where they stand. */
    static void prepare(Database database) {
        State found = stateOf(database);
        if (!found.isCurrent()) {
            Migration.run(database, found.failedBefore());
        }
    }

    /**
     * Costs one query.
     *
     * @throws StoreUnavailable if a newer program wrote the tables
     */
    static State stateOf(Database database) {
        State found = find(database);
        if (found.version > VERSION) {
            throw new StoreUnavailable("the store " + database.location() + " was written by a newer Jetaudit (schema "
                    + found.version + "); this one knows schema " + VERSION + ", so use the newer one");
        }
        return found;
    }

    private static State find(Database database) {
        String sql = "select coalesce(max(case when \"success\" then cast(\"version\" as integer) end), 0), "
                + "coalesce(sum(case when \"success\" then 0 else 1 end), 0) from \"flyway_schema_history\"";
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return new State(rows.getInt(1), rows.getInt(2) > 0);
        } catch (SQLException failure) {
            if (database.lacksTables(failure)) {
                return new State(0, false);
            }
            throw database.failedToOpen(failure);
        }
    }
}
