package dev.jetaudit.persistence.eventstore;

import dev.jetaudit.persistence.PostgresServer;

/** The same on a server, which goes on. */
class PostgresKilledRecorderTest extends KilledRecorderTest {

    private final String server = PostgresServer.database().url();

    @Override
    String location() {
        return server;
    }
}
