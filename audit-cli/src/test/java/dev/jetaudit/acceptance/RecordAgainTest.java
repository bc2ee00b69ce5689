package dev.jetaudit.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recording adds what is new, and nothing else. */
class RecordAgainTest {
    private static final int FULL = 0;
    private static final int NORMAL = 1;

    @TempDir
    private Path folder = Path.of("");

    private Jetaudit jetaudit = new Jetaudit(folder);

    @BeforeEach
    void start() {
        jetaudit = new Jetaudit(folder.resolve("store"));
    }

    @Test
    void same_file_twice_adds_nothing() {
        Path file = aBackup().writeTo(file("trace.ndjson"));
        assertEquals(file + ": 11 items recorded, 0 already known\n", record(file));
        String calls = jetaudit.json("calls").toString();
        assertEquals(file + ": 0 items recorded, 11 already known\n", record(file));
        assertEquals(calls, jetaudit.json("calls").toString());
    }

    @Test
    void same_content_under_another_name_adds_nothing() {
        record(aBackup().writeTo(file("trace.ndjson")));
        Path copy = aBackup().writeTo(file("copy.ndjson"));
        assertEquals(copy + ": 0 items recorded, 11 already known\n", record(copy));
    }

    @Test
    void file_that_grew_adds_its_new_lines() {
        Trace trace = aBackup();
        Path file = trace.writeTo(file("trace.ndjson"));
        record(file);
        trace.later(60).begin(FULL).end(NORMAL).writeTo(file);
        assertEquals(file + ": 2 items recorded, 11 already known\n", record(file));
        assertSameCallsAs(trace);
    }

    @Test
    void file_without_a_final_line_break_that_grew_adds_its_new_lines() {
        Trace trace = aBackup();
        Path file = Trace.write(file("trace.ndjson"), trace.text().stripTrailing());
        assertEquals(file + ": 11 items recorded, 0 already known\n", record(file));
        Trace.write(file, trace.later(60).begin(FULL).text().stripTrailing());
        assertEquals(file + ": 1 item recorded, 11 already known\n", record(file));
        trace.end(NORMAL).writeTo(file);
        assertEquals(file + ": 1 item recorded, 12 already known\n", record(file));
        assertSameCallsAs(trace);
    }

    @Test
    void file_whose_last_line_was_cut_off_is_completed() {
        Trace trace = aBackup();
        String whole = trace.text();
        Path file = Trace.write(file("trace.ndjson"), whole.substring(0, whole.length() - 20));
        assertEquals(4, jetaudit.run("record", file.toString()).exit());
        trace.later(60).begin(FULL).end(NORMAL).writeTo(file);
        assertEquals(file + ": 3 items recorded, 10 already known\n", record(file));
        assertSameCallsAs(trace);
    }

    @Test
    void two_files_of_a_numbered_source_may_overlap() {
        Trace first = numbered(1).begin(FULL).attachInfo(Trace.A).copyDatabase(Trace.A);
        record(first.writeTo(file("first.ndjson")));
        // Numbers 4 to 11: it repeats 4, 5 and 6.
        Trace second =
                numbered(4).later(3).read(65_536, 65_536).read(65_536, 65_536).close();
        second.later(60).logInfo(5, 5).copyLogs(5, 5).end(NORMAL);
        Path file = second.writeTo(file("second.ndjson"));
        assertEquals(file + ": 5 items recorded, 3 already known\n", record(file));
        assertEquals(
                List.of(
                        "JetBeginExternalBackupInstance",
                        "JetGetAttachInfoInstance",
                        "JetOpenFileInstance",
                        "JetReadFileInstance",
                        "JetReadFileInstance",
                        "JetCloseFileInstance",
                        "JetGetLogInfoInstance2",
                        "JetOpenFileInstance",
                        "JetReadFileInstance",
                        "JetCloseFileInstance",
                        "JetEndExternalBackupInstance2"),
                jetaudit.json("calls").findValuesAsText("api"));
        assertEquals(
                "valid-copy", jetaudit.json("backups").get(0).get("assessment").asText());
    }

    @Test
    void exports_of_an_event_log_may_overlap_whatever_their_format() {
        EventLog log = new EventLog().full(5, 7).full(8, 9).full(10, 12);
        record(log.xml(file("first.xml"), 0, 9));
        record(log.xml(file("second.xml"), 3, 14));
        record(log.json(file("third.jsonl"), 0, 18));
        assertTrue(record(log.json(file("again.jsonl"), 0, 18)).contains(": 0 items recorded, "));

        Jetaudit inOneGo = new Jetaudit(folder.resolve("in one go"));
        inOneGo.record(log.xml(file("whole.xml"), 0, log.size()));
        assertEquals(Unnumbered.of(inOneGo.json("calls")), Unnumbered.of(jetaudit.json("calls")));
        assertEquals(
                List.of("logs [5,7], vouched", "logs [8,9], vouched", "logs [10,12], vouched"),
                jetaudit.list("backups").stream()
                        .map(backup -> "logs [" + backup.at("/logs/genLow") + "," + backup.at("/logs/genHigh") + "], "
                                + backup.get("assessment").asText())
                        .toList());
    }

