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
}
