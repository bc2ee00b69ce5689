package dev.jetaudit.acceptance;

/** The same on a server, which goes on when the process dies. */
class PostgresDurabilityTest extends DurabilityTest {
    @Override
    String newStore() {
        return PostgresServer.database();
    }

    @Override
    int usualRounds() {
        return 2;
    }

    @Override
    long sizeOf(String store) {
        return size(store);
    }

    @Override
    long writesOf(String store) {
        return writes(store);
    }

    /** Returns how many bytes of log the server has written. */
    static long writes(String store) {
        return PostgresServer.number(store, "select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::bigint");
    }

    /** Returns the position of the latest event; 0 before there are tables. */
    static long size(String store) {
        return PostgresServer.number(store, "select count(*) from pg_class where relname = 'chunk'") == 0
                ? 0
                : PostgresServer.number(store, "select coalesce(max(last_position), 0) from chunk");
    }
}
