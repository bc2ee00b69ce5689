package dev.jetaudit.cli.wiring;

import dev.jetaudit.api.query.JournalEntry;
import dev.jetaudit.persistence.JetauditStore;
import dev.jetaudit.persistence.store.Durability;
import dev.jetaudit.persistence.store.StoreLocation;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * What one durable call costs: in turn a raw row with its commit and sync, and a live call through the aggregate. Then how many calls
 * a second eight callers make, and one. Started by {@code benchmarks/live-call}.
 */
@SuppressWarnings("SystemOut") // A program.
final class LiveCallBenchmark {
    private static final int COMPILED_AFTER = 30_000;

    /** With the next store the compiler drops part of what it made for the first, and needs thousands of calls to make it again. */
    private static final int COMPILED_AGAIN_AFTER = 10_000;

    private static final int CALLERS = 8;

    private final StoreLocation location;
    private final String rawUrl;
    private final int calls;

    private LiveCallBenchmark(StoreLocation location, String rawUrl, int calls) {
        this.location = location;
        this.rawUrl = rawUrl;
        this.calls = calls;
    }

    /** Takes as its argument how many calls are measured. */
    public static void main(String[] arguments) throws Exception {
        int calls = Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory("jetaudit-benchmark");
        try {
            System.out.println("H2");
            String rawFile = "jdbc:h2:file:" + folder.resolve("raw") + ";MAX_COMPACT_TIME=0";
            new LiveCallBenchmark(new StoreLocation.Directory(folder.resolve("store")), rawFile, calls).run();
            System.out.println("PostgreSQL");
            try (EmbeddedPostgres server = SyncingServer.start()) {
                String url = server.getJdbcUrl("postgres", "postgres");
                new LiveCallBenchmark(new StoreLocation.Server(url, null, null), url, calls).run();
            }
        } finally {
            delete(folder);
        }
        System.exit(0);
    }

    private void run() throws Exception {
        try (JetauditStore trusting = JetauditStore.openOrCreate(location, JetauditWorkbench.SNAPSHOT, Durability.OS)) {
            trusting(new LiveCaller(new CommandSide(trusting.journal()), "EX01/OS").begun());
        }
        try (JetauditStore store = JetauditStore.openExisting(location, JetauditWorkbench.SNAPSHOT)) {
            CommandSide commands = new CommandSide(store.journal());
            LiveCaller caller = new LiveCaller(commands, "EX01/SG1").begun();
            caller.read();
            inTurn(caller, payload(store));
            atOnce(commands);
        }
    }

    /** Also has the compiler see the code as often as it wants: a client calls for days. */
    private void trusting(LiveCaller caller) throws SQLException {
        for (int call = 0; call < COMPILED_AFTER; call++) {
            caller.read();
        }
        long[] live = new long[calls];
        for (int call = 0; call < calls; call++) {
            live[call] = nanos(caller::read);
        }
        System.out.printf(Locale.ROOT, "  live call, --durability os: median %,.0f µs%n", median(live));
    }

    private void inTurn(LiveCaller caller, byte[] payload) throws Exception {
        try (RawRows rows = new RawRows(rawUrl, payload)) {
            inTurn("the first calls", calls, rows, caller);
            for (int call = calls; call < COMPILED_AGAIN_AFTER; call++) {
                rows.insert();
                caller.read();
            }
            inTurn("later calls", calls, rows, caller);
        }
    }

    private static void inTurn(String which, int calls, RawRows rows, LiveCaller caller) throws SQLException {
        long[] raw = new long[calls];
        long[] live = new long[calls];
        for (int call = 0; call < calls; call++) {
            raw[call] = nanos(rows::insert);
            live[call] = nanos(caller::read);
        }
        System.out.printf(
                Locale.ROOT,
                "  %s: median %,.0f µs, of a raw row with commit and sync %,.0f µs, ratio %.2f (asked: at most 1.3)%n",
                which,
                median(live),
                median(raw),
                median(live) / median(raw));
    }

    private void atOnce(CommandSide commands) throws Exception {
        double alone = callsPerSecond(commands, 1);
        double together = callsPerSecond(commands, CALLERS);
        System.out.printf(Locale.ROOT, "  one caller:    %,.0f calls/s%n", alone);
        System.out.printf(
                Locale.ROOT, "  eight callers: %,.0f calls/s, %.1f times as many%n", together, together / alone);
    }

    /** Each caller has an instance of its own. */
    private double callsPerSecond(CommandSide commands, int callers) throws Exception {
        List<Callable<Void>> work = new ArrayList<>();
        for (int number = 0; number < callers; number++) {
            LiveCaller caller = new LiveCaller(commands, "EX0" + callers + "/SG" + number).begun();
            work.add(() -> {
                for (int call = 0; call < calls / 2; call++) {
                    caller.read();
                }
                return null;
            });
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(callers)) {
            long start = System.nanoTime();
            for (Future<Void> ended : threads.invokeAll(work)) {
                ended.get();
            }
            return callers * (calls / 2) / ((System.nanoTime() - start) / 1e9);
        }
    }

    /** Returns what is stored of the latest call. */
    private static byte[] payload(JetauditStore store) {
        long head = store.journal().journal().head();
        try (Stream<JournalEntry> entries = store.history().journal(head, head)) {
            return store.journal()
                    .serializer()
                    .serialize(entries.findFirst().orElseThrow().event(), byte[].class)
                    .getData();
        }
    }

    @FunctionalInterface
    private interface Work {
        void run() throws SQLException;
    }

    private static long nanos(Work work) throws SQLException {
        long start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }

    /** In microseconds. */
    private static double median(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2] / 1e3;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
