package dev.jetaudit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CallsTest {
    @Test
    void prints_json_as_published() {
        assertEquals(
                Golden.file("calls.json"),
                CommandRun.of(MemoryHistory.SAMPLE, "calls", "EX01/SG1#2", "--format", "json")
                        .out());
    }

    @Test
    void adds_facts_and_adoptions_of_rules_when_asked() {
        assertEquals(
                Golden.file("calls-facts.ndjson"),
                CommandRun.of(MemoryHistory.SAMPLE, "calls", "--facts", "--format", "ndjson")
                        .out());
        assertEquals(
                2,
                CommandRun.of(MemoryHistory.SAMPLE, "calls", "--facts", "--format", "csv")
                        .exit());
    }

    @Test
    void prints_csv_and_a_table() {
        assertEquals(
                Golden.file("calls.csv"),
                CommandRun.of(MemoryHistory.SAMPLE, "calls", "--format", "csv").out());
        assertEquals(
                Golden.file("calls.txt"),
                CommandRun.of(MemoryHistory.SAMPLE, "calls", "--facts").out());
    }

    @Test
    void chooses_by_the_time_and_the_instance_of_the_call() {
        assertEquals("[]\n", calls("--since", "2026-03-02"));
        assertEquals("[]\n", calls("--instance", "EX02"));
        assertEquals(
                1,
                calls("--since", "2026-03-01T23:01")
                        .lines()
                        .filter(line -> line.startsWith("{"))
                        .count());
        assertEquals(
                new CommandRun(0, "", "no such call in /srv/jetaudit\n"), CommandRun.of(MemoryHistory.EMPTY, "calls"));
    }

    private static String calls(String option, String value) {
        return CommandRun.of(MemoryHistory.SAMPLE, "calls", "--format", "json", option, value)
                .out();
    }

    @Test
    void is_told_apart_from_a_missing_backup() {
        assertEquals(
                4, CommandRun.of(MemoryHistory.SAMPLE, "calls", "EX01/SG1#9").exit());
    }
}
