package dev.jetaudit.persistence;

import dev.jetaudit.persistence.store.StoreLocation;

/** The same callers on a server. */
class PostgresConcurrentRecordingTest extends ConcurrentRecordingTest {

    private final StoreLocation server = PostgresServer.database();

    @Override
    StoreLocation location() {
        return server;
    }
}
