package dev.jetaudit.cli.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jetaudit.cli.output.text.Quantity;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProgressBarTest {
    private static final String ERASE = "\r\u001b[K";

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private long now;

    @Test
    void keeps_silent_for_a_second() {
        try (ProgressBar bar = bar(true, false, false)) {
            at(bar, 999, 10, 100);
        }
        assertEquals("", said());
    }

    @Test
    void draws_amount_rate_and_time_left_and_erases_the_line_at_the_end() {
        try (ProgressBar bar = bar(true, false, false)) {
            at(bar, 2000, 50 << 20, 200 << 20);
        }
        assertEquals(
                ERASE + "recording  [#####...............]  25 %  50.0 MiB of 200.0 MiB  25.0 MiB/s  0:06 left" + ERASE,
                said());
    }

    @Test
    void leaves_what_earlier_runs_did_out_of_the_rate() {
        try (ProgressBar bar = bar(true, false, false)) {
            bar.goesOnFrom(100 << 20);
            at(bar, 2000, 150 << 20, 200 << 20);
        }
        assertTrue(said().endsWith("150.0 MiB of 200.0 MiB  25.0 MiB/s  0:02 left" + ERASE), said());
    }

    @Test
    void draws_at_most_ten_times_a_second() {
        try (ProgressBar bar = bar(true, false, false)) {
            for (int millis = 1000; millis < 2000; millis++) {
                at(bar, millis, millis, 10_000);
            }
        }
        String withoutLines = said().replace(ERASE, "");
        assertEquals((10 + 1) * ERASE.length(), said().length() - withoutLines.length());
    }

    @Test
    void knows_no_time_left_without_a_total() {
        try (ProgressBar bar = bar(true, false, false)) {
            at(bar, 2000, 4096, -1);
        }
        assertEquals(ERASE + "recording  4.0 KiB  2.0 KiB/s" + ERASE, said());
    }

    @Test
    void writes_lines_without_a_terminal_only_when_asked() {
        try (ProgressBar bar = bar(false, false, false)) {
            at(bar, 2000, 50, 100);
        }
        assertEquals("", said());
        try (ProgressBar bar = bar(false, false, true)) {
            at(bar, 4000, 50, 100);
            at(bar, 5000, 60, 100);
        }
        assertEquals(1, said().lines().count());
        assertTrue(said().startsWith("recording  [##########"), said());
    }

    @Test
    void says_nothing_when_it_is_to_be_quiet() {
        try (ProgressBar bar = bar(true, true, false)) {
            at(bar, 5000, 50, 100);
        }
        assertEquals("", said());
    }

    private ProgressBar bar(boolean terminal, boolean quiet, boolean verbose) {
        return new ProgressBar(new Talk(err, quiet, verbose), terminal, "recording", Quantity::bytes, () -> now);
    }

    private void at(ProgressBar bar, long millis, long done, long total) {
        now = TimeUnit.MILLISECONDS.toNanos(millis);
        bar.reached(done, total);
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
