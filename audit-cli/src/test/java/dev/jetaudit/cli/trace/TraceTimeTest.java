package dev.jetaudit.cli.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.jetaudit.cli.evidence.Flaw;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceTimeTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void reads_what_the_jdk_writes() throws Flaw {
        long seed = 42;
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            int nanos = random.nextInt(1_000_000_000) / (int) Math.pow(10, random.nextInt(10));
            Instant instant = Instant.ofEpochSecond(random.nextLong(-62135596800L, 253402300800L), nanos);
            assertEquals(instant, TraceTime.parse("at", instant.toString(), null), "seed " + seed);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T22:00:00.1Z,             2026-03-01T22:00:00.1Z",
        "2026-03-01T23:00:00+01:00,          2026-03-01T22:00:00Z",
        "2026-03-01T16:30:00.123456789-05:30, 2026-03-01T22:00:00.123456789Z",
        "2026-03-01T23:00:00,                2026-03-01T22:00:00Z",
        "2026-07-01T23:00:00.5,              2026-07-01T21:00:00.5Z",
        "2026-10-25T02:30:00,                2026-10-25T00:30:00Z",
    })
    void reads_offsets_and_the_zone_of_the_header(String text, Instant expected) throws Flaw {
        assertEquals(expected, TraceTime.parse("at", text, BERLIN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Z",
                "2026-03-01",
                "2026-03-01T22:00Z",
                "2026-03-01T22:00:00.Z",
                "2026-03-01T22:00:00.1234567890Z",
                "2026-03-01t22:00:00z",
                "2026-13-01T22:00:00Z",
                "2026-03-01T24:00:00Z",
                "2026-03-01T22:00:60Z",
                "2026-03-01T22:00:00+0100",
                "2026-03-01T22:00:00+19:00",
                "+12026-03-01T22:00:00Z",
                "0000-12-31T23:59:59Z",
                "0001-01-01T00:00:00+00:01",
                "9999-12-31T23:59:59-18:00",
                "9999-12-31T23:59:59.9-00:01",
                "２０２６-03-01T22:00:00Z",
            })
    void refuses_everything_else(String text) {
        assertThrows(Flaw.class, () -> TraceTime.parse("at", text, BERLIN));
    }
}
