package dev.jetaudit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CrosscheckOutputTest {
    @Test
    void the_table_has_a_line_for_each_slot() {
        assertEquals(Golden.file("crosscheck.txt"), run("table"));
    }

    @Test
    void csv_flattens_both_sides() {
        assertEquals(Golden.file("crosscheck.csv"), run("csv"));
    }

    @Test
    void the_worst_state_decides_the_exit_code() {
        assertEquals(
                1,
                CommandRun.of(MemoryHistory.SAMPLE, "crosscheck", "--fail-on", "warning")
                        .exit());
        assertEquals(
                0,
                CommandRun.of(MemoryHistory.SAMPLE, "crosscheck", "--fail-on", "error")
                        .exit());
    }

    private static String run(String format) {
        return CommandRun.of(MemoryHistory.SAMPLE, "crosscheck", "--format", format)
                .out();
    }
}
