package dev.jetaudit.persistence.rebuild;

import dev.jetaudit.persistence.PostgresServer;
import dev.jetaudit.persistence.store.StoreLocation;

/** Rebuilding on a server. */
class PostgresViewRebuildTest extends ViewRebuildTest {

    private final StoreLocation server = PostgresServer.database();

    @Override
    StoreLocation location() {
        return server;
    }
}
