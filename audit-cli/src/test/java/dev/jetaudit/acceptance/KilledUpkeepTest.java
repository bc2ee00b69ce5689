package dev.jetaudit.acceptance;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A compaction or a copy that dies leaves a whole store or none. {@code -Dkill.rounds=100} kills for longer. */
class KilledUpkeepTest {
    private static final long SEED = 20_260_302;
    private static final int ROUNDS = Integer.getInteger("kill.rounds", 4);
    private static final int BACKUPS = 400;

    /** Whoever copies to a server has the right to append to it meanwhile. */
    private static final String COPYING = "select count(*) from pg_locks join pg_database on oid = database"
            + " where locktype = 'advisory' and datname = current_database()";

    @TempDir
    private Path folder = Path.of("");

    private final Random random = new Random(SEED);
    private Jetaudit jetaudit = new Jetaudit(folder);
    private String calls = "";

    @BeforeEach
    void record() {
        jetaudit = new Jetaudit(folder.resolve("store"));
        Trace trace = new Trace("EX01/SG1");
        for (int backup = 0; backup < BACKUPS; backup++) {
            trace.begin(0).attachInfo(Trace.A).copyDatabase(Trace.A).logInfo(backup, backup + 3);
            trace.copyLogs(backup, backup + 3).truncate().end(1);
        }
        jetaudit.record(trace.writeTo(folder.resolve("long.ndjson")));
        calls = jetaudit.json("calls").toString();
    }

    @Test
    void killed_compactions_leave_the_store_as_it_was() throws Exception {
        Path whole = Files.copy(StoreFile.in(jetaudit.store()), folder.resolve("whole"));
        List<String> states = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            Files.copy(whole, StoreFile.in(jetaudit.store()), StandardCopyOption.REPLACE_EXISTING);
            killWhile(jetaudit.store(), new Child(folder).start("store", "compact"));
            states.add(files(jetaudit.store()).toString());
            String description = "seed " + SEED + ", round " + round + " " + states.getLast();
            assertEquals(calls, jetaudit.json("calls").toString(), description);
            assertEquals(0, jetaudit.run("verify").exit(), description);
        }
        assertTrue(states.stream().anyMatch(files -> files.contains("jetaudit.new")), "none was killed in time");
        Reply compacted = jetaudit.run("store", "compact");
        assertEquals(0, compacted.exit(), compacted.err());
        assertEquals(List.of("jetaudit.mv.db"), files(jetaudit.store()));
        assertEquals(calls, jetaudit.json("calls").toString());
    }

    @Test
    void killed_copies_leave_no_store_and_are_made_by_the_next() throws Exception {
        int unmade = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Path target = folder.resolve("copy " + round);
            killWhile(target, new Child(folder).start("store", "copy", target.toString()));
            String description = "seed " + SEED + ", round " + round + " " + files(target);
            Jetaudit copy = new Jetaudit(target);
            if (!Files.exists(StoreFile.in(target))) {
                assertEquals(4, copy.run("calls").exit(), description);
                Reply copied = jetaudit.run("store", "copy", target.toString());
                assertEquals(0, copied.exit(), description + copied.err());
                unmade++;
            }
            assertEquals(calls, copy.json("calls").toString(), description);
            assertEquals(List.of("jetaudit.mv.db"), files(target), description);
        }
        assertTrue(unmade > 0, "none was killed in time");
    }

    @Test
    void killed_copies_to_a_server_leave_it_empty_and_are_made_by_the_next() throws Exception {
        int unmade = 0;
        for (int round = 0; round < ROUNDS; round++) {
            String target = PostgresServer.database();
            Process process = new Child(folder).start("store", "copy", target);
            awaitEnd(process, () -> PostgresServer.number(target, COPYING) > 0);
            kill(process, random.nextInt(100));
            Reply next = jetaudit.run("store", "copy", target);
            String description = "seed " + SEED + ", round " + round + " " + next;
            assertTrue(next.exit() == 0 || next.exit() == 3, description);
            unmade += next.exit() == 0 ? 1 : 0;
            assertEquals(calls, jetaudit.json("calls", "--store", target).toString(), description);
            String trace = folder.resolve("long.ndjson").toString();
            Reply again = jetaudit.run("record", "--store", target, trace);
            assertTrue(again.err().contains(": 0 items recorded, "), description + again);
        }
        assertTrue(unmade > 0, "none was killed in time");
    }

    /** Kills a process at a moment of the time in which it works in a directory. */
    private void killWhile(Path directory, Process process) throws InterruptedException {
        awaitEnd(process, () -> files(directory).stream().anyMatch(name -> name.startsWith("jetaudit.new")));
        kill(process, random.nextInt(600));
    }

    /** Waits for something, or for the end of the process. */
    private static void awaitEnd(Process process, Callable<Boolean> orElse) {
        await().atMost(Duration.ofMinutes(1))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .until(() -> !process.isAlive() || orElse.call());
    }

    private static void kill(Process process, int milliseconds) throws InterruptedException {
        process.waitFor(Duration.ofMillis(milliseconds));
        process.destroyForcibly().waitFor();
    }

    private static List<String> files(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
