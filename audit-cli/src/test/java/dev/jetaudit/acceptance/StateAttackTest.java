package dev.jetaudit.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The next call of an instance is judged in the state that is kept of it. One that somebody changed by hand is found by
 * {@code replay --verify} and put right by {@code replay --states}.
 */
class StateAttackTest {
    private static final String OF_EX01 = " where instance = 'EX01/First Storage Group'";

    @TempDir
    private static Path recorded = Path.of("");

    @TempDir
    private Path folder = Path.of("");

    private Jetaudit jetaudit = new Jetaudit(folder);

    @BeforeAll
    static void record() {
        new Jetaudit(recorded.resolve("store")).record(Repository.ROOT.resolve("examples/exchange-week.ndjson"));
    }

    @BeforeEach
    void copy() throws IOException {
        jetaudit = new Jetaudit(Files.createDirectory(folder.resolve("store")));
        Files.copy(StoreFile.in(recorded.resolve("store")), StoreFile.in(jetaudit.store()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        how many backups there were   | changed payload.backups   | payload = "backups":, "backups":1
        the last full is forgotten    | changed payload.headers   | payload = "fullPrev", "fullPrevious"
        its phase                     | changed payload.activity  | payload = "idle", "inventing"
        nothing that can be read      | changed payload           | payload = {, [
        a state of the future         | removed                   | sequence_number = sequence_number + 1000000
        a state before the first      | removed                   | sequence_number = -1
        a state that came later       | changed payload.attached  | sequence_number = 3
        a state of another instance   | removed                   | instance = 'EX09/SG1'
        an event in a state's place   | changed payload_type      | payload_type = 'rules-adopted', payload_revision = '1'
        """)
    void is_found_and_put_right(String name, String found, String attack) throws SQLException {
        StoreFile.execute(jetaudit.store(), "update instance_snapshot set " + sql(attack) + OF_EX01);
        Reply verified = jetaudit.run("replay", "--verify", "--format", "json");
        assertEquals(5, verified.exit(), name);
        assertTrue(named(verified).startsWith(found), () -> name + ": " + named(verified));
        assertEquals(5, jetaudit.run("replay", "--verify").exit(), "verify changes nothing");
        assertEquals(0, jetaudit.run("replay").exit());
        assertEquals(5, jetaudit.run("replay", "--verify").exit(), "the views alone are not enough");
        assertEquals(0, jetaudit.run("replay", "--states").exit());
        assertEquals(0, jetaudit.run("replay", "--verify").exit());
    }

    /** Returns an assignment; of the payload, the text that is exchanged for another. */
    private static String sql(String attack) {
        if (!attack.startsWith("payload = ")) {
            return attack;
        }
        String[] texts = attack.substring("payload = ".length()).split(", ", 2);
        return "payload = stringtoutf8(replace(utf8tostring(payload), '" + texts[0] + "', '" + texts[1] + "'))";
    }

    private static String named(Reply verified) {
        JsonNode table =
                Jetaudit.parsed(verified.out()).get(0).get("differences").get(0);
        assertEquals("instance_snapshot", table.get("table").asText());
        JsonNode row = table.get("rows").get(0);
        JsonNode column = row.get("columns").get(0);
        return row.get("kind").asText()
                + (column == null ? "" : " " + column.get("column").asText());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "payload = {, [",
                "sequence_number = sequence_number + 1000000",
                "payload_type = 'rules-adopted', payload_revision = '1'"
            })
    void is_not_used_if_it_cannot_be_right(String attack) throws SQLException, IOException {
        StoreFile.execute(jetaudit.store(), "update instance_snapshot set " + sql(attack) + OF_EX01);
        jetaudit.record(anotherBackup());
        assertEquals(0, jetaudit.run("replay", "--verify").exit());
    }

    @Test
    void judged_in_it_a_second_backup_of_one_number_is_corrupt_history() throws SQLException, IOException {
        StoreFile.execute(
                jetaudit.store(),
                "update instance_snapshot set payload ="
                        + " stringtoutf8(regexp_replace(utf8tostring(payload), '\"backups\":\\d+', '\"backups\":3'))");
        Reply refused = jetaudit.run("record", anotherBackup().toString());
        assertEquals(5, refused.exit(), refused.err());
        assertTrue(refused.err().contains("is corrupt"), refused.err());
        assertEquals(5, jetaudit.run("backups").exit());
    }

    private Path anotherBackup() throws IOException {
        String call = """
            {"v":1,"at":"2026-05-01T22:00:00Z","instance":"EX01/First Storage Group","api":"%s","err":0}
            """;
        return Files.writeString(
                folder.resolve("more.ndjson"),
                call.formatted("JetBeginExternalBackup") + call.formatted("JetEndExternalBackup"));
    }

    /** Without a kept state the next call is judged in the one that the events give. */
    @Test
    void is_not_missed_where_it_was_deleted() throws SQLException {
        StoreFile.execute(jetaudit.store(), "delete from instance_snapshot");
        assertEquals(
                new Reply(
                        0,
                        "Verified: the views and states are what the journal says, 825 events and 16 backups.\n",
                        ""),
                jetaudit.run("replay", "--verify"));
    }
}
