package dev.jetaudit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class StoreVerbTest {
    @Test
    void says_what_a_store_holds_and_takes() {
        assertEquals(new CommandRun(0, """
            store        /srv/jetaudit
            database     H2 2.4.240 (2025-09-22), schema 8
            journal      1000 events in 3 chunks, of 2 instances
            appended     from 2026-03-01 22:00:00Z to 2026-03-02 22:00:00Z
            checkpoints  2
            backups      17
            evidence     1 source, 0 Windows events
            on disk      80.0 KiB
            per event    412.0 bytes, 16.5 compressed in chunks, 81.9 on disk with all else
            """, ""), run("info"));
    }

    @Test
    void says_what_a_compaction_and_a_copy_came_to() {
        assertEquals(
                new CommandRun(0, "Compacted /srv/jetaudit: 80.0 KiB before, 40.0 KiB now.\n", ""), run("compact"));
        assertEquals(new CommandRun(0, """
            Copied 1000 events, 1 evidence source and 2 checkpoints from /srv/jetaudit to /tmp/copy.
            Checked: the copy's journal has the same 3 chunks under the same root, AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=.
            """, ""), run("copy", "/tmp/copy"));
        assertEquals(
                "[\n{\"store\":\"/srv/jetaudit\",\"bytesBefore\":81920,\"bytesAfter\":40960}\n]\n",
                run("compact", "--format", "json").out());
        assertEquals(
                "{\"store\":\"/srv/jetaudit\",\"target\":\"jdbc:postgresql://db/audit\",\"events\":1000,\"chunks\":3,"
                        + "\"root\":\"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\",\"evidenceSources\":1,"
                        + "\"windowsEvents\":0,\"checkpoints\":2}\n",
                run("copy", "jdbc:postgresql://db/audit?user=owner", "--format", "ndjson")
                        .out());
    }

    @Test
    void refuses_what_is_none_of_these() {
        assertRefused("'shrink' is not info, compact or copy", "shrink");
        assertRefused("where to? 'jetaudit store copy TARGET'", "copy");
        assertRefused("a target goes with copy only", "info", "/tmp/copy");
        assertRefused("a target goes with copy only", "compact", "--target-password-file", "x");
        assertRefused("store has no csv form; take json or ndjson", "info", "--format", "csv");
        for (String wrong : List.of("jdbc:h2:mem:", "postgresql://owner:s3cret@db/audit")) {
            assertRefused("TARGET takes a directory or jdbc:postgresql://HOST/DATABASE?user=NAME", "copy", wrong);
        }
        assertEquals(2, run().exit());
    }

    @Test
    void never_repeats_a_password() {
        CommandRun run = run("copy", "jdbc:postgresql://db/audit?password=s3cret");
        assertEquals(2, run.exit());
        assertFalse(run.err().contains("s3cret"), run.err());
        assertTrue(run.err().contains("a password does not belong into the URL of a store"), run.err());
    }

    private static void assertRefused(String sentence, String... arguments) {
        CommandRun run = run(arguments);
        assertEquals("jetaudit: " + sentence, run.err().lines().findFirst().orElse(""));
        assertEquals(2, run.exit());
    }

    private static CommandRun run(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "store";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return CommandRun.of(MemoryHistory.EMPTY, all);
    }
}
