package dev.jetaudit.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.jetaudit.cli.header.DumpText;
import dev.jetaudit.cli.header.HeaderWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Database headers, checkpoint files and dumps of both, recorded as facts. */
class HeaderEvidenceTest {
    private static final String SG1 = "EX01/SG1";
    private static final Instant BEFORE = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    private Path folder = Path.of("");

    private Jetaudit jetaudit = new Jetaudit(folder);

    @BeforeEach
    void start() {
        jetaudit = new Jetaudit(folder.resolve("store"));
    }

    @Test
    void a_database_and_a_checkpoint_file_become_facts_of_the_instance_that_the_user_names() throws IOException {
        byte[] database = new HeaderWriter(8192)
                .slot(HeaderWriter.FULL_PREV, 80, 99, Instant.parse("2026-02-01T22:00:00Z"))
                .database(1);
        Path header = file("a.edb", database);
        Path checkpoint = file("edb.chk", HeaderWriter.checkpoint(117));
        Reply reply = jetaudit.run("record", "--instance", SG1, header.toString(), checkpoint.toString());
        assertEquals(List.of(), reply.errors());
        assertEquals(0, reply.exit());
        assertEquals(
                Jetaudit.parsed("""
                    [{"database":"a.edb","fullPrev":
                       {"genLow":80,"genHigh":99,"type":"Normal","at":"2026-02-01T22:00:00Z"}},
                     {"generation":117}]
                    """).toString(),
                facts().findValues("value").toString().replace(", ", ","));
        assertEquals(
                List.of("2026-03-01T12:00:00Z", "2026-03-01T12:00:00Z"),
                facts().findParents("fact").stream()
                        .map(fact -> fact.get("at").asText())
                        .toList());
    }

    @Test
    void the_same_header_recorded_twice_adds_nothing() throws IOException {
        Path header = file("a.edb", new HeaderWriter(4096).database(0));
        Path dump = text("headers.txt", dump("E:\\mdb\\a.edb") + DumpText.checkpoint());
        String[] args = {"record", "--instance", SG1, "--database", Trace.A, header.toString(), dump.toString()};
        assertEquals(
                header + ": 1 item recorded, 0 already known\n" + dump + ": 2 items recorded, 0 already known\n",
                jetaudit.run(args).err());
        assertEquals(
                header + ": 0 items recorded, 1 already known\n" + dump + ": 0 items recorded, 2 already known\n",
                jetaudit.run(args).err());
        Reply other = jetaudit.run(
                "record", "--instance", "EX01/SG2", "--database", Trace.A, header.toString(), dump.toString());
        assertEquals(
                header + ": 1 item recorded, 0 already known\n" + dump + ": 2 items recorded, 0 already known\n",
                other.err());
    }

    @Test
    void a_dump_file_that_has_grown_adds_what_is_new() throws IOException {
        Path dump = text(
                "headers.txt", dump("E:\\mdb\\a.edb") + dump("E:\\mdb\\b.edb").substring(0, 200));
        Reply cutOff = jetaudit.run("record", "--instance", SG1, dump.toString());
        assertEquals(4, cutOff.exit());
        text("headers.txt", dump("E:\\mdb\\a.edb") + dump("E:\\mdb\\b.edb"));
        assertEquals(
                dump + ": 1 item recorded, 1 already known\n",
                jetaudit.run("record", "--instance", SG1, dump.toString()).err());
    }

    @Test
    void a_database_that_the_store_knows_needs_no_instance() throws IOException {
        jetaudit.record(aFull().writeTo(folder.resolve("trace.ndjson")));
        Path header = file("A.EDB", new HeaderWriter(4096).database(0));
        Reply reply = jetaudit.run("record", "--at", "2026-03-02T08:00:00Z", header.toString());
        assertEquals(header + ": 1 item recorded, 0 already known\n", reply.err());
        assertEquals(
                List.of(Trace.A),
                facts().findValues("value").stream()
                        .map(value -> value.path("database").asText(""))
                        .filter(path -> !path.isEmpty())
                        .toList());
    }

    @Test
    void a_header_that_fits_no_database_or_several_needs_more_words() throws IOException {
        Path header = file("a.edb", new HeaderWriter(4096).database(0));
        assertRefused(
                header + ": does not say which instance it belongs to, and the store knows no database \"a.edb\"; name"
                        + " the instance with --instance",
                4,
                header);
        Path checkpoint = file("edb.chk", HeaderWriter.checkpoint(117));
        assertRefused(
                checkpoint + ": does not say which instance it belongs to; name it with --instance", 4, checkpoint);
        jetaudit.record(
                aFull().writeTo(folder.resolve("one.ndjson")), aFull("EX02/SG1").writeTo(folder.resolve("two.ndjson")));
        assertRefused(
                header + ": may be 'E:\\mdb\\a.edb' of instance 'EX01/SG1' or 'E:\\mdb\\a.edb' of instance 'EX02/SG1';"
                        + " say which with --instance and --database",
                4,
                header);
    }

    @Test
    void a_header_older_than_the_last_call_is_refused_with_what_to_do() throws IOException {
        jetaudit.record(aFull().writeTo(folder.resolve("trace.ndjson")));
        Path header = file("a.edb", new HeaderWriter(4096).database(0));
        assertRefused(
                header + ": the evidence of 2026-03-01T12:00:00Z on instance 'EX01/SG1' is older than its latest"
                        + " recorded call, of 2026-03-01T22:00:14Z; if the header was read later than that, say when"
                        + " with --at",
                3,
                header);
    }

