package dev.jetaudit.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each return code on the page of JetEndExternalBackup, under the published rules, from evidence that holds no code. In the
 * trace each instance is named for the code that its End is to answer.
 */
class ReturnCodesTest {
    private static final int FULL = 0;
    private static final Map<String, Integer> CODES = Map.ofEntries(
            Map.entry("JET_errSuccess", 0),
            Map.entry("JET_errNotInitialized", -1029),
            Map.entry("JET_errClientRequestToStopJetService", -1329),
            Map.entry("JET_errInstanceUnavailable", -1090),
            Map.entry("JET_errTermInProgress", -1000),
            Map.entry("JET_errRestoreInProgress", -506),
            Map.entry("JET_errNoBackup", -520),
            Map.entry("JET_errBackupAbortByServer", -801),
            Map.entry("errBackupAbortByCaller", -800),
            Map.entry("JET_errRunningInMultiInstanceMode", -1081));

    @TempDir
    private Path folder = Path.of("");

    private Jetaudit jetaudit = new Jetaudit(folder);

    @BeforeEach
    void record() {
        Trace trace = new Trace("JET_errSuccess");
        trace.begin(FULL)
                .attachInfo(Trace.A)
                .copyDatabase(Trace.A)
                .logInfo(5, 6)
                .copyLogs(5, 6);
        end(trace.truncate());
        end(trace.on("JET_errNotInitialized").call("JetInit").call("JetTerm"));
        end(trace.on("JET_errClientRequestToStopJetService").begin(FULL).call("JetStopService"));
        end(trace.on("JET_errInstanceUnavailable").begin(FULL).fact("instance-unavailable", "{}"));
        end(trace.on("JET_errTermInProgress").begin(FULL).fact("terminating", "{\"on\":true}"));
        end(trace.on("JET_errRestoreInProgress").begin(FULL).fact("restore", "{\"running\":true}"));
        end(trace.on("JET_errNoBackup"));
        end(trace.on("JET_errBackupAbortByServer").begin(FULL).call("JetStopBackup"));
        end(trace.on("errBackupAbortByCaller").begin(FULL).attachInfo(Trace.A));
        end(trace.on("JET_errRunningInMultiInstanceMode").begin(FULL).fact("run-mode", "{\"multiInstance\":true}"));
        jetaudit = new Jetaudit(folder.resolve("store"));
        jetaudit.record(trace.writeTo(folder.resolve("trace.ndjson")));
    }

    @Test
    void every_code_of_the_page_is_answered() {
        Map<String, Integer> answers = new TreeMap<>();
        for (JsonNode call : jetaudit.json("calls")) {
            if (call.get("api").asText().equals("JetEndExternalBackup")) {
                assertEquals("null", call.get("observed").toString());
                answers.put(call.get("instance").asText(), call.get("answer").asInt());
            }
        }
        assertEquals(new TreeMap<>(CODES), answers);
    }

    @Test
    void only_success_and_the_two_aborts_end_the_backup() {
        Map<String, String> outcomes = new TreeMap<>();
        for (JsonNode backup : jetaudit.json("backups")) {
            String rules = backup.get("rules").asText();
            outcomes.put(
                    backup.get("instance").asText(),
                    rules + " " + backup.get("outcome").asText() + " " + backup.get("outcomeCode"));
        }
        Map<String, String> expected = new TreeMap<>();
        CODES.keySet().forEach(name -> expected.put(name, "documented in-progress null"));
        expected.remove("JET_errNoBackup");
        expected.remove("JET_errNotInitialized");
        expected.put("JET_errSuccess", "documented completed 0");
        expected.put("JET_errBackupAbortByServer", "documented aborted-by-server -801");
        expected.put("errBackupAbortByCaller", "documented aborted-by-caller -800");
        assertEquals(expected, outcomes);
    }

    private static void end(Trace trace) {
        trace.call("JetEndExternalBackup");
    }
}
