package dev.jetaudit.persistence.eventstore;

import dev.jetaudit.persistence.PostgresServer;
import dev.jetaudit.persistence.store.StoreLocation;

/** The same clocks beside a server. */
class PostgresSetBackClockTest extends SetBackClockTest {

    private final StoreLocation server = PostgresServer.database();

    @Override
    StoreLocation location() {
        return server;
    }
}
