package dev.jetaudit.persistence.store;

import dev.jetaudit.persistence.PostgresServer;

/** The same transactions on a server. */
class PostgresStoreTransactionsTest extends StoreTransactionsTest {

    private final StoreLocation server = PostgresServer.database();

    @Override
    StoreLocation location() {
        return server;
    }
}
