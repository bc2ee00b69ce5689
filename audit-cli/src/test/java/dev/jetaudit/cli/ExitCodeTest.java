package dev.jetaudit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jetaudit.api.instance.CommandRefused;
import dev.jetaudit.api.instance.CorruptHistory;
import dev.jetaudit.api.instance.RuleSetName;
import dev.jetaudit.api.query.History;
import dev.jetaudit.cli.workbench.CannotFindOut;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ExitCodeTest {
    @Test
    void is_0_without_findings_to_fail_on() {
        assertEquals(0, CommandRun.of(MemoryHistory.SAMPLE, "backups").exit());
        assertEquals(
                0,
                CommandRun.of(MemoryHistory.SAMPLE, "backups", "last-full", "--fail-on", "info")
                        .exit());
    }

    @Test
    void is_1_when_a_printed_backup_has_a_finding_as_heavy_as_asked() {
        assertEquals(
                1,
                CommandRun.of(MemoryHistory.SAMPLE, "backups", "--fail-on", "error")
                        .exit());
        assertEquals(
                1,
                CommandRun.of(MemoryHistory.SAMPLE, "explain", "EX01/SG1#2", "--fail-on", "warning")
                        .exit());
        assertEquals(
                0,
                CommandRun.of(MemoryHistory.SAMPLE, "backups", "--fail-on", "error", "--until", "2026-03-01T22:30")
                        .exit());
    }

    @Test
    void is_2_for_wrong_usage_with_one_line_and_a_hint() {
        assertEquals(new CommandRun(2, "", """
            jetaudit: Unknown option: '--foo'
            Try 'jetaudit backups --help'.
            """), CommandRun.of(MemoryHistory.SAMPLE, "backups", "--foo"));
        assertEquals(new CommandRun(2, "", """
            jetaudit: 'backup' is no verb; did you mean backups?
            Try 'jetaudit --help'.
            """), CommandRun.of(MemoryHistory.SAMPLE, "backup"));
        assertEquals(new CommandRun(2, "", """
            jetaudit: which verb?
            Try 'jetaudit --help'.
            """), CommandRun.of(MemoryHistory.SAMPLE));
        assertEquals(new CommandRun(2, "", """
            jetaudit: Invalid value for option '--format': 'xml' is not one of table, json, ndjson, csv
            Try 'jetaudit backups --help'.
            """), CommandRun.of(MemoryHistory.SAMPLE, "backups", "--format", "xml"));
        assertEquals(new CommandRun(2, "", """
            jetaudit: 'SG1' is no backup id; one looks like 'EX01/SG1#17'
            Try 'jetaudit explain --help'.
            """), CommandRun.of(MemoryHistory.SAMPLE, "explain", "SG1"));
        assertEquals(
                new CommandRun(2, "", """
                    jetaudit: a password does not belong into the URL of a store, where every user of the machine can read it;\
                     give it by --password-file, PGPASSWORD or ~/.pgpass
                    Try 'jetaudit backups --help'.
                    """),
                CommandRun.of(
                        MemoryHistory.SAMPLE, "backups", "--store", "jdbc:postgresql://db/jetaudit?password=s3cret"));
    }

    @Test
    void is_3_for_a_refusal() {
        CommandRun run = CommandRun.of(
                failing(() ->
                        CommandRefused.otherRulesAdopted(Sample.SG1, RuleSetName.DOCUMENTED, RuleSetName.ENGINE_2025)),
                "backups");
        assertEquals(3, run.exit());
        assertEquals(
                "jetaudit: instance 'EX01/SG1' is judged by the rules 'documented', not 'engine-2025'; --adopt records"
                        + " the change\n",
                run.err());
    }

    @Test
    void is_4_for_what_could_not_be_found_out() {
        assertEquals(
                new CommandRun(4, "", "jetaudit: the store is locked\n"),
                CommandRun.of(failing(() -> new CannotFindOut("the store is locked")), "backups"));
        assertEquals(
                new CommandRun(4, "", "jetaudit: the store is in use by another process\n"),
                CommandRun.of(failing(CommandRun.StoreGone::new), "calls"));
        assertEquals(
                new CommandRun(
                        4,
                        "",
                        "jetaudit: there is no backup 'EX01/SG1#9' in /srv/jetaudit; 'jetaudit backups' lists those"
                                + " there are\n"),
                CommandRun.of(MemoryHistory.SAMPLE, "backups", "show", "EX01/SG1#9"));
    }

    @Test
    void is_4_without_a_word_when_the_reader_of_the_output_went_away() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        assertEquals(4, run(new BrokenStream("Broken pipe"), err, "backups"));
        assertEquals("", err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void is_4_when_the_output_cannot_be_written() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        assertEquals(4, run(new BrokenStream("No space left on device"), err, "backups"));
        assertEquals(
                "jetaudit: cannot write the output: No space left on device\n", err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void is_4_also_when_it_is_help_that_cannot_be_written() {
        for (String option : new String[] {"--help", "--version"}) {
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            assertEquals(4, run(new BrokenStream("Broken pipe"), err, option));
            assertEquals("", err.toString(StandardCharsets.UTF_8));
        }
    }

    @Test
    void is_5_for_a_corrupt_history() {
        assertEquals(
                new CommandRun(
                        5,
                        "",
                        "jetaudit: the journal of 'EX01/SG1' is corrupt: 'CallRecorded' cannot follow on Idle\n"),
                CommandRun.of(failing(() -> new CorruptHistory(Sample.SG1, "CallRecorded", "Idle")), "backups"));
    }

    @Test
    void is_70_for_a_bug_with_one_line_and_the_stack_trace_only_when_asked_for() {
        Supplier<History> planted = failing(() -> new IllegalStateException("planted"));
        assertEquals(
                new CommandRun(
                        70,
                        "",
                        "jetaudit: this is a bug in jetaudit: java.lang.IllegalStateException: planted; -v shows"
                                + " where\n"),
                CommandRun.of(planted, "backups"));
        CommandRun verbose = CommandRun.of(planted, "-v", "backups");
        assertEquals(70, verbose.exit());
        assertTrue(verbose.err().contains("at dev.jetaudit.cli.ExitCodeTest"), verbose.err());
        assertFalse(verbose.err().contains("-v shows"), verbose.err());
    }

    @Test
    void is_70_also_for_an_error_of_the_virtual_machine() {
        Supplier<History> deep = () -> {
            throw new StackOverflowError();
        };
        assertEquals(
                new CommandRun(
                        70, "", "jetaudit: this is a bug in jetaudit: java.lang.StackOverflowError; -v shows where\n"),
                CommandRun.of(deep, "backups"));
    }

    private static int run(OutputStream out, OutputStream err, String... args) {
        return CommandRun.exitCode(new MemoryWorkbench(() -> MemoryHistory.SAMPLE), Map.of(), false, out, err, args);
    }

    private static Supplier<History> failing(Supplier<RuntimeException> failure) {
        return () -> {
            throw failure.get();
        };
    }

    private static final class BrokenStream extends OutputStream {
        private final String reason;

        BrokenStream(String reason) {
            this.reason = reason;
        }

        @Override
        public void write(int oneByte) throws IOException {
            throw new IOException(reason);
        }
    }
}
