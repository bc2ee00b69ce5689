package dev.jetaudit.persistence.eventstore;

import dev.jetaudit.persistence.PostgresServer;
import dev.jetaudit.persistence.store.StoreLocation;

/** Axon's streaming processors on the journal on a server. */
class PostgresAxonProcessorsTest extends AxonProcessorsTest {

    private final StoreLocation server = PostgresServer.database();

    @Override
    StoreLocation location() {
        return server;
    }
}
