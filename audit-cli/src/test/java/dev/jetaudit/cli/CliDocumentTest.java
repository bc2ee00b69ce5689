package dev.jetaudit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jetaudit.cli.verb.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** docs/cli.md is what the command itself says. Rewritten with {@code -Dupdate.docs=true}. */
class CliDocumentTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "cli.md");

    @Test
    void the_document_is_what_the_help_pages_say() throws IOException {
        String printed = document();
        if (Boolean.getBoolean("update.docs")) {
            Files.writeString(DOCUMENT, printed);
        }
        assertEquals(printed, Files.readString(DOCUMENT), "stale: rewrite with -Dupdate.docs=true");
    }

    @Test
    void each_verb_has_a_description_and_two_to_four_examples() {
        for (String verb : CommandTree.VERBS) {
            List<String> help = help(verb).lines().toList();
            List<String> examples = help.subList(help.indexOf("Examples:") + 1, help.size());
            assertTrue(examples.size() >= 2 && examples.size() <= 4, verb + " has the examples " + examples);
            assertTrue(examples.stream().allMatch(example -> example.contains("jetaudit " + verb)), verb);
            assertTrue(help.getFirst().endsWith("."), verb + " has no heading");
            assertTrue(help.contains("Usage: " + help.get(1).substring("Usage: ".length())), verb);
        }
    }

    @Test
    void help_is_found_before_and_behind_the_verb() {
        assertEquals(
                help("backups"),
                CommandRun.of(MemoryHistory.EMPTY, "backups", "-h").out());
        assertEquals(CommandRun.of(MemoryHistory.EMPTY, "--help"), CommandRun.of(MemoryHistory.EMPTY, "-h"));
    }

    private static String document() {
        StringBuilder text = new StringBuilder("""
            # The command line

            Printed from the command's own help by a test, which fails when this page is stale: change the help, not this page.

            ## jetaudit

            """);
        appendBlock(text, CommandRun.of(MemoryHistory.EMPTY, "--help").out());
        for (String verb : CommandTree.VERBS) {
            text.append("\n## jetaudit ").append(verb).append("\n\n");
            appendBlock(text, help(verb));
        }
        text.append("\n## Exit codes\n\n| code | meaning |\n|---|---|\n");
        for (ExitCode code : ExitCode.values()) {
            text.append("| ")
                    .append(code.number())
                    .append(" | ")
                    .append(code.meaning())
                    .append(" |\n");
        }
        text.append("""

            "Could not check" never looks like "checked and fine". If several apply, the later step counts: `audit` exits with 4 or
            3 if a file could not be recorded to its end, whatever the findings say.

            ## Environment

            | variable | meaning |
            |---|---|
            | `JETAUDIT_STORE` | the store, unless `--store` names one |
            | `JETAUDIT_DURABILITY` | what a recording survives, unless `--durability` says it |
            | `PGPASSWORD`, `PGPASSFILE` | the password of a [store on PostgreSQL](postgresql.md), or the file with passwords |
            | `XDG_DATA_HOME` | where the default store is; ignored unless it is an absolute path |
            | `NO_COLOR` | if it is set and not empty, no colour unless `--color always` |
            | `COLUMNS` | how wide tables may be. Without it 120 on a terminal, and no limit in a pipe or file |
            """);
        return text.toString();
    }

    private static void appendBlock(StringBuilder text, String block) {
        text.append("```\n").append(block).append("```\n");
    }

    private static String help(String verb) {
        return CommandRun.of(MemoryHistory.EMPTY, verb, "--help").out();
    }
}
