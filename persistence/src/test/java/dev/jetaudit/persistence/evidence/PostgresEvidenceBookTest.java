package dev.jetaudit.persistence.evidence;

import dev.jetaudit.persistence.PostgresServer;
import dev.jetaudit.persistence.store.StoreLocation;

/** The book of evidence on a server. */
class PostgresEvidenceBookTest extends EvidenceBookTest {

    private final StoreLocation server = PostgresServer.database();

    @Override
    StoreLocation location() {
        return server;
    }
}
