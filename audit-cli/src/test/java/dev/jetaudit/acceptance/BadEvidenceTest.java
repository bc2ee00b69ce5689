package dev.jetaudit.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Evidence that cannot be read: one line says where and why, the exit code is 4, and exactly what stood before it is recorded.
 * Each folder of the fixtures is named for what is wrong with its trace; {@code says.txt} is the line.
 */
class BadEvidenceTest {
    private static final Path FIXTURES = Path.of("src", "test", "resources", "acceptance");
    private static final Path MALFORMED = FIXTURES.resolve(Path.of("malformed-json", "trace.ndjson"));

    @TempDir
    private Path folder = Path.of("");

    private Jetaudit jetaudit = new Jetaudit(folder);

    static List<String> fixtures() throws IOException {
        try (Stream<Path> folders = Files.list(FIXTURES)) {
            return folders.filter(fixture -> Files.exists(fixture.resolve("says.txt")))
                    .map(fixture -> fixture.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @BeforeEach
    void start() {
        jetaudit = new Jetaudit(folder.resolve("store"));
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void stops_its_file_with_one_clear_line(String fixture) throws IOException {
        Path trace = FIXTURES.resolve(Path.of(fixture, "trace.ndjson"));
        String line = Files.readString(FIXTURES.resolve(Path.of(fixture, "says.txt")))
                .strip()
                .replace("trace.ndjson", trace.toString());
        Reply reply = jetaudit.run("record", trace.toString());
        assertEquals(List.of(line), reply.errors());
        assertEquals(4, reply.exit());
        long before = line.contains("(2 calls and facts before it recorded") ? 2 : 0;
        assertEquals(before, jetaudit.json("calls", "--facts").findValues("api").size());
    }

    @Test
    void that_there_are_fixtures() throws IOException {
        assertEquals(12, fixtures().size());
    }

    @Test
    void does_not_keep_other_files_from_being_recorded() {
        Path good = new Trace("EX02/SG1").begin(0).end(2).writeTo(folder.resolve("good.ndjson"));
        Reply reply = jetaudit.run("record", MALFORMED.toString(), good.toString());
        assertEquals(1, reply.errors().size());
        assertEquals(4, reply.exit());
        assertEquals(2, jetaudit.json("calls", "--instance", "EX02/SG1").size());
    }

    @Test
    void is_passed_over_with_keep_going_which_still_exits_with_4() {
        Reply reply = jetaudit.run("record", "--keep-going", MALFORMED.toString());
        assertEquals(new Reply(4, "", MALFORMED + ": 3 items recorded, 0 already known, 1 bad line skipped\n"), reply);
        assertEquals(
                List.of("JetBeginExternalBackupInstance", "JetGetAttachInfoInstance", "JetEndExternalBackupInstance2"),
                jetaudit.json("calls").findValuesAsText("api"));
    }

    @Test
    void is_found_by_a_check_that_records_nothing() {
        Reply reply = jetaudit.run("record", "--check", MALFORMED.toString());
        assertEquals(1, reply.errors().size());
        assertEquals(4, reply.exit());
        assertFalse(Files.exists(folder.resolve("store")));
    }

    @Test
    void a_check_of_good_evidence_records_nothing_either() {
        Path good = new Trace("EX02/SG1").begin(0).end(2).writeTo(folder.resolve("good.ndjson"));
        assertEquals(
                new Reply(0, "", good + ": 2 items good, 0 already known\n"),
                jetaudit.run("record", "--check", good.toString()));
        assertFalse(Files.exists(folder.resolve("store")));
    }

    @Test
    void a_missing_file_and_an_empty_folder_are_named() {
        assertFailure(folder + ": holds no evidence", folder.toString());
        assertFailure(
                folder.resolve("gone") + ": no such file",
                folder.resolve("gone").toString());
    }

    @Test
    void an_empty_name_is_named() {
        assertFailure("'': is no file name", "");
    }

    /** Root may read everything, so a test that is run by root gives the power up that makes it so. */
    @Test
    void a_file_that_may_not_be_read_is_named() throws IOException, InterruptedException {
        Path secret = new Trace("EX02/SG1").begin(0).writeTo(folder.resolve("secret.ndjson"));
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("---------"));
        Child child = new Child(folder);
        if (Files.isReadable(secret)) {
            Path setpriv = Path.of("/usr/bin/setpriv");
            assumeTrue(Files.isExecutable(setpriv), "run by root, and there is no setpriv to become less than root");
            child.under(setpriv.toString(), "--bounding-set=-all", "--inh-caps=-all");
        }
        Reply reply = child.run("record", secret.toString());
        assertEquals(List.of("jetaudit: " + secret + ": cannot be read: permission denied"), reply.errors());
        assertEquals(4, reply.exit());
    }

    @Test
    void wrong_usage_is_exit_code_2() {
        assertEquals(2, jetaudit.run("record").exit());
        assertEquals(2, jetaudit.run("record", "--rules", "1999", "x").exit());
        assertEquals(2, jetaudit.run("record", "-", "-").exit());
    }

    private void assertFailure(String line, String file) {
        Reply reply = jetaudit.run("record", file);
        assertEquals(List.of("jetaudit: " + line), reply.errors());
        assertEquals(4, reply.exit());
    }
}
