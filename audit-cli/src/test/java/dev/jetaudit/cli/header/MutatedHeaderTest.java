package dev.jetaudit.cli.header;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.jetaudit.api.call.InstanceId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Whatever the bytes, a header is read or refused: no unchecked exception, no hang. {@code -Dheader.mutants=N} tries more of
 * them, {@code -Dheader.seed=N} others; a failure names the seed of its mutant.
 */
class MutatedHeaderTest {
    private static final Instant AT = Instant.parse("2026-03-01T22:00:00Z");
    private static final InstanceId SG1 = new InstanceId("EX01/SG1");

    @Test
    void mutants_are_read_or_refused() {
        List<byte[]> originals = List.of(
                new HeaderWriter(4096).slot(HeaderWriter.FULL_PREV, 1, 2, AT).database(1),
                new HeaderWriter(8192).copy(117, 119, AT, 3),
                new HeaderWriter(32768).database(0),
                new HeaderWriter(4096).patch(1, 2, AT),
                HeaderWriter.checkpoint(5),
                (DumpText.database("E:\\a.edb", "1-2 (0x1-0x2)", "UTC") + DumpText.checkpoint())
                        .getBytes(StandardCharsets.UTF_8));
        long first = Long.getLong("header.seed", 0);
        for (long seed = first; seed < first + Long.getLong("header.mutants", 1_500); seed++) {
            Random random = new Random(seed);
            byte[] mutant = mutated(originals.get(random.nextInt(originals.size())), random);
            assertTimeoutPreemptively(
                    Duration.ofSeconds(10), () -> HeaderReading.ofPipe(mutant, SG1, AT), "seed " + seed);
        }
    }

    /** Most mutants of a page get a right checksum again, or nothing behind it would ever be tried. */
    private static byte[] mutated(byte[] original, Random random) {
        byte[] mutant = original.clone();
        int changes = 1 + random.nextInt(8);
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(4) == 0
                    ? random.nextInt(mutant.length)
                    : random.nextInt(Math.min(700, mutant.length));
            mutant[at] = (byte) (random.nextBoolean() ? random.nextInt(256) : random.nextBoolean() ? 0 : 0xff);
        }
        if (random.nextInt(4) != 0 && mutant.length >= 4096) {
            for (int size : List.of(4096, 8192, 32768)) {
                if (random.nextBoolean() && mutant.length >= size) {
                    seal(mutant, random.nextInt(mutant.length / size) * size, size);
                }
            }
        }
        return random.nextInt(8) == 0 ? Arrays.copyOf(mutant, random.nextInt(mutant.length)) : mutant;
    }

    private static void seal(byte[] bytes, int start, int size) {
        for (int lane = 0; lane < 4; lane++) {
            int sum = 0x89abcdef >>> (8 * lane);
            for (int offset = start + 4 + lane; offset < start + size; offset += 4) {
                sum ^= bytes[offset];
            }
            bytes[start + lane] = (byte) sum;
        }
    }
}
