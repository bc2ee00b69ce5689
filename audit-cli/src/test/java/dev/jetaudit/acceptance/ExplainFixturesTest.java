package dev.jetaudit.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code explain} prints of real recordings, approved; rewritten with {@code -Dapprove=true}. */
class ExplainFixturesTest {
    private static final Path RESOURCES = Path.of("src", "test", "resources");
    private static final Path FIXTURES = RESOURCES.resolve("explain");
    private static final Path WEEK = Repository.ROOT.resolve(Path.of("examples", "exchange-week.ndjson"));
    private static final int SHORT = 45;

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        full                           | EX01/First Storage Group#1
        incremental                    | EX01/First Storage Group#2
        copy                           | EX01/First Storage Group#4
        stopped-by-the-server          | EX01/First Storage Group#6
        given-up-by-the-client         | EX01/First Storage Group#7
        aborted-after-the-truncation   | EX01/Second Storage Group#3
        incremental-with-a-gap         | EX01/Second Storage Group#4
        """)
    void a_backup_of_the_example_week(String golden, String backup) throws IOException {
        check(golden, WEEK, backup);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        differential                   | EX01/SG1#1
        read-error-on-a-log            | EX01/SG1#1
        end-before-the-last-database   | EX01/SG1#1
        truncation-refused             | EX01/SG1#1
        """)
    void a_backup_of_its_own_evidence(String golden, String backup) throws IOException {
        check(golden, FIXTURES.resolve(Path.of(golden, "evidence.ndjson")), backup);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        detectors/database-never-opened/evidence.ndjson
        detectors/database-dropped/evidence.ndjson
        detectors/log-not-read-though-the-sum-fits/evidence.ndjson
        detectors/never-ended/evidence.ndjson
        detectors/header-update-failed/evidence.xml
        detectors/beginning-not-in-the-log/evidence.xml
        """)
    void a_backup_with_a_flaw(String evidence) throws IOException {
        Path file = RESOURCES.resolve(evidence);
        Jetaudit jetaudit = new Jetaudit(folder);
        String backup =
                jetaudit.list("audit", file.toString()).getFirst().get("id").asText();
        check(String.valueOf(file.getName(file.getNameCount() - 2)), file, backup);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        begin-without-a-full | begin-without-a-full | JetBeginExternalBackupInstance
        the-failing-read     | read-error-on-a-log  | JetReadFileInstance
        the-refused-truncation | truncation-refused | JetTruncateLogInstance
        """)
    void a_call(String golden, String fixture, String function) throws IOException {
        Path file = FIXTURES.resolve(Path.of(fixture, "evidence.ndjson"));
        Jetaudit jetaudit = new Jetaudit(folder);
        jetaudit.record(file);
        String position = jetaudit.list("calls").stream()
                .filter(call -> call.get("api").asText().equals(function))
                .reduce((_, last) -> last)
                .orElseThrow()
                .get("position")
                .asText();
        check(golden, file, "--call", position);
    }

    @Test
    void the_cited_rules_and_calls_are_those_of_the_journal() {
        Jetaudit jetaudit = new Jetaudit(folder);
        jetaudit.record(WEEK);
        for (JsonNode backup : jetaudit.list("backups")) {
            JsonNode explained =
                    jetaudit.list("explain", backup.get("id").asText()).getFirst();
            assertTrue(explained.get("confirmed").asBoolean(), explained.toString());
            List<JsonNode> calls = jetaudit.list("calls", backup.get("id").asText());
            for (JsonNode reason : explained.get("because")) {
                if (!reason.get("position").isNull()) {
                    long first = reason.get("position").asLong();
                    long last = reason.get("lastPosition").asLong();
                    List<JsonNode> cited = calls.stream()
                            .filter(call -> first <= call.get("position").asLong()
                                    && call.get("position").asLong() <= last)
                            .toList();
                    assertEquals(reason.get("calls").asLong(), cited.size(), reason.toString());
                    assertEquals(reason.get("api"), cited.getFirst().get("api"));
                    assertEquals(reason.get("ruleId"), cited.getLast().get("ruleId"));
                }
            }
        }
    }

    private void check(String golden, Path evidence, String... what) throws IOException {
        Jetaudit jetaudit = new Jetaudit(folder);
        jetaudit.record(evidence);
        Reply reply = jetaudit.run(
                Stream.concat(Stream.of("explain"), Stream.of(what)).toArray(String[]::new));
        assertEquals(0, reply.exit(), reply.err());
        assertTrue(reply.out().lines().count() <= SHORT, "too long to be read:\n" + reply.out());
        Path file = FIXTURES.resolve(golden + ".txt");
        if (Boolean.getBoolean("approve")) {
            Files.writeString(file, reply.out());
        }
        assertEquals(Files.readString(file), reply.out(), golden);
    }
}
