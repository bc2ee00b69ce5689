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
    void rules_diff_wants_two_rule_sets() {
        assertEquals(
                "documented and engine-2025 share 0 rows; 1 are only in documented, 0 only in engine-2025.",
                CommandRun.of(MemoryHistory.EMPTY, "rules", "diff", "documented", "engine-2025")
                        .out()
                        .lines()
                        .findFirst()
                        .orElseThrow());
        assertEquals(
                "about,condition,first.id,first.answer,first.effect,second.id,second.answer,second.effect\r\n",
                CommandRun.of(MemoryHistory.EMPTY, "rules", "diff", "documented", "documented", "--format", "csv")
                        .out());
        CommandRun unknown = CommandRun.of(MemoryHistory.EMPTY, "rules", "diff", "documented", "vista");
        assertEquals(2, unknown.exit());
        assertTrue(
                unknown.err()
                        .contains("'vista' is not one of documented, documented-2003, documented-xp, documented-2000,"),
                unknown.err());
        assertEquals(
                2,
                CommandRun.of(MemoryHistory.EMPTY, "rules", "diff", "documented")
                        .exit());
        assertEquals(
                2, CommandRun.of(MemoryHistory.EMPTY, "rules", "list", "END-03").exit());
    }

    @Test
    void model_draws_what_changes_something_and_lists_everything() {
        assertEquals(
                "stateDiagram-v2\n    [*] --> idle\n    idle --> logs: JetX 0 [X-01]\n",
                CommandRun.of(MemoryHistory.EMPTY, "model", "--as", "mermaid").out());
        assertEquals(
                """
                digraph "engine-2025" {
                    idle [shape=doublecircle];
                    idle -> logs [label="JetX 0 [X-01]\\l"];
                }
                """,
                CommandRun.of(MemoryHistory.EMPTY, "model", "--as", "DOT", "--rules", "engine-2025")
                        .out());
        assertEquals(
                "{\"from\":\"logs\",\"functions\":[\"JetX\"],\"condition\":\"no"
                    + " Y\",\"answer\":-520,\"ruleId\":\"X-02\",\"to\":\"logs\",\"outcome\":null,\"changes\":false}",
                CommandRun.of(MemoryHistory.EMPTY, "model", "--format", "ndjson")
                        .out()
                        .lines()
                        .toList()
                        .getLast());
        assertEquals(
                "from,functions,condition,answer,ruleId,to,outcome,changes",
                CommandRun.of(MemoryHistory.EMPTY, "model", "--format", "csv")
                        .out()
                        .lines()
                        .findFirst()
                        .orElseThrow());
        assertEquals(
                2,
                CommandRun.of(MemoryHistory.EMPTY, "model", "--as", "dot", "--format", "json")
                        .exit());
        assertEquals(
                2, CommandRun.of(MemoryHistory.EMPTY, "model", "--as", "svg").exit());
    }

    @Test
    void replay_says_what_it_went_through() {
        assertEquals(
                new CommandRun(
                        0,
                        "Replayed 1234 events into 17 backups; the views are as before.\n",
                        "going on behind event 600, where a replay was broken off\n"),
                CommandRun.of(MemoryHistory.EMPTY, "replay"));
        assertEquals(
                "[\n{\"events\":1234,\"backups\":17,\"goneOnFrom\":600,\"behind\":0,\"unseen\":0,\"replaced\":true,"
                        + "\"differences\":[]}\n]\n",
                CommandRun.of(MemoryHistory.EMPTY, "replay", "--format", "json").out());
    }

    @Test
    void replay_names_what_is_wrong_with_the_views() {
        String out = """
            The views and states are NOT what the journal says: 9 rows of 1234 events and 17 backups differ.
            Behind these, 2 events are in the journal that the views do not show yet.
            The views had not shown the last 1 event of these; what they bring is counted here.
              backup: 6 rows changed
                EX01/SG1#3: outcome 'completed' -> 'failed', outcome_code '0' -> null
                and more
              finding: 1 row missing
                EX01/SG1#3 finding_no 0 was missing
              instance: 1 row too many
                EX09 was too many
              instance_snapshot: 1 row changed
                EX01/SG1: payload.backups '3' -> '17'
            """;
        String err = """
            they were changed, or derived by another version; 'jetaudit replay --states' puts them right
            """;
        assertEquals(new CommandRun(5, out, err), CommandRun.of(MemoryHistory.EMPTY, "replay", "--verify"));
        assertEquals(
                2,
                CommandRun.of(MemoryHistory.EMPTY, "replay", "--verify", "--format", "csv")
                        .exit());
        assertEquals(
                2,
                CommandRun.of(MemoryHistory.EMPTY, "replay", "--verify", "--rules", "documented")
                        .exit());
    }

    @Test
    void replay_derives_states_if_asked() {
        assertEquals(
                """
                Replayed 1234 events into 17 backups; the views and states changed in 1 row.
                  instance_snapshot: 1 row changed
                    EX01/SG1: payload.backups '3' -> '17'
                """, CommandRun.of(MemoryHistory.EMPTY, "replay", "--states").out());
        assertEquals(
                2,
                CommandRun.of(
                                MemoryHistory.EMPTY,
                                "replay",
                                "--states",
                                "--rules",
                                "documented",
                                "--against",
                                "engine-2025")
                        .exit());
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
        assertTrue(
                script.contains("audit record backups calls events crosscheck explain rules model replay verify"
                        + " checkpoint keys proof store doctor completion"),
                "verbs");
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
