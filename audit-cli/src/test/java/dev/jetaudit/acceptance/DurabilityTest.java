package dev.jetaudit.acceptance;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A recording or a replay that dies leaves a good beginning, and doing it again completes it. */
class DurabilityTest {
    private static final int BACKUPS = 500;

    /** Among so many recordings one is killed in the middle. */
    private static final int ENOUGH = 3;

    private static final int TRIES = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private Path folder = Path.of("");

    private final AtomicInteger stores = new AtomicInteger();
    private Path early = folder;
    private Path late = folder;
    private long size;

    /** What the store holds when both files were recorded in turn and nothing was killed. */
    private List<JsonNode> calls = List.of();

    private String backups = "";
    private int callsOfEarly;
    private long nanosOfWriting;

    /** Returns the name of a store that is not there yet. */
    String newStore() {
        return folder.resolve("store " + stores.incrementAndGet()).toString();
    }

    /** Returns how many rounds the gate has the time for. */
    int usualRounds() {
        return ENOUGH;
    }

    /** Returns how much is in the store, in a measure of its own; may be asked while a process writes to it. */
    long sizeOf(String store) throws IOException {
        Path file = StoreFile.in(Path.of(store));
        return Files.exists(file) ? Files.size(file) : 0;
    }

    /** Returns a number that changes when something is written to the store. */
    long writesOf(String store) throws IOException {
        return Files.getLastModifiedTime(StoreFile.in(Path.of(store))).to(TimeUnit.NANOSECONDS);
    }

    /** Returns where a child's talk is kept. */
    final Path saidByChild() {
        return folder.resolve("stderr");
    }

    /** Ends the process, or what it depends on, at once; after {@link #recover} the store can be used again. */
    void kill(Process process) throws IOException, InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void recover() throws IOException {
        // The system keeps what the process wrote.
    }

    @Test
    void what_is_killed_loses_nothing_acknowledged_and_is_completed_by_doing_it_again() throws Exception {
        learn();
        int cutRecordings = 0;
        int cutReplays = 0;
        int[] rounds = Faults.rounds(usualRounds()).toArray();
        for (int round : rounds) {
            Random random = Faults.random(round);
            String store = newStore();
            run(store, "record", early.toString());
            cutRecordings += killedRecording(store, random, "recording of round " + round) ? 1 : 0;
            cutReplays += killedReplay(store, random, "replay of round " + round) ? 1 : 0;
        }
        assertTrue(cutRecordings > 0 || rounds.length < ENOUGH, "no recording was killed in the middle");
        assertTrue(cutReplays > 0 || rounds.length < ENOUGH, "no replay was killed in the middle");
    }

    /** Returns whether a part was recorded. */
    private boolean killedRecording(String store, Random random, String round) throws Exception {
        long from = sizeOf(store);
        long until = from + (long) ((size - from) * 0.6 * random.nextDouble());
        Process process = new Child(folder).start("--store", store, "record", late.toString());
        awaitUnlessOver(process, () -> sizeOf(store) > until);
        kill(process);
        recover();
        List<JsonNode> left = calls(store);
        assertTrue(left.size() >= callsOfEarly, round + ": what was acknowledged is gone");
        assertEquals(calls.subList(0, left.size()), left, round);
        String said = run(store, "record", late.toString()).err();
        Faults.tell(round + " left " + left.size() + " of " + calls.size() + " calls");
        assertEquals(calls, calls(store), round + said);
        assertEquals(backups, backups(store), round + said);
        return left.size() > callsOfEarly && left.size() < calls.size();
    }

    /** Returns whether it was killed between its first write and its end; one that ends too early is followed by another. */
    private boolean killedReplay(String store, Random random, String round) throws Exception {
        boolean cut = false;
        for (int attempt = 0; !cut && attempt < TRIES; attempt++) {
            Process process = replayAtItsFirstWrite(store);
            long first = System.nanoTime();
            long moment = first + (long) (nanosOfWriting * random.nextDouble());
            awaitUnlessOver(process, () -> System.nanoTime() >= moment);
            cut = process.isAlive();
            if (!cut) {
                nanosOfWriting = Math.min(nanosOfWriting, System.nanoTime() - first);
            }
            kill(process);
            recover();
            assertEquals(backups, backups(store), round);
            run(store, "verify");
            run(store, "replay");
            assertEquals(backups, backups(store), round);
        }
        Faults.tell(round + (cut ? " was killed" : " was over"));
        return cut;
    }

    private Process replayAtItsFirstWrite(String store) throws Exception {
        long before = writesOf(store);
        Process process = new Child(folder).start("--store", store, "replay");
        awaitUnlessOver(process, () -> writesOf(store) != before);
        return process;
    }

    private static void awaitUnlessOver(Process process, Callable<Boolean> condition) {
        await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .until(() -> !process.isAlive() || condition.call());
    }

    private void learn() throws Exception {
        Trace trace = new Trace("EX01/SG1").judgedBy("engine-2025");
        trace.attached(Trace.A, "").attached(Trace.B, "").logsOnDisk(1, 5).checkpoint(3);
        early = backups(trace, 0, BACKUPS / 10).writeTo(folder.resolve("early.ndjson"));
        Trace later = new Trace("EX01/SG1").judgedBy("engine-2025").later(1_000_000);
        late = backups(later, BACKUPS / 10, BACKUPS).writeTo(folder.resolve("late.ndjson"));
        String undisturbed = newStore();
        run(undisturbed, "record", early.toString());
        callsOfEarly = calls(undisturbed).size();
        run(undisturbed, "record", late.toString());
        size = sizeOf(undisturbed);
        calls = calls(undisturbed);
        backups = backups(undisturbed);
        Process replay = replayAtItsFirstWrite(undisturbed);
        long first = System.nanoTime();
        assertEquals(0, replay.waitFor());
        nanosOfWriting = System.nanoTime() - first;
    }

    private static Trace backups(Trace trace, int from, int to) {
        for (int backup = from; backup < to; backup++) {
            trace.on(backup % 3 == 0 ? "EX01/SG2" : "EX01/SG1");
            trace.begin(0).attachInfo(Trace.A, Trace.B).copyDatabase(Trace.A).copyDatabase(Trace.B);
            trace.checkpoint(backup + 3).logInfo(backup + 3, backup + 5).copyLogs(backup + 3, backup + 5);
            trace.truncate().end(backup % 7 == 0 ? 2 : 1);
        }
        return trace;
    }

    private List<JsonNode> calls(String store) {
        return new Jetaudit(folder).list("--store", store, "calls");
    }

    private String backups(String store) {
        return new Jetaudit(folder).json("--store", store, "backups").toString();
    }

    private Reply run(String store, String verb, String... files) {
        String[] all = new String[files.length + 3];
        all[0] = "--store";
        all[1] = store;
        all[2] = verb;
        System.arraycopy(files, 0, all, 3, files.length);
        Reply reply = new Jetaudit(folder).run(all);
        assertEquals(0, reply.exit(), reply.err());
        return reply;
    }
}
