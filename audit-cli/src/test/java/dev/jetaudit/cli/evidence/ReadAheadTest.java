package dev.jetaudit.cli.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jetaudit.cli.trace.CallTraceFormat;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ReadAheadTest {

    private static final Duration SOON = Duration.ofMillis(50);
    private static final int LINES = 20_000;

    @Test
    void yields_what_its_source_does_and_covers_no_more_than_that() throws Exception {
        byte[] trace = trace(LINES);
        try (EvidenceReader plain = open(opener(new ByteArrayInputStream(trace)));
                EvidenceReader ahead = ahead(new ByteArrayInputStream(trace), 100_000)) {
            List<String> outcomes = new ArrayList<>();
            for (int i = 0; i <= LINES; i++) {
                outcomes.add(outcome(plain));
                assertEquals(outcomes.getLast(), outcome(ahead));
                if (i % 997 == 0 || i > LINES - 3) {
                    assertEquals(
                            plain.prefixes().orElseThrow().soFar(),
                            ahead.prefixes().orElseThrow().soFar());
                }
            }
            assertEquals("end", outcomes.getLast());
            assertEquals("end", outcome(ahead));
            assertEquals(
                    LINES / 1000,
                    outcomes.stream()
                            .filter(outcome -> outcome.startsWith("bad"))
                            .count());
            assertEquals(plain.summary(), ahead.summary());
            assertEquals(Optional.of("S1"), ahead.sourceName());
        }
    }

    @Test
    void says_that_a_slow_source_keeps_silent_and_misses_nothing() throws Exception {
        PipedOutputStream writer = new PipedOutputStream();
        try (PipedInputStream pipe = piped(writer, trace(2));
                EvidenceReader reader = ahead(pipe, 100_000)) {
            assertTrue(reader.isReady(in(SOON)));
            assertTrue(outcome(reader).contains(" 0"));
            assertTrue(outcome(reader).contains(" 1"));
            assertFalse(reader.isReady(in(SOON)));
            writer.write(line(2).getBytes(StandardCharsets.UTF_8));
            writer.flush();
            assertTrue(reader.isReady(in(Duration.ofSeconds(20))));
            assertTrue(outcome(reader).contains(" 2"));
            assertFalse(reader.isReady(in(SOON)));
            writer.close();
            assertTrue(reader.isReady(in(Duration.ofSeconds(20))));
            assertEquals("end", outcome(reader));
            assertTrue(reader.isReady(in(SOON)));
        }
    }

    @Test
    void reads_no_further_ahead_than_it_may() throws Exception {
        byte[] trace = trace(LINES);
        EvidenceOpener opener = opener(new ByteArrayInputStream(trace));
        try (EvidenceReader reader = ahead(opener, 100_000)) {
            outcome(reader);
            outcome(reader);
            Thread.sleep(300);
            assertTrue(opener.bytesRead() < 400_000, () -> opener.bytesRead() + " of " + trace.length);
        }
    }

    /** Also what waits to be handed over, and what is being read behind that, takes memory. */
    @Test
    void reads_no_second_long_line_while_the_first_is_not_wanted() throws Exception {
        String longer = "{\"x\":\"" + "x".repeat(1 << 20) + "\"," + line(1).substring(1);
        EvidenceOpener opener = opener(new ByteArrayInputStream(longer.repeat(8).getBytes(StandardCharsets.UTF_8)));
        try (EvidenceReader reader = ahead(opener, 100_000)) {
            outcome(reader);
            outcome(reader);
            Thread.sleep(300);
            assertTrue(opener.bytesRead() < 3.5 * longer.length(), () -> opener.bytesRead() + " bytes");
        }
    }

    @Test
    void throws_what_the_source_threw_where_it_did() throws Exception {
        byte[] trace = trace(100);
        InputStream broken = new FilterInputStream(new ByteArrayInputStream(trace)) {
            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                int read = super.read(target, offset, Math.min(length, 1000));
                if (read < 0) {
                    throw new IOException("planted");
                }
                return read;
            }
        };
        try (EvidenceReader reader = ahead(broken, 100_000)) {
            for (int i = 0; i < 100; i++) {
                assertTrue(outcome(reader).contains(" " + i));
            }
            for (int i = 0; i < 2; i++) {
                assertEquals(
                        "planted", assertThrows(IOException.class, reader::next).getMessage());
            }
        }
    }

    @Test
    void can_be_closed_before_its_end() throws Exception {
        try (EvidenceReader reader = ahead(new ByteArrayInputStream(trace(LINES)), 1000)) {
            outcome(reader);
            outcome(reader);
        }
        try (PipedOutputStream writer = new PipedOutputStream();
                PipedInputStream silent = piped(writer, trace(1));
                EvidenceReader reader = ahead(silent, 1000)) {
            outcome(reader);
            assertFalse(reader.isReady(in(SOON)));
        }
    }

    private static String outcome(EvidenceReader reader) throws IOException {
        try {
            return reader.next()
                    .map(item -> "item " + item.evidence().origin().seq())
                    .orElse("end");
        } catch (BadEvidence bad) {
            return "bad " + bad.getMessage();
        }
    }

    private static PipedInputStream piped(PipedOutputStream writer, byte[] beginning) throws IOException {
        PipedInputStream pipe = new PipedInputStream(writer, 1 << 16);
        writer.write(beginning);
        writer.flush();
        return pipe;
    }

    private static long in(Duration time) {
        return System.nanoTime() + time.toNanos();
    }

    private static EvidenceReader ahead(InputStream trace, long mostAhead) throws Exception {
        return ahead(opener(trace), mostAhead);
    }

    private static EvidenceReader ahead(EvidenceOpener opener, long mostAhead) throws Exception {
        return new ReadAhead(open(opener), opener::bytesRead, mostAhead);
    }

    private static EvidenceReader open(EvidenceOpener opener) throws Exception {
        return opener.open(EvidenceOpener.STDIN, "s", OnBadLine.SKIP);
    }

    private static EvidenceOpener opener(InputStream trace) {
        return new EvidenceOpener(List.of(new CallTraceFormat()), trace);
    }

    /** Lines whose numbers count up; each thousandth is bad. */
    private static byte[] trace(int lines) {
        StringBuilder trace = new StringBuilder("{\"v\":1,\"trace\":{\"source\":\"S1\"}}\n");
        for (int i = 0; i < lines; i++) {
            trace.append(i % 1000 == 999 ? "{\"v\":\n" : line(i));
        }
        return trace.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String line(int number) {
        return "{\"v\":1,\"at\":\"2026-03-01T22:00:00Z\",\"instance\":\"A\",\"api\":\"JetStopBackup\",\"seq\":" + number
                + "}\n";
    }
}
