package dev.jetaudit.persistence.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.api.ErrorCode;

/** Brings a store's tables to the version that this program knows, or refuses one that a newer program wrote. */
final class Schema {

    /** The version of the newest migration. */
    static final int VERSION = 7;

    private Schema() {}

    /** What the migration history says: the highest version that succeeded, and whether one failed. */
    private record Found(int version, boolean failed) {}

    /** Costs one query if the tables are up to date; {@link Migration} is loaded only if they are not. */
    static void prepare(Database database) {
        Found found = find(database);
        if (found.version > VERSION) {
            throw new StoreUnavailable("the store " + database.directory() + " was written by a newer Jetaudit (schema "
                    + found.version + "); this one knows schema " + VERSION + ", so use the newer one");
        }
        if (found.version < VERSION || found.failed) {
            Migration.run(database, found.failed);
        }
    }

    private static Found find(Database database) {
        String sql = "select coalesce(max(case when \"success\" then cast(\"version\" as integer) end), 0), "
                + "coalesce(sum(case when \"success\" then 0 else 1 end), 0) from \"flyway_schema_history\"";
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return new Found(rows.getInt(1), rows.getInt(2) > 0);
        } catch (SQLException failure) {
            if (failure.getErrorCode() == ErrorCode.TABLE_OR_VIEW_NOT_FOUND_1
                    || failure.getErrorCode() == ErrorCode.TABLE_OR_VIEW_NOT_FOUND_DATABASE_EMPTY_1) {
                return new Found(0, false);
            }
            throw StorageFailure.whileOpening(database.directory(), failure);
        }
    }
}
