package dev.jetaudit.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Shadow copies and surrogate backups through the real command, from traces and from event logs built from the templates. */
class ShadowCopiesTest {
    private static final String SESSION = "{\"snapId\":1,\"grbit\":0}";
    private static final String OPENED = "{\"snapId\":1}";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_trace_shows_kind_freeze_and_stamp() {
        Trace trace = known("documented");
        prepared(trace, 4).call("JetOSSnapshotThaw", SESSION).call("JetOSSnapshotEnd", SESSION);
        JsonNode backup = only(trace);
        assertEquals(
                List.of("snapshot", "full", "full", "completed", "vouched"),
                texts(backup, "scope", "planned", "kind", "outcome", "assessment"));
        assertEquals(1000, backup.get("freeze").asLong());
        JsonNode stamp = backup.get("databases").get(0).get("stamp");
        assertEquals(List.of("fullPrev", "OSSnapshot"), texts(stamp, "field", "type"));
        assertTrue(backup.get("databases").get(0).get("complete").isNull());
        assertEquals(0, backup.get("findings").size(), backup.get("findings").toString());
    }

    @Test
    void a_full_of_one_type_blocks_the_incremental_of_the_other() {
        Trace trace = known("engine-2025");
        prepared(trace, 0).call("JetOSSnapshotThaw", SESSION).call("JetBeginExternalBackupInstance", "{\"grbit\":1}");
        Jetaudit jetaudit = recorded(trace);
        JsonNode refused = jetaudit.list("backups", "--refused").getLast();
        assertEquals(List.of("incremental", "refused"), texts(refused, "scope", "outcome"));
        assertEquals(-560, refused.get("outcomeCode").asInt());

        Trace streamed = known("engine-2025").fact("database-header", """
            {"database":"E:\\\\mdb\\\\a.edb","fullPrev":{"genLow":80,"genHigh":99,"type":"Normal"}}\
            """);
        JsonNode failed = only(prepared(streamed, 1));
        assertEquals(
                List.of("incremental", "freeze-failed", "failed"), texts(failed, "planned", "outcome", "assessment"));
        assertEquals(-560, failed.get("outcomeCode").asInt());
    }

    @Test
    void a_surrogate_backup_is_one_too() {
        Trace trace = known("engine-2025")
                .call("JetBeginSurrogateBackup", "{\"grbit\":0,\"genLow\":117,\"genHigh\":120}")
                .call("JetBeginExternalBackupInstance", "{\"grbit\":0}")
                .call("JetEndSurrogateBackup", "{\"grbit\":257}");
        Jetaudit jetaudit = recorded(trace);
        List<JsonNode> backups = jetaudit.list("backups", "--refused");
        assertEquals(2, backups.size());
        assertEquals(
                List.of("surrogate", "full", "completed", "vouched"),
                texts(backups.getFirst(), "scope", "kind", "outcome", "assessment"));
        assertEquals(-617, backups.getLast().get("outcomeCode").asInt());
        assertEquals(117, backups.getFirst().get("logs").get("genLow").asLong());
    }

    @Test
    void an_event_log_tells_of_each_instance_and_recording_it_again_adds_nothing() {
        Path log = Trace.write(
                folder.resolve("shadow.xml"),
                event(1, 2008, "")
                        + event(2, 2001, "SG1: ")
                        + event(3, 2001, "SG2: ")
                        + event(4, 2001, "")
                        + event(8, 2003, "")
                        + event(9, 2006, ""));
        Jetaudit jetaudit = new Jetaudit(folder.resolve("store"));
        jetaudit.record(log);
        List<JsonNode> backups = jetaudit.list("backups");
        assertEquals(
                List.of("EX01/store/SG1#1", "EX01/store/SG2#1"),
                backups.stream().map(backup -> backup.get("id").asText()).toList());
        for (JsonNode backup : backups) {
            assertEquals(List.of("incremental", "completed"), texts(backup, "kind", "outcome"));
            assertEquals(4000, backup.get("freeze").asLong());
        }
        assertTrue(jetaudit.record(log).err().contains(": 0 items recorded"));
    }