    @Test
    void a_header_whose_path_nobody_knows_is_known_by_its_name_and_that_is_said() throws IOException {
        Path header = file("a.edb", new HeaderWriter(4096).database(0));
        assertEquals(
                header + ": 1 item recorded, 0 already known\n" + header
                        + ": taken for the database 'a.edb', of which the store knows no path; --database says it\n",
                jetaudit.run("record", "--instance", SG1, header.toString()).err());
    }

    @Test
    void a_dump_with_a_whole_path_is_never_taken_for_another_database_of_that_name() throws IOException {
        jetaudit.record(aFull().writeTo(folder.resolve("trace.ndjson")));
        Path dump = text("headers.txt", dump("F:\\other\\a.edb"));
        assertEquals(
                List.of("jetaudit: " + dump + ":5: does not say which instance it belongs to, and the store knows no"
                        + " database \"F:\\other\\a.edb\"; name the instance with --instance (0 calls and facts before"
                        + " it recorded, 0 known)"),
                jetaudit.run("record", dump.toString()).errors());
    }

    @Test
    void one_path_cannot_be_that_of_two_databases() throws IOException {
        Path one = file("a.edb", new HeaderWriter(4096).database(0));
        Path two = file("b.edb", new HeaderWriter(4096).put(24, 1).database(0));
        Reply reply = jetaudit.run("record", "--instance", SG1, "--database", Trace.A, one.toString(), two.toString());
        assertEquals(
                List.of("jetaudit: " + two
                        + ": is a second database, and --database names one (0 calls and facts before"
                        + " it recorded, 0 known)"),
                reply.errors());
        assertEquals(4, reply.exit());
    }

    @Test
    void a_shadow_that_had_to_be_read_is_said() throws IOException {
        byte[] bytes = new HeaderWriter(4096).database(0);
        bytes[200] ^= 1;
        Path header = file("a.edb", bytes);
        assertEquals(
                header + ": 1 item recorded, 0 already known\n" + header
                        + ": its header is damaged; the shadow copy of it was read\n",
                jetaudit.run("record", "--instance", SG1, "--database", Trace.A, header.toString())
                        .err());
    }

    @Test
    void a_copy_and_a_patch_file_are_not_recorded() throws IOException {
        HeaderWriter writer = new HeaderWriter(4096);
        for (byte[] bytes : List.of(writer.patch(1, 2, BEFORE), writer.copy(1, 2, BEFORE, 0))) {
            Path copy = file("a.edb", bytes);
            assertRefused(
                    copy + ": is what a full backup made, not the database itself: it does not show the database's"
                            + " header as it is now, so it is not recorded; 'jetaudit crosscheck' finds the backup that"
                            + " made it",
                    4,
                    copy);
        }
    }

    @Test
    void a_header_sets_the_baseline_for_the_next_incremental() throws IOException {
        Path trace = new Trace(SG1)
                .call("JetAttachDatabase", "{\"file\":\"E:\\\\mdb\\\\a.edb\"}")
                .begin(1)
                .writeTo(folder.resolve("trace.ndjson"));
        Path header = file("a.edb", new HeaderWriter(4096).database(0));
        jetaudit.run(
                "record",
                "--instance",
                SG1,
                "--database",
                Trace.A,
                "--rules",
                "documented",
                header.toString(),
                trace.toString());
        assertEquals("-560", jetaudit.list("calls").getLast().get("answer").asText());
    }

    @Test
    void real_databases_were_never_backed_up() throws IOException {
        Path databases = Repository.ROOT.resolveSibling("shared").resolve(Path.of("evidence", "databases"));
        assumeTrue(Files.isDirectory(databases), "there is no " + databases);
        try (Stream<Path> packed = Files.list(databases)) {
            for (Path real :
                    packed.filter(file -> file.toString().endsWith(".gz")).toList()) {
                String name = String.valueOf(real.getFileName()).replace(".gz", "");
                try (InputStream unpacked = new GZIPInputStream(Files.newInputStream(real))) {
                    Path header = file(name, unpacked.readAllBytes());
                    jetaudit.run("record", "--instance", name, header.toString());
                }
                assertEquals(
                        "[{\"database\":\"" + name + "\"}]",
                        facts("--instance", name).findValues("value").toString());
            }
        }
        assertEquals(3, facts().findValues("fact").size());
    }

    private static Trace aFull() {
        return aFull(SG1);
    }

    static Trace aFull(String instance) {
        return new Trace(instance)
                .begin(0)
                .attachInfo(Trace.A)
                .copyDatabase(Trace.A)
                .logInfo(5, 6)
                .copyLogs(5, 6)
                .truncate()
                .end(1);
    }

    private void assertRefused(String line, int exit, Path file) {
        Reply reply = jetaudit.run("record", file.toString());
        assertEquals(List.of("jetaudit: " + line + " (0 calls and facts before it recorded, 0 known)"), reply.errors());
        assertEquals(exit, reply.exit());
    }

    private JsonNode facts(String... args) {
        return jetaudit.json(
                Stream.concat(Stream.of("calls", "--facts"), Stream.of(args)).toArray(String[]::new));
    }

    private static String dump(String path) {
        return DumpText.database(path, "0-0 (0x0-0x0)", "LOC");
    }

    private Path text(String name, String text) throws IOException {
        return dated(Trace.write(folder.resolve(name), text));
    }

    private Path file(String name, byte[] content) throws IOException {
        return dated(Files.write(folder.resolve(name), content));
    }

    private static Path dated(Path file) throws IOException {
        return Files.setLastModifiedTime(file, FileTime.from(BEFORE));
    }
}
