package dev.jetaudit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplayAgainstTest {
    private static final String[] BOTH = {"replay", "--rules", "documented-xp", "--against", "documented"};

    /** Rewritten with {@code -Dapprove=true}. */
    @ParameterizedTest
    @ValueSource(strings = {"table", "csv", "ndjson"})
    void prints_each_backup_that_differs(String format) throws IOException {
        String name = "replay-against." + (format.equals("table") ? "txt" : format);
        String printed = run("--format", format).out();
        if (Boolean.getBoolean("approve")) {
            Files.writeString(Path.of("src", "test", "resources", "output", name), printed);
        }
        assertEquals(Golden.file(name), printed);
    }

    @Test
    void is_1_and_says_how_many_differ() {
        CommandRun run = run();
        assertEquals(1, run.exit());
        assertEquals(
                "documented-xp and documented differ in 2 of 3 backups, and in 1 of 8 series of calls outside any\n",
                run.err());
    }

    @Test
    void wants_two_rule_sets_or_none() {
        for (String[] arguments : new String[][] {
            {"replay", "--rules", "documented-xp"}, {"replay", "--against", "documented"}, {"replay", "--what-if"}
        }) {
            CommandRun run = CommandRun.of(MemoryHistory.SAMPLE, arguments);
            assertEquals(2, run.exit());
            assertTrue(
                    run.err()
                            .startsWith("jetaudit: a comparison needs two rule sets, for example --rules documented-xp"
                                    + " --against documented; 'record --rules NAME --adopt' changes"),
                    run.err());
        }
    }

    @Test
    void names_the_rule_sets_there_are() {
        CommandRun run = CommandRun.of(MemoryHistory.SAMPLE, "replay", "--rules", "vista", "--against", "documented");
        assertEquals(2, run.exit());
        assertTrue(
                run.err()
                        .contains("'vista' is not one of documented, documented-2003, documented-xp, documented-2000,"),
                run.err());
    }

    private static CommandRun run(String... more) {
        String[] all = Stream.of(BOTH, more).flatMap(Stream::of).toArray(String[]::new);
        return CommandRun.of(MemoryHistory.SAMPLE, all);
    }
}
