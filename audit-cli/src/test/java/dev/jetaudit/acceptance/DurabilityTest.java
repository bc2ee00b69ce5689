package dev.jetaudit.acceptance;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A recording that dies leaves a good beginning, and recording the same evidence again completes it. */
class DurabilityTest {
    private static final long SEED = 20_260_301;
    private static final int ROUNDS = 3;
    private static final int BACKUPS = 300;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void killed_recordings_are_completed_by_recording_again() throws IOException, InterruptedException {
        Path trace = longTrace();
        Jetaudit undisturbed = new Jetaudit(folder.resolve("undisturbed"));
        undisturbed.record(trace);
        String calls = Unnumbered.of(undisturbed.json("calls"));
        String backups = Unnumbered.of(undisturbed.json("backups"));
        long size = Files.size(StoreFile.in(undisturbed.store()));

        Random random = new Random(SEED);
        List<String> completions = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            Path place = Files.createDirectory(folder.resolve("round " + round));
            killAt((long) (size * 0.7 * random.nextDouble()), place, trace);
            Jetaudit jetaudit = new Jetaudit(place.resolve("store"));
            completions.add(
                    jetaudit.record(trace).err().replace(trace.toString(), "").strip());
            String description = "seed " + SEED + ", round " + round + completions.getLast();
            assertEquals(calls, Unnumbered.of(jetaudit.json("calls")), description);
            String shown = jetaudit.json("backups").toString();
            assertEquals(backups, Unnumbered.of(Jetaudit.parsed(shown)), description);
            assertEquals(0, jetaudit.run("replay").exit(), description);
            assertEquals(shown, jetaudit.json("backups").toString(), description);
        }
        assertTrue(
                completions.stream()
                        .anyMatch(said -> !said.startsWith(": 0 items") && !said.endsWith(", 0 already known")),
                "no round was killed in the middle, but " + completions);
    }

    /** Records in a process that is killed as soon as the store's file has that size. */
    private static void killAt(long size, Path place, Path trace) throws IOException, InterruptedException {
        Path file = StoreFile.in(place.resolve("store"));
        Process process = new Child(place).start("record", trace.toString());
        await().atMost(Duration.ofMinutes(2))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(2))
                .until(() -> !process.isAlive() || (Files.exists(file) && Files.size(file) >= size));
        process.destroyForcibly().waitFor();
    }

    private Path longTrace() {
        Trace trace = new Trace("EX01/SG1").judgedBy("engine-2025");
        trace.attached(Trace.A, "").attached(Trace.B, "").logsOnDisk(1, 5).checkpoint(3);
        for (int backup = 0; backup < BACKUPS; backup++) {
            trace.on(backup % 3 == 0 ? "EX01/SG2" : "EX01/SG1");
            trace.begin(0).attachInfo(Trace.A, Trace.B).copyDatabase(Trace.A).copyDatabase(Trace.B);
            trace.checkpoint(backup + 3).logInfo(backup + 3, backup + 5).copyLogs(backup + 3, backup + 5);
            trace.truncate().end(backup % 7 == 0 ? 2 : 1);
        }
        return trace.writeTo(folder.resolve("long.ndjson"));
    }
}
