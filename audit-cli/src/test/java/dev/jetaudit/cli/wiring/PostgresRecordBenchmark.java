package dev.jetaudit.cli.wiring;

import dev.jetaudit.persistence.chunk.Chunk;
import dev.jetaudit.persistence.chunk.ChunkTable;
import dev.jetaudit.persistence.chunk.StoredEvent;
import dev.jetaudit.persistence.store.Database;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;

/**
 * Records a trace into PostgreSQL with the real command, then inserts the very events by batched JDBC into a table with a row for each
 * event on the same server, which waits for the disk at each commit. Started by {@code benchmarks/record-postgresql}.
 */
@SuppressWarnings("SystemOut") // A program.
final class PostgresRecordBenchmark {

    private PostgresRecordBenchmark() {}

    /** Takes the command, the trace, and the folder of an H2 store that it was recorded into. */
    public static void main(String[] arguments) throws Exception {
        try (EmbeddedPostgres server = SyncingServer.start()) {
            for (int round = 1; round <= 3; round++) {
                String store = database(server, "store" + round);
                long start = System.nanoTime();
                int exit = new ProcessBuilder(arguments[0], "--store", store, "record", arguments[1])
                        .inheritIO()
                        .start()
                        .waitFor();
                double recording = secondsSince(start);
                double raw = raw(Path.of(arguments[2]), database(server, "raw" + round));
                System.out.printf(
                        Locale.ROOT,
                        "record %.1f s (exit %d), raw inserts in batches of 1,000 %.1f s: %.2f x%n",
                        recording,
                        exit,
                        raw,
                        raw / recording);
            }
        }
        System.exit(0);
    }

    private static String database(EmbeddedPostgres server, String name) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.getJdbcUrl("postgres", "postgres"));
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return server.getJdbcUrl("postgres", name);
    }

    /** Inserts the events of each chunk, at most 1,000, as a batch; returns the seconds without those of reading them. */
    private static double raw(Path recorded, String url) throws SQLException, IOException {
        double seconds = 0;
        try (Database database = Database.openExisting(recorded);
                Connection from = database.borrow();
                RawRows rows = new RawRows(url, new byte[0])) {
            List<Chunk> chunks = ChunkTable.from(from, 1, 1);
            while (!chunks.isEmpty()) {
                List<StoredEvent> events = chunks.getFirst().events();
                long start = System.nanoTime();
                for (StoredEvent event : events) {
                    rows.add(event.payload());
                }
                rows.insertBatch();
                seconds += secondsSince(start);
                chunks = ChunkTable.from(from, chunks.getFirst().header().lastPosition() + 1, 1);
            }
        }
        return seconds;
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
