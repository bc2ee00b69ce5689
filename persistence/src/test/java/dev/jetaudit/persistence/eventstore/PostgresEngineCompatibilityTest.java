package dev.jetaudit.persistence.eventstore;

import dev.jetaudit.persistence.PostgresServer;
import dev.jetaudit.persistence.store.StoreLocation;

/** Both engines on a server. */
class PostgresEngineCompatibilityTest extends EngineCompatibilityTest {

    @Override
    StoreLocation location(String name) {
        return PostgresServer.database();
    }
}
