package dev.jetaudit.persistence.view;

import dev.jetaudit.persistence.PostgresServer;
import dev.jetaudit.persistence.store.StoreLocation;

/** The same history on a server. */
class PostgresStoredHistoryTest extends StoredHistoryTest {

    private final StoreLocation server = PostgresServer.database();

    @Override
    StoreLocation location() {
        return server;
    }
}
