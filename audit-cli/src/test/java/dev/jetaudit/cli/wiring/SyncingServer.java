package dev.jetaudit.cli.wiring;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;

/** A PostgreSQL server that waits for the disk at each commit, as one does whose data somebody needs; the tests' server does not. */
final class SyncingServer {

    private SyncingServer() {}

    static EmbeddedPostgres start() throws IOException {
        return EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
    }
}
