package dev.jetaudit.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.jetaudit.cli.header.HeaderWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Evidence that is named twice in one go, in whatever way, is recorded once. */
class SameEvidenceTest {
    private static final int FILES = 40;

    @TempDir
    private Path home = Path.of("");

    private Path folder = Path.of("");
    private Jetaudit jetaudit = new Jetaudit(home);

    @BeforeEach
    void start() throws IOException {
        folder = Files.createDirectory(home.resolve("evidence"));
        jetaudit = new Jetaudit(home.resolve("store"));
    }

    @Test
    void same_name_twice() {
        Path trace = backups(1).writeTo(home.resolve("trace.ndjson"));
        assertEquals(
                new Reply(0, "", recorded(trace, 6) + known(trace, 6, trace)),
                jetaudit.run("record", trace.toString(), trace.toString()));
        assertEquals(1, jetaudit.json("backups").size());
        assertEquals(
                1,
                jetaudit.json("audit", trace.toString(), trace.toString())
                        .findValues("assessment")
                        .size());
    }

    @Test
    void file_and_a_link_to_it() throws IOException {
        Path trace = backups(1).writeTo(home.resolve("trace.ndjson"));
        Path link = Files.createSymbolicLink(home.resolve("link.ndjson"), trace);
        assertEquals(
                new Reply(0, "", recorded(link, 6) + known(trace, 6, link)),
                jetaudit.run("record", link.toString(), trace.toString()));
        assertEquals(1, jetaudit.json("backups").size());
    }

    @Test
    void older_copy_of_a_file_that_has_grown_and_copies_of_both() {
        Path whole = backups(300).writeTo(folder.resolve("b.ndjson"));
        Path older = backups(200).writeTo(folder.resolve("a.ndjson"));
        Path copy = backups(300).writeTo(folder.resolve("c.ndjson"));
        Path oldest = backups(3).writeTo(folder.resolve("d.ndjson"));
        assertEquals(
                new Reply(
                        0,
                        "",
                        known(older, 1200, whole)
                                + recorded(whole, 1800)
                                + known(copy, 1800, whole)
                                + known(oldest, 18, whole)),
                jetaudit.run("record", folder.toString()));
        assertEquals(300, jetaudit.json("backups").size());
    }

    @Test
    void files_that_only_begin_alike_are_all_recorded() {
        for (int i = 0; i < FILES; i++) {
            Trace trace = backups(100).call("JetTerm", "{\"handle\":" + i + "}");
            trace.writeTo(folder.resolve(i + ".ndjson"));
        }
        Reply reply = jetaudit.run("record", folder.toString());
        assertEquals(0, reply.exit(), reply.err());
        assertEquals(
                FILES,
                reply.err()
                        .lines()
                        .filter(line -> line.endsWith(": 601 items recorded, 0 already known"))
                        .count());
    }

    @Test
    void database_header_named_twice() throws IOException {
        Path header = Files.write(home.resolve("a.edb"), new HeaderWriter(8192).database(1));
        Reply reply = jetaudit.run("record", "--instance", "EX01/SG1", header.toString(), header.toString());
        assertEquals(0, reply.exit(), reply.err());
        assertEquals(
                List.of("database-header"), jetaudit.json("calls", "--facts").findValuesAsText("fact"));
    }

    @Test
    void copy_of_what_is_refused_is_not_called_known() {
        jetaudit.record(new Trace("EX01/SG1").later(1_000_000).begin(0).writeTo(home.resolve("later.ndjson")));
        Path trace = backups(1).writeTo(home.resolve("trace.ndjson"));
        Reply reply = jetaudit.run("record", trace.toString(), trace.toString());
        assertEquals(3, reply.exit());
        assertEquals(
                List.of(
                        trace + ": 0 items recorded, 0 already known",
                        trace + ": 0 items recorded, 0 already known",
                        trace + ": holds nothing but what " + trace + " holds from its beginning, which counts once"),
                reply.err()
                        .lines()
                        .filter(line -> !line.startsWith("jetaudit: "))
                        .toList());
    }

    private static Trace backups(int count) {
        Trace trace = new Trace("EX01/SG1").header("{\"source\":\"recorder\"}");
        for (int i = 0; i < count; i++) {
            trace.begin(0)
                    .attachInfo(Trace.A)
                    .logInfo(1, 1)
                    .truncate()
                    .call("JetStopBackup")
                    .end(1);
        }
        return trace;
    }

    private static String recorded(Path file, int items) {
        return file + ": " + items + " items recorded, 0 already known\n";
    }

    private static String known(Path file, int items, Path original) {
        return file + ": 0 items recorded, " + items + " already known\n" + file + ": holds nothing but what "
                + original + " holds from its beginning, which counts once\n";
    }
}
