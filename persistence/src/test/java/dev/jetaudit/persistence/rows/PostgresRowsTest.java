package dev.jetaudit.persistence.rows;

import dev.jetaudit.persistence.PostgresServer;
import dev.jetaudit.persistence.store.StoreLocation;

/** The rows on a server, times to the nanosecond included. */
class PostgresRowsTest extends RowsTest {

    private final StoreLocation server = PostgresServer.database();

    @Override
    StoreLocation location() {
        return server;
    }
}
