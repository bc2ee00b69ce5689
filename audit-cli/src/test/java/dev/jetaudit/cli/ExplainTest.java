package dev.jetaudit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ExplainTest {
    @Test
    void names_the_calls_and_rules_that_decided_and_nothing_else() {
        assertEquals(
                Golden.file("explain.txt"),
                CommandRun.of(MemoryHistory.SAMPLE, "explain", "EX01/SG1#2").out());
    }

    @Test
    void prints_json() {
        assertEquals(
                Golden.file("explain.json"),
                CommandRun.of(MemoryHistory.SAMPLE, "explain", "EX01/SG1#2", "--format", "json")
                        .out());
        assertEquals(
                2,
                CommandRun.of(MemoryHistory.SAMPLE, "explain", "EX01/SG1#2", "--format", "csv")
                        .exit());
    }

    @Test
    void explains_either_a_backup_or_a_call() {
        assertRefused(2, "say what to explain: a backup's id, or --call POSITION", "explain");
        assertRefused(
                2,
                "explain either a backup or a call: leave out 'EX01/SG1#2' or --call",
                "explain",
                "EX01/SG1#2",
                "--call",
                "21");
        assertEquals(
                2, CommandRun.of(MemoryHistory.SAMPLE, "explain", "--call", "x").exit());
    }

    @Test
    void a_position_without_a_call_is_not_explained() {
        assertRefused(
                4,
                "there is no position 4711 in /srv/jetaudit; 'jetaudit calls' lists those there are",
                "explain",
                "--call",
                "4711");
    }

    private static void assertRefused(int exit, String message, String... args) {
        CommandRun run = CommandRun.of(MemoryHistory.SAMPLE, args);
        assertEquals(exit, run.exit());
        assertEquals("jetaudit: " + message, run.err().lines().findFirst().orElse(""));
    }
}
