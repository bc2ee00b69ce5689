package dev.jetaudit.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A connection that breaks when a commit, or the wait for the disk behind it, has been sent and before it is answered. */
class CutConnectionTest {
    private static final int BACKUPS = 150;

    private static final Pattern CUT = Pattern.compile(
            "jetaudit: the store jdbc:postgresql://\\S+ cannot be used \\(.*\\); check that the server runs and can be"
                    + " reached, and its URL(?:; known to be recorded: (\\d+) items)?\n");

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource({"COMMIT,4,0", "COMMIT,6,0", "COMMIT,7,0", "emit_message,1,0", "emit_message,2,0", "emit_message,3,2800"
    })
    void recording_says_so_and_recording_again_completes_it_once(String word, int time, long recorded)
            throws Exception {
        String url = PostgresServer.database();
        Path first = trace(0, 10);
        Path trace = trace(10, BACKUPS);
        assertEquals(0, on(url, "record", first.toString()).exit());
        try (CuttingProxy proxy = new CuttingProxy(URI.create(url.substring("jdbc:".length())), word, time)) {
            Reply cut = on(proxy.url(), "record", trace.toString());
            assertTrue(proxy.hasCut(), "never sent");
            assertEquals(4, cut.exit(), cut.err());
            Matcher said = CUT.matcher(cut.err());
            assertTrue(said.matches(), cut.err());
            assertEquals(recorded, said.group(1) == null ? 0 : Long.parseLong(said.group(1)), cut.err());
        }
        Reply again = on(url, "record", trace.toString());
        assertEquals(0, again.exit(), again.err());
        long known = Long.parseLong(again.err().replaceFirst("(?s).*, (\\d+) already known\n", "$1"));
        assertTrue(known >= recorded, again.err());
        Jetaudit alone = new Jetaudit(folder.resolve("alone"));
        alone.record(first);
        alone.record(trace);
        assertEquals(
                alone.run("calls", "--format", "json").out(),
                on(url, "calls", "--format", "json").out());
        assertEquals(0, on(url, "verify").exit());
    }

    private Path trace(int from, int to) {
        Trace trace = new Trace("EX01/SG1").later(from * 1000L);
        for (int backup = from; backup < to; backup++) {
            trace.begin(0).attachInfo(Trace.A).copyDatabase(Trace.A).logInfo(backup, backup + 3);
            trace.copyLogs(backup, backup + 3).end(1);
        }
        return trace.writeTo(folder.resolve("from " + from + ".ndjson"));
    }

    private static Reply on(String store, String verb, String... args) {
        String[] all = new String[args.length + 3];
        all[0] = "--store";
        all[1] = store;
        all[2] = verb;
        System.arraycopy(args, 0, all, 3, args.length);
        return new Jetaudit(Path.of("unused")).run(all);
    }
}
