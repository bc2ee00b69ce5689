package dev.jetaudit.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.jetaudit.cli.header.DumpText;
import dev.jetaudit.cli.header.HeaderWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Headers beside the journal of one full backup: the logs 5 and 6, begun at 22:00:00. */
class CrosscheckTest {
    private static final Instant BEGAN = Instant.parse("2026-03-01T22:00:00Z");
    private static final String NOTHING_WRONG = "fullPrev agrees, copyPrev agrees, incPrev agrees, diffPrev agrees";

    @TempDir
    private Path folder = Path.of("");

    private Jetaudit jetaudit = new Jetaudit(folder);

    @BeforeEach
    void start() {
        jetaudit = new Jetaudit(folder.resolve("store"));
        jetaudit.record(HeaderEvidenceTest.aFull("EX01/SG1").writeTo(folder.resolve("trace.ndjson")));
    }

    @Test
    void a_header_with_the_stamp_agrees() throws IOException {
        Path header = file(stamped().database(0));
        assertEquals(NOTHING_WRONG, states(jetaudit.json("crosscheck", "--fail-on", "info", header.toString())));
        JsonNode full = jetaudit.json("crosscheck", header.toString()).get(0);
        assertEquals(Jetaudit.parsed("""
            {"content":"stamped","backup":"EX01/SG1#1","genLow":5,"genHigh":6,
             "beganAt":"2026-03-01T22:00:00Z","endedAt":"2026-03-01T22:00:14Z"}\
            """), full.get("journal"));
        assertEquals(header.toString(), full.get("evidence").asText());
        assertTrue(full.get("position").isNull());
    }

    @Test
    void a_header_without_it_is_behind_which_fails_on_warning() throws IOException {
        Path header = file(new HeaderWriter(4096).database(0));
        Reply reply = jetaudit.run("crosscheck", "--fail-on", "warning", "--format", "json", header.toString());
        assertEquals(1, reply.exit());
        assertEquals(
                "fullPrev header-behind, copyPrev agrees, incPrev agrees, diffPrev agrees",
                states(Jetaudit.parsed(reply.out())));
        assertEquals(
                0,
                jetaudit.run("crosscheck", "--fail-on", "error", header.toString())
                        .exit());
        assertEquals(
                NOTHING_WRONG, states(jetaudit.json("crosscheck", "--at", "2026-03-01T21:00:00Z", header.toString())));
    }

    @Test
    void a_newer_one_shows_a_backup_that_the_journal_has_not_seen() {
        String dump = DumpText.database("E:\\mdb\\a.edb", "50-60 (0x32-0x3c)", "LOC");
        Reply reply = jetaudit.runReading(dump, "crosscheck", "--at", "2026-03-09", "--format", "json", "-");
        assertEquals(
                "fullPrev journal-behind, copyPrev agrees, incPrev agrees, diffPrev agrees",
                states(Jetaudit.parsed(reply.out())));
        assertEquals("agrees 3, journal-behind 1, header-behind 0, contradicts 0, unknown 0\n", reply.err());
    }

    @Test
    void another_kind_of_the_same_backup_contradicts_which_fails_on_error() throws IOException {
        Path header = file(
                new HeaderWriter(4096).slot(HeaderWriter.COPY_PREV, 5, 6, BEGAN).database(0));
        Reply reply = jetaudit.run("crosscheck", "--fail-on", "error", "--format", "json", header.toString());
        assertEquals(1, reply.exit());
        assertEquals(
                "fullPrev contradicts, copyPrev contradicts, incPrev agrees, diffPrev agrees",
                states(Jetaudit.parsed(reply.out())));
    }

    @Test
    void a_copy_and_a_patch_file_name_the_backup_that_made_them() throws IOException {
        HeaderWriter writer = new HeaderWriter(4096);
        Path patch = Files.write(folder.resolve("a.pat"), writer.patch(5, 6, BEGAN));
        Path copy = file(writer.copy(5, 6, BEGAN, 1));
        JsonNode rows = jetaudit.json("crosscheck", copy.toString(), patch.toString());
        assertEquals("fullCur agrees, fullCur agrees", states(rows));
        assertEquals(
                List.of("backup EX01/SG1#1 made this copy", "backup EX01/SG1#1 made this copy"),
                rows.findValuesAsText("reason"));
    }

    @Test
    void recorded_headers_are_compared_with_the_backups_before_them() throws IOException {
        assertEquals(4, jetaudit.run("crosscheck").exit());
        assertEquals("[]\n", jetaudit.run("crosscheck", "--format", "json").out());
        Path header = file(stamped().database(0));
        jetaudit.run("record", "--at", "2026-03-02T08:00:00Z", header.toString());
        jetaudit.record(
                HeaderEvidenceTest.aFull("EX01/SG1").later(86_400 * 3).begin(0).writeTo(folder.resolve("more.ndjson")));
        JsonNode rows = jetaudit.json("crosscheck", "--fail-on", "info");
        assertEquals(NOTHING_WRONG, states(rows));
        assertTrue(rows.get(0).get("position").isNumber());
        assertEquals("2026-03-02T08:00:00Z", rows.get(0).get("seenAt").asText());
    }

    @Test
    void bad_files_are_named_and_the_others_compared() throws IOException {
        Path header = file(stamped().database(0));
        Path trace = folder.resolve("trace.ndjson");
        Path gone = folder.resolve("gone.edb");
        Path checkpoint = Files.write(folder.resolve("edb.chk"), HeaderWriter.checkpoint(5));
        Reply reply = jetaudit.run(
                "crosscheck",
                "--format",
                "json",
                trace.toString(),
                gone.toString(),
                checkpoint.toString(),
                header.toString());
        assertEquals(
                List.of(
                        "jetaudit: " + trace + ": is a call trace, not a database header",
                        "jetaudit: " + gone + ": no such file",
                        "jetaudit: " + checkpoint + ": holds no database header"),
                reply.errors());
        assertEquals(4, reply.exit());
        assertEquals(NOTHING_WRONG, states(Jetaudit.parsed(reply.out())));
        assertEquals(2, jetaudit.run("crosscheck", "--at", "2026-03-01").exit());
        assertEquals(2, jetaudit.run("crosscheck", "-", "-").exit());
        Reply timeless = jetaudit.runReading(DumpText.database("a.edb", "1-2", "UTC"), "crosscheck", "-");
        assertEquals(
                List.of("jetaudit: (standard input):5: does not say when it was read; say so with --at"),
                timeless.errors());
    }

    private static HeaderWriter stamped() {
        return new HeaderWriter(4096).slot(HeaderWriter.FULL_PREV, 5, 6, BEGAN);
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("a.edb"), content);
    }

    private static String states(JsonNode rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.get("slot").asText() + " " + row.get("state").asText())
                .collect(Collectors.joining(", "));
    }
}
