package dev.jetaudit.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A store that cannot be used: full disk, in use, newer; and an output that nobody takes. */
class StorageTest {
    private static final int BACKUPS = 600;

    @TempDir
    private Path folder = Path.of("");

    private Jetaudit jetaudit = new Jetaudit(folder);
    private Path trace = folder;

    @BeforeEach
    void write() {
        jetaudit = new Jetaudit(folder.resolve("store"));
        Trace whole = new Trace("EX01/SG1");
        for (int backup = 0; backup < BACKUPS; backup++) {
            whole.begin(0).attachInfo(Trace.A).copyDatabase(Trace.A).logInfo(backup, backup + 3);
            whole.copyLogs(backup, backup + 3).truncate().end(1);
        }
        trace = whole.writeTo(folder.resolve("long.ndjson"));
    }

    /** In units of 512 bytes: the header of the new file is cut short, its tables are, the journal is, and at last the views mostly. */
    @ParameterizedTest
    @CsvSource({"8, false, false", "30, false, false", "200, true, false", "600, true, true", "1600, true, true"})
    void full_disk_is_exit_code_4_and_recording_again_completes_the_history(int blocks, boolean begun, boolean some)
            throws Exception {
        Reply full = new Child(folder).inScript("ulimit -f " + blocks + "; exec $JETAUDIT", "record", trace.toString());
        String said = jetaudit.record(trace).err();
        String kept = said.replaceFirst("(?s).*, (\\d+) already known\n", "$1");
        assertEquals(
                new Reply(
                        4,
                        "",
                        "jetaudit: the store " + jetaudit.store() + " cannot be read or written (File too large); check"
                                + " the disk's free space and the permissions"
                                + (begun ? "; known to be recorded: " + kept + " items\n" : "\n")),
                full);
        assertEquals(some, !kept.equals("0"), said);
        Jetaudit undisturbed = new Jetaudit(folder.resolve("undisturbed"));
        undisturbed.record(trace);
        assertEquals(Unnumbered.of(undisturbed.json("backups")), Unnumbered.of(jetaudit.json("backups")));
        assertEquals(Unnumbered.of(undisturbed.json("calls")), Unnumbered.of(jetaudit.json("calls")));
    }

    @Test
    void reader_that_goes_away_ends_the_command_quietly_with_4() throws Exception {
        jetaudit.record(trace);
        Reply reply = new Child(folder).inScript("{ $JETAUDIT; echo $? >&2; } | head -1", "calls");
        assertEquals("4\n", reply.err());
        assertTrue(reply.out().startsWith("POSITION"), reply.out());
    }

    @Test
    void store_that_another_process_uses_is_exit_code_4_after_two_seconds() throws Exception {
        jetaudit.record(trace);
        try (Connection held = StoreFile.connect(jetaudit.store())) {
            assertTrue(held.isValid(1));
            String line = "jetaudit: the store " + jetaudit.store()
                    + " is in use by another process; wait until it has finished and try again";
            long start = System.nanoTime();
            assertEquals(new Reply(4, "", line + "\n"), new Child(folder).run("backups"));
            assertTrue(System.nanoTime() - start >= 2_000_000_000L, "it was not tried again");
            assertEquals(new Reply(4, "", line + "\n"), new Child(folder).run("record", trace.toString()));
        }
        assertEquals(BACKUPS, jetaudit.json("backups").size());
    }

    @Test
    void store_of_a_newer_version_is_exit_code_4_and_stays_as_it_is() throws SQLException {
        jetaudit.record(new Trace("EX02/SG1").begin(0).writeTo(folder.resolve("short.ndjson")));
        StoreFile.execute(
                jetaudit.store(),
                "insert into \"flyway_schema_history\" select 1000, '1000', \"description\", \"type\", \"script\","
                        + " \"checksum\", \"installed_by\", \"installed_on\", 1, true from \"flyway_schema_history\""
                        + " where \"version\" = '1'");
        for (List<String> verb :
                List.of(List.of("backups"), List.of("calls"), List.of("replay"), List.of("record", trace.toString()))) {
            Reply reply = jetaudit.run(verb.toArray(String[]::new));
            assertEquals(4, reply.exit());
            assertTrue(
                    reply.err()
                            .matches(
                                    "jetaudit: the store .* was written by a newer Jetaudit \\(schema 1000\\); this one"
                                            + " knows schema \\d+, so use the newer one\n"),
                    reply.err());
        }
        StoreFile.execute(jetaudit.store(), "delete from \"flyway_schema_history\" where \"version\" = '1000'");
        assertEquals(1, jetaudit.json("calls").size());
    }

    @Test
    void named_store_that_does_not_exist_is_exit_code_4() {
        Reply reply = new Jetaudit(folder.resolve("nowhere")).run("backups");
        assertEquals(
                new Reply(
                        4,
                        "",
                        "jetaudit: there is no store in " + folder.resolve("nowhere")
                                + "; record evidence into it first\n"),
                reply);
    }
}