    @Test
    void older_evidence_is_refused_with_3() {
        record(aBackup().writeTo(file("trace.ndjson")));
        Path older = new Trace("EX01/SG1").later(-86_400).begin(FULL).writeTo(file("older.ndjson"));
        Reply reply = jetaudit.run("record", older.toString());
        assertEquals(
                List.of("jetaudit: " + older + ": the evidence of 2026-02-28T22:00:00Z on instance 'EX01/SG1' is older"
                        + " than its latest recorded call, of 2026-03-01T22:00:10Z; files that belong together have to"
                        + " be recorded in one go (0 calls and facts before it recorded, 0 known)"),
                reply.errors());
        assertEquals(3, reply.exit());
        assertEquals(11, jetaudit.json("calls").size());
    }

    @Test
    void two_files_of_one_instance_recorded_in_one_go_are_merged_by_time() {
        Trace afternoon = new Trace("EX01/SG1").begin(FULL);
        afternoon.later(100).end(NORMAL);
        Trace between = new Trace("EX01/SG1").later(50).attachInfo(Trace.A);
        record(afternoon.writeTo(file("a.ndjson")), between.writeTo(file("b.ndjson")));
        assertEquals(
                List.of("JetBeginExternalBackupInstance", "JetGetAttachInfoInstance", "JetEndExternalBackupInstance2"),
                jetaudit.json("calls").findValuesAsText("api"));
    }

    @Test
    void other_rules_are_refused_with_3_unless_they_are_to_be_adopted() {
        record(aBackup().writeTo(file("trace.ndjson")));
        Trace more = new Trace("EX01/SG1").later(3600).begin(FULL).end(NORMAL);
        String file = more.writeTo(file("more.ndjson")).toString();
        Reply refused = jetaudit.run("record", "--rules", "engine-2025", file);
        assertEquals(
                List.of("jetaudit: " + file + ": instance 'EX01/SG1' is judged by the rules 'documented', not"
                        + " 'engine-2025'; --adopt records the change (0 calls and facts before it recorded, 0 known)"),
                refused.errors());
        assertEquals(3, refused.exit());
        assertEquals(11, jetaudit.json("calls").size());

        Reply adopted = jetaudit.run("record", "--rules", "engine-2025", "--adopt", file);
        assertEquals(new Reply(0, "", file + ": 2 items recorded, 0 already known\n"), adopted);
        assertEquals(
                List.of("documented", "engine-2025"),
                jetaudit.json("calls", "--facts").findValuesAsText("rules"));
        assertEquals(
                List.of("documented 0", "engine-2025 0"),
                jetaudit.list("backups").stream()
                        .map(backup -> backup.get("rules").asText() + " " + backup.get("answer"))
                        .toList());
    }

    @Test
    void standard_input_is_evidence_too() {
        Reply reply = jetaudit.runReading(aBackup().text(), "record", "-");
        assertEquals(new Reply(0, "", "-: 11 items recorded, 0 already known\n"), reply);
        assertSameCallsAs(aBackup());
    }

    /** Eleven calls: a full without truncation. */
    private static Trace aBackup() {
        Trace trace = new Trace("EX01/SG1").begin(FULL).attachInfo(Trace.A).copyDatabase(Trace.A);
        return trace.logInfo(5, 5).copyLogs(5, 5).end(NORMAL);
    }

    private static Trace numbered(long first) {
        return new Trace("EX01/SG1").header("{\"source\":\"recorder on EX01\"}").numberedFrom(first);
    }

    private String record(Path... files) {
        return jetaudit.record(files).err();
    }

    private void assertSameCallsAs(Trace whole) {
        Jetaudit inOneGo = new Jetaudit(folder.resolve("in one go"));
        inOneGo.record(whole.writeTo(file("whole.ndjson")));
        assertEquals(Unnumbered.of(inOneGo.json("calls")), Unnumbered.of(jetaudit.json("calls")));
        assertEquals(Unnumbered.of(inOneGo.json("backups")), Unnumbered.of(jetaudit.json("backups")));
    }

    private Path file(String name) {
        return folder.resolve(name);
    }
}
