package dev.jetaudit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OtherVerbsTest {
    @Test
    void rules_lists_and_shows_rows() {
        assertEquals(
                Golden.file("rules.txt"),
                CommandRun.of(MemoryHistory.EMPTY, "rules", "list").out()
                        + CommandRun.of(MemoryHistory.EMPTY, "rules", "show", "END-03")
                                .out());
        assertEquals(
                Golden.file("rules.json"),
                CommandRun.of(MemoryHistory.EMPTY, "rules", "--format", "json").out());
        assertEquals(
                "[]\n",
                CommandRun.of(MemoryHistory.EMPTY, "rules", "--rules", "engine-2025", "--format", "json")
                        .out());
        assertEquals(
                4, CommandRun.of(MemoryHistory.EMPTY, "rules", "show", "END-99").exit());
        assertEquals(2, CommandRun.of(MemoryHistory.EMPTY, "rules", "show").exit());
        assertEquals(2, CommandRun.of(MemoryHistory.EMPTY, "rules", "print").exit());
    }

    @Test
    void replay_says_what_it_went_through() {
        assertEquals(
                new CommandRun(0, "Replayed 1234 events into 17 backups.\n", ""),
                CommandRun.of(MemoryHistory.EMPTY, "replay"));
        assertEquals(
                "[\n{\"events\":1234,\"backups\":17}\n]\n",
                CommandRun.of(MemoryHistory.EMPTY, "replay", "--format", "json").out());
    }

    @Test
    void doctor_looks_at_everything(@TempDir Path store) {
        CommandRun run = CommandRun.of(MemoryHistory.EMPTY, "doctor", "--store", store.toString());
        assertEquals(0, run.exit());
        assertEquals(
                List.of("CHECK", "java", "store", "exists", "readable", "writable", "space", "journal", "views"),
                run.out().lines().map(line -> line.substring(9, 17).strip()).toList());
        assertTrue(run.out().contains("WARN     views"), run.out());
    }

    @Test
    void doctor_fails_where_the_store_is_not(@TempDir Path home) throws IOException {
        Path file = Files.createFile(home.resolve("file"));
        CommandRun missing = CommandRun.of(
                MemoryHistory.EMPTY, "doctor", "--store", home.resolve("no").toString());
        CommandRun noDirectory = CommandRun.of(MemoryHistory.EMPTY, "doctor", "--store", file.toString());
        assertEquals(List.of(4, 4), List.of(missing.exit(), noDirectory.exit()));
        assertTrue(missing.out().contains("FAILED   exists    no "), missing.out());
        assertTrue(noDirectory.out().contains("FAILED   exists    it is no directory"), noDirectory.out());
    }

    @Test
    void completion_prints_a_script_that_knows_every_verb() {
        String script = CommandRun.of(MemoryHistory.EMPTY, "completion", "bash").out();
        assertTrue(script.contains("audit record backups calls explain rules replay doctor completion"), "verbs");
        assertTrue(script.contains("--fail-on"), "options");
        assertEquals(
                script, CommandRun.of(MemoryHistory.EMPTY, "completion", "zsh").out());
        assertEquals(2, CommandRun.of(MemoryHistory.EMPTY, "completion", "fish").exit());
    }

    @Test
    void version_is_one_line() {
        assertEquals(new CommandRun(0, "jetaudit 1.0-test\n", ""), CommandRun.of(MemoryHistory.EMPTY, "--version"));
    }
}
