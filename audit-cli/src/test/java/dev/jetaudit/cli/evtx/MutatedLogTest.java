package dev.jetaudit.cli.evtx;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Whatever happens to a log, reading it ends and throws nothing. Half of the mutants have right checksums. Longer:
 * {@code -Dfuzz.mutants=20000 -Dfuzz.seed=1}.
 */
class MutatedLogTest {

    private static final long SEED = Long.getLong("fuzz.seed", 20260301);
    private static final int MUTANTS = Integer.getInteger("fuzz.mutants", 300);
    private static final Duration LONGEST = Duration.ofSeconds(10);

    @Test
    void mutants_of_a_small_log_are_read_to_their_end() {
        SmallLog log = new SmallLog();
        for (int id = 1; id < 40; id++) {
            log.event(id, id % 3 == 0 ? "ESENT" : "Other " + id % 3, 210 + id, "some", "strings " + id);
        }
        mutate("small log", log.nextChunk().event(40, "ESENT", 213, "last").bytes(), MUTANTS);
    }

    @Test
    void mutants_of_real_logs_are_read_to_their_end() throws IOException {
        for (String name : RealLogs.all()) {
            byte[] bytes = RealLogs.bytes(name);
            mutate(name, bytes, Math.max(20, MUTANTS * SmallLog.CHUNK / bytes.length));
        }
    }

    private static void mutate(String name, byte[] original, int mutants) {
        Random random = new Random(SEED);
        for (int i = 0; i < mutants; i++) {
            byte[] mutant = mutant(original, random);
            long start = System.nanoTime();
            try {
                for (EventRecord record : Read.all(mutant).records()) {
                    assertTrue(record.toXml().startsWith("<"));
                    assertTrue(record.data().stream().allMatch(datum -> datum.text() != null));
                }
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError escaped) {
                fail(name + ", seed " + SEED + ", mutant " + i, escaped);
            }
            Duration taken = Duration.ofNanos(System.nanoTime() - start);
            assertTrue(taken.compareTo(LONGEST) < 0, name + ", mutant " + i + " took " + taken);
        }
    }

    private static byte[] mutant(byte[] original, Random random) {
        byte[] mutant = original.clone();
        int changes = 1 + random.nextInt(random.nextInt(4) == 0 ? 2000 : 20);
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(mutant.length - 8);
            switch (random.nextInt(5)) {
                case 0 -> mutant[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> mutant[at] = (byte) random.nextInt(256);
                case 2 -> mutant[at] = (byte) random.nextInt(16);
                case 3 -> Arrays.fill(mutant, at, at + 1 + random.nextInt(8), (byte) -random.nextInt(2));
                default -> System.arraycopy(original, random.nextInt(original.length - 8), mutant, at, 8);
            }
        }
        if (random.nextBoolean()) {
            for (int at = SmallLog.FILE_HEADER; at + SmallLog.CHUNK <= mutant.length; at += SmallLog.CHUNK) {
                SmallLog.withCrcs(mutant, at);
            }
        }
        return random.nextInt(5) == 0 ? Arrays.copyOf(mutant, random.nextInt(mutant.length)) : mutant;
    }
}
