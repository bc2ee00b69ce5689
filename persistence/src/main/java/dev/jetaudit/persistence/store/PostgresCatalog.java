package dev.jetaudit.persistence.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the server's catalog says of a store's tables, wherever the connection finds them. */
final class PostgresCatalog {

    private static final String ENCODING = "select pg_catalog.current_setting('server_encoding')";

    private static final String PLACE_AND_RIGHT = "select nspname, pg_catalog.pg_has_role(relowner, 'usage')"
            + " from pg_catalog.pg_class join pg_catalog.pg_namespace on pg_namespace.oid = relnamespace"
            + " where pg_class.oid = pg_catalog.to_regclass('flyway_schema_history')";

    private static final String TAKES_VIEWS = "select pg_catalog.current_setting('transaction_read_only') = 'off'"
            + " and pg_catalog.has_table_privilege('view_position', 'update')";

    private static final String TRUE = "t";

    private static final String BYTES =
            "select coalesce(pg_catalog.sum(pg_catalog.pg_total_relation_size(pg_catalog.to_regclass(name))), 0)"
                    + " from (values ('" + String.join("'), ('", StoreTables.all()) + "')) as store_table (name)";

    private PostgresCatalog() {}

    /** @throws StoreUnavailable if the database cannot keep every text */
    static void requireUtf8(Database database) {
        String encoding = firstRow(database, ENCODING).getFirst();
        if (!encoding.equals("UTF8")) {
            throw new StoreUnavailable("the store " + database.location() + " cannot be recorded into: its database has"
                    + " the encoding " + encoding + ", which cannot keep every path; make one with the encoding UTF8");
        }
    }

    /**
     * Returns the schema that the store's tables are in, also if this user would make new ones elsewhere; null if there are none.
     *
     * @throws StoreUnavailable if they are not this user's
     */
    static @Nullable String schemaToMigrate(Database database) {
        List<String> found = firstRow(database, PLACE_AND_RIGHT);
        if (found.isEmpty()) {
            return null;
        }
        if (!found.get(1).equals(TRUE)) {
            throw new StoreUnavailable("the store " + database.location() + " is of an older Jetaudit and has to be"
                    + " upgraded by its owner: let the owner run 'jetaudit store info' on it, and then"
                    + " docs/postgresql-roles.sql again");
        }
        return found.getFirst();
    }

    /** Whether this user may fill the views, and the server is none that is only read. */
    static boolean takesViews(Database database) {
        return firstRow(database, TAKES_VIEWS).getFirst().equals(TRUE);
    }

    /** Returns the columns of the first row, as text; none if there is no row. */
    private static List<String> firstRow(Database database, String sql) {
        try {
            Connection connection = database.borrow();
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(sql)) {
                List<String> texts = new ArrayList<>();
                int columns = row.next() ? row.getMetaData().getColumnCount() : 0;
                for (int column = 1; column <= columns; column++) {
                    texts.add(row.getString(column));
                }
                return texts;
            } finally {
                database.giveBack(connection);
            }
        } catch (SQLException failure) {
            throw database.failedToOpen(failure);
        }
    }

    static long bytesOnDisk(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(BYTES)) {
            row.next();
            return row.getLong(1);
        }
    }
}