    @Test
    void the_process_stands_for_instances_that_no_event_names() {
        Path log =
                Trace.write(folder.resolve("shadow.xml"), event(1, 2005, "") + failed(2, "-2403") + event(3, 2007, ""));
        Jetaudit jetaudit = new Jetaudit(folder.resolve("store"));
        jetaudit.record(log);
        JsonNode backup = jetaudit.list("backups").getFirst();
        assertEquals(List.of("EX01/store#1", "freeze-failed"), texts(backup, "id", "outcome"));
        assertEquals(-2403, backup.get("outcomeCode").asInt());
        assertEquals(1, jetaudit.list("backups").size(), "its abort is no second attempt");
    }

    @Test
    void what_an_event_log_shows_as_truncated_after_the_thaw_is_deleted() {
        String truncated = xml(4, 224, "SG1: ", "<Data>E:\\E0000000075.log</Data>")
                .replace("<Data>7</Data>", "<Data>E:\\E0000000064.log</Data>");
        Path log = Trace.write(
                folder.resolve("shadow.xml"),
                event(1, 2005, "") + event(2, 2001, "") + event(3, 2003, "") + truncated + event(5, 2006, ""));
        Jetaudit jetaudit = new Jetaudit(folder.resolve("store"));
        jetaudit.record(log);
        JsonNode backup = jetaudit.list("backups").getFirst();
        assertEquals(List.of("EX01/store/SG1#1", "completed"), texts(backup, "id", "outcome"));
        assertTrue(backup.get("truncated").asBoolean());
        assertEquals("[[100,117]]", backup.get("deleted").toString());
    }

    @Test
    void a_freeze_whose_session_is_in_another_log_is_said_and_not_recorded() {
        Path log = Trace.write(folder.resolve("shadow.xml"), event(1, 2001, "SG1: "));
        Jetaudit jetaudit = new Jetaudit(folder.resolve("store"));
        Reply reply = jetaudit.record(log);
        assertTrue(reply.err().contains("1 event tells that a shadow copy froze an instance"), reply.err());
        assertEquals(List.of(), jetaudit.list("backups"));
    }

    private JsonNode only(Trace trace) {
        List<JsonNode> backups = recorded(trace).list("backups");
        assertEquals(1, backups.size());
        return backups.getFirst();
    }

    private Jetaudit recorded(Trace trace) {
        Jetaudit jetaudit = new Jetaudit(folder.resolve("store of " + System.identityHashCode(trace)));
        jetaudit.record(trace.writeTo(folder.resolve("trace.ndjson")));
        return jetaudit;
    }

    private static Trace known(String rules) {
        return new Trace("EX01/SG1")
                .judgedBy(rules)
                .fact("circular-logging", "{\"on\":false}")
                .logsOnDisk(100, 120)
                .fact("database-header", "{\"database\":\"E:\\\\mdb\\\\a.edb\"}")
                .call("JetAttachDatabase", "{\"file\":\"E:\\\\mdb\\\\a.edb\"}");
    }

    private static Trace prepared(Trace trace, long grbit) {
        return trace.call("JetOSSnapshotPrepare", "{\"grbit\":" + grbit + "}", OPENED, null)
                .call("JetOSSnapshotFreeze", SESSION);
    }

    private static List<String> texts(JsonNode node, String... fields) {
        return List.of(fields).stream().map(field -> node.get(field).asText()).toList();
    }

    private static String event(int second, int id, String instance) {
        return xml(second, id, instance, "");
    }

    private static String failed(int second, String code) {
        return xml(second, 2002, "", "<Data>" + code + "</Data>");
    }

    private static String xml(int second, int id, String instance, String more) {
        return "<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><Provider Name='ESE'/>"
                + "<EventID>" + id + "</EventID><Task>16</Task><TimeCreated SystemTime='2026-03-01T22:00:0"
                + second + ".000Z'/><EventRecordID>" + (100 + second)
                + "</EventRecordID><Channel>Application</Channel><Computer>EX01</Computer></System><EventData>"
                + "<Data>store</Data><Data>1444,G,0</Data><Data>" + instance + "</Data><Data>7</Data>" + more
                + "</EventData></Event>\n";
    }
}
