package dev.jetaudit.cli.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ByteLinesTest {

    @Test
    void splits_at_line_feeds_and_drops_mark_and_carriage_returns() throws Exception {
        assertEquals(List.of("a", "", "b\rc", "d"), linesOf("\uFEFFa\r\n\nb\rc\nd"));
        assertEquals(List.of("a", "\uFEFFb"), linesOf("a\n\uFEFFb"));
        assertEquals(List.of("a"), linesOf("a\n"));
        assertEquals(List.of(), linesOf(""));
    }

    @Test
    void gives_the_same_lines_however_the_stream_is_cut() throws Exception {
        long seed = 20260301;
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 2000; i++) {
            text.append("x".repeat(random.nextInt(300))).append(random.nextBoolean() ? "\n" : "\r\n");
        }
        List<String> expected = text.toString().lines().toList();
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        ByteLines lines = new ByteLines("f", new Trickle(bytes, random));
        assertEquals(expected, all(lines), () -> "seed " + seed);
        assertEquals(new LinePrefix(2000, sha256(bytes)), lines.prefixes().soFar());
    }

    @Test
    void refuses_a_gigantic_line_and_reads_on_behind_it() throws Exception {
        byte[] content = new byte[ByteLines.MAX_LINE_BYTES + (1 << 20)];
        Arrays.fill(content, (byte) 'x');
        content[1] = '\n';
        content[content.length - 3] = '\n';
        ByteLines lines = new ByteLines("big.ndjson", new ByteArrayInputStream(content));
        assertTrue(lines.next());
        BadEvidence bad = assertThrows(BadEvidence.class, lines::next);
        assertEquals("big.ndjson:2: the line is longer than 4 MiB", bad.getMessage());
        assertEquals(new LinePrefix(1, sha256("x\n")), lines.prefixes().soFar());
        assertTrue(lines.next());
        assertEquals("xx", current(lines));
        assertEquals(3, lines.number());
        assertFalse(lines.next());
        // The last line lacks its line end, which counts as if it were there.
        byte[] whole = Arrays.copyOf(content, content.length + 1);
        whole[content.length] = '\n';
        assertEquals(new LinePrefix(3, sha256(whole)), lines.prefixes().soFar());
    }

    @Test
    void covers_a_line_only_when_it_is_accepted_or_passed() throws Exception {
        ByteLines lines = lines("one\ntwo\nthree\n");
        assertTrue(lines.next());
        assertEquals(new LinePrefix(0, sha256("")), lines.prefixes().soFar());
        lines.accept();
        assertEquals(new LinePrefix(1, sha256("one\n")), lines.prefixes().soFar());
        assertTrue(lines.next());
        assertEquals(new LinePrefix(1, sha256("one\n")), lines.prefixes().soFar());
        assertTrue(lines.next());
        assertEquals(new LinePrefix(2, sha256("one\ntwo\n")), lines.prefixes().soFar());
    }

    @Test
    void ends_with_the_file_even_where_its_buffer_does() throws Exception {
        for (int size : new int[] {1 << 13, 1 << 16, (1 << 13) + (1 << 16), 1 << 17, (1 << 16) - 90, 1 << 20}) {
            for (int cut = 0; cut <= 200; cut++) {
                String text = ("x".repeat(99) + "\n").repeat(size / 100 + 1).substring(0, size - cut);
                ByteLines lines = lines(text);
                assertEquals(text.lines().toList(), all(lines), () -> text.length() + " bytes");
                String whole = text.endsWith("\n") ? text : text + "\n";
                assertEquals(sha256(whole), lines.prefixes().soFar().sha256());
            }
        }
    }

    @Test
    void needs_no_large_buffer_any_more_behind_a_long_line() throws Exception {
        ByteLines lines = lines("x".repeat(3 << 20) + "\n" + "y\n".repeat(200_000));
        assertTrue(lines.next());
        assertTrue(lines.bytes().length > 3 << 20);
        for (int line = 0; line < 100_000; line++) {
            assertTrue(lines.next());
            assertEquals("y", current(lines));
        }
        assertEquals(1 << 16, lines.bytes().length);
    }

    @Test
    void comes_back_to_every_line_later() throws Exception {
        byte[] bytes = "a line of a file that is longer than its buffer\r\n"
                .repeat(5000)
                .getBytes(StandardCharsets.UTF_8);
        ByteLines lines = new ByteLines("f", new ByteArrayInputStream(bytes));
        List<Supplier<LinePrefix>> marks = new ArrayList<>();
        while (lines.next()) {
            lines.accept();
            marks.add(lines.prefixes().mark());
        }
        int line = bytes.length / marks.size();
        for (int i = 0; i < marks.size(); i += 97) {
            assertEquals(
                    new LinePrefix(i + 1L, sha256(Arrays.copyOf(bytes, (i + 1) * line))),
                    marks.get(i).get());
        }
    }

    @Test
    void digests_a_last_line_as_if_it_had_its_line_end() throws Exception {
        assertEquals(new LinePrefix(2, sha256("one\ntwo\n")), prefix("one\ntwo"));
        assertEquals(new LinePrefix(2, sha256("one\r\ntwo\r\n")), prefix("one\r\ntwo"));
        assertEquals(prefix("one\ntwo\n"), prefix("one\ntwo"));
        assertEquals(prefix("one\r\ntwo\r\n"), prefix("one\r\ntwo\r"));
    }

    @Test
    void remembers_the_beginnings_that_are_watched() throws Exception {
        ByteLines lines = lines("one\ntwo\nthree\n");
        lines.prefixes().watch(2);
        lines.prefixes().watch(9);
        all(lines);
        assertEquals(
                Optional.of(new LinePrefix(2, sha256("one\ntwo\n"))),
                lines.prefixes().at(2));
        assertEquals(Optional.empty(), lines.prefixes().at(1));
        assertEquals(Optional.empty(), lines.prefixes().at(9));
    }

    private static LinePrefix prefix(String text) throws Exception {
        ByteLines lines = lines(text);
        all(lines);
        return lines.prefixes().soFar();
    }

    private static List<String> linesOf(String text) throws Exception {
        return all(lines(text));
    }

    private static ByteLines lines(String text) {
        return new ByteLines("f", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> all(ByteLines lines) throws Exception {
        List<String> all = new ArrayList<>();
        while (lines.next()) {
            all.add(current(lines));
        }
        return all;
    }

    private static String current(ByteLines lines) {
        return new String(lines.bytes(), lines.start(), lines.end() - lines.start(), StandardCharsets.UTF_8);
    }

    private static String sha256(String text) throws Exception {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    /** Gives a few bytes at a time. */
    private static final class Trickle extends InputStream {
        private final ByteArrayInputStream bytes;
        private final Random random;

        Trickle(byte[] bytes, Random random) {
            this.bytes = new ByteArrayInputStream(bytes);
            this.random = random;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            return bytes.read(target, offset, Math.min(length, 1 + random.nextInt(40)));
        }
    }
}
