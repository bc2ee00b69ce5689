package dev.jetaudit.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One history, judged by two rule sets through the real command. */
class ReplayAgainstTest {
    private static final Path WEEK = Repository.ROOT.resolve(Path.of("examples", "exchange-week.ndjson"));
    private static final int NORMAL = 1;
    private static final int TRUNCATE_DONE = 0x101;

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource({
        "documented-xp, documented, -800 aborted-by-caller, -801 aborted-by-server",
        "engine-2025, documented-2003, 0 aborted-by-server, -801 aborted-by-server"
    })
    void an_end_after_a_stop(String rules, String against, String first, String second) {
        record(legacy("OLD").call("JetStopBackup").call("JetEndExternalBackup"));
        List<JsonNode> differences = compared(1, rules, against);
        assertEquals(1, differences.size());
        JsonNode difference = differences.getFirst();
        assertEquals("OLD#1", difference.get("backup").asText());
        assertEquals("JetEndExternalBackup", difference.at("/call/api").asText());
        assertEquals("2026-03-01T22:00:03Z", difference.at("/call/at").asText());
        assertEquals(1, difference.get("differingCalls").asInt());
        assertEquals(first, told(difference, "first"));
        assertEquals(second, told(difference, "second"));
    }

    @Test
    void windows_2000_had_no_code_for_an_early_end() {
        record(legacy("OLD").call("JetEndExternalBackup"));
        JsonNode difference = compared(1, "documented-2000", "documented-xp").getFirst();
        assertEquals("0 failed", told(difference, "first"));
        assertEquals("-800 aborted-by-caller", told(difference, "second"));
    }

    @Test
    void a_full_that_says_truncate_done_is_a_copy_on_windows_2003() {
        record(complete().end(TRUNCATE_DONE));
        JsonNode difference = compared(1, "documented", "documented-2003").getFirst();
        assertEquals("full", difference.at("/first/kind").asText());
        assertEquals("fullPrev", difference.at("/first/stamps/0/field").asText());
        assertEquals("copy", difference.at("/second/kind").asText());
        assertEquals("valid-copy", difference.at("/second/assessment").asText());
    }

    @Test
    void a_backup_that_windows_2000_would_not_have_begun_is_there_on_one_side_only() {
        record(complete().end(NORMAL));
        JsonNode difference = compared(1, "documented-2000", "documented").getFirst();
        assertEquals("-1003", difference.at("/call/first/answer").asText());
        assertTrue(difference.get("first").isNull());
        assertEquals("copy", difference.at("/second/kind").asText());
    }

    @Test
    void observed_codes_are_followed_unless_it_is_asked_what_if() {
        Trace trace = complete().call("JetStopBackupInstance", "{}", "{}", 0);
        record(trace.call("JetEndExternalBackupInstance2", "{\"grbit\":1}", "{}", -801));
        assertEquals(List.of(), compared(0, "documented-xp", "documented"));
        JsonNode difference =
                compared(1, "documented-xp", "documented", "--what-if").getFirst();
        assertEquals("-800 aborted-by-caller", told(difference, "first"));
        assertEquals("-801 aborted-by-server", told(difference, "second"));
        assertEquals(-801, difference.at("/call/observed").asInt());
    }

    @Test
    void an_instance_and_a_period_choose() {
        Trace trace = legacy("OLD").call("JetStopBackup").call("JetEndExternalBackup");
        trace.later(86_400).call("JetBeginExternalBackup", "{\"grbit\":0}").call("JetStopBackup");
        trace.call("JetEndExternalBackup").on("OTHER").call("JetBeginExternalBackup", "{\"grbit\":0}");
        record(trace.call("JetStopBackup").call("JetEndExternalBackup"));
        assertEquals(List.of("OLD#1", "OLD#2", "OTHER#1"), ids());
        assertEquals(List.of("OLD#1", "OLD#2"), ids("--instance", "OLD"));
        assertEquals(List.of("OLD#2", "OTHER#1"), ids("--since", "2026-03-02"));
        assertEquals(List.of("OLD#1"), ids("--until", "2026-03-02"));
        assertEquals(List.of("OTHER#1"), ids("--since", "2026-03-02", "--instance", "OTHER"));
    }

    @Test
    void to_have_compared_nothing_is_4() {
        record(complete().end(NORMAL));
        Reply reply = store().run(
                        "replay",
                        "--rules",
                        "documented",
                        "--against",
                        "engine-2025",
                        "--instance",
                        "x",
                        "--format",
                        "json");
        assertEquals(4, reply.exit());
        assertEquals("[]\n", reply.out());
        assertEquals(
                List.of("jetaudit: there is no such call in " + store().store() + ", so nothing was compared"),
                reply.errors());
        Reply missing =
                new Jetaudit(folder.resolve("none")).run("replay", "--rules", "documented", "--against", "documented");
        assertEquals(4, missing.exit());
        assertTrue(missing.errors().getFirst().startsWith("jetaudit: there is no store in "), missing.err());
    }

    @Test
    void neither_the_views_nor_the_journal_change() throws SQLException {
        store().record(WEEK);
        String calls = store().json("calls").toString();
        StoreFile.execute(store().store(), "delete from backup", "delete from view_position");
        assertEquals(
                1,
                store().run("replay", "--rules", "engine-2025", "--against", "documented")
                        .exit());
        assertEquals(0, backups());
        assertEquals(calls, store().json("calls").toString());
    }

    @Test
    void the_week_is_the_same_under_its_own_rules() {
        store().record(WEEK);
        Reply reply = store().run("replay", "--rules", "engine-2025", "--against", "engine-2025");
        assertEquals(new Reply(0, "", "engine-2025 and engine-2025 differ in 0 of 16 backups\n"), reply);
    }

    private long backups() throws SQLException {
        try (Connection connection = StoreFile.connect(store().store());
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from backup")) {
            assertTrue(count.next());
            return count.getLong(1);
        }
    }

    private void record(Trace trace) {
        store().record(trace.writeTo(folder.resolve("trace.ndjson")));
    }

    private List<JsonNode> compared(int exit, String rules, String against, String... more) {
        Reply reply = store().run(Stream.concat(
                        Stream.of("replay", "--format", "json", "--rules", rules, "--against", against),
                        Stream.of(more))
                .toArray(String[]::new));
        assertEquals(exit, reply.exit(), reply.err());
        List<JsonNode> differences = new ArrayList<>();
        Jetaudit.parsed(reply.out()).forEach(differences::add);
        return differences;
    }

    private List<String> ids(String... more) {
        return compared(1, "documented-xp", "documented", more).stream()
                .map(difference -> difference.get("backup").asText())
                .toList();
    }

    private static String told(JsonNode difference, String side) {
        return difference.at("/call/" + side + "/answer") + " "
                + difference.at("/" + side + "/outcome").asText();
    }

    /** A full that has got as far as the list of databases, by functions that Windows 2000 has. */
    private static Trace legacy(String instance) {
        return new Trace(instance)
                .call("JetBeginExternalBackup", "{\"grbit\":0}")
                .call("JetGetAttachInfo", "{}", "{\"databases\":[\"a.edb\"]}", null);
    }

    private static Trace complete() {
        return new Trace("NEW")
                .fact("page-size", "{\"bytes\":8192}")
                .begin(0)
                .attachInfo(Trace.A)
                .copyDatabase(Trace.A)
                .logInfo(5, 6)
                .copyLogs(5, 6);
    }

    private Jetaudit store() {
        return new Jetaudit(folder.resolve("store"));
    }
}
