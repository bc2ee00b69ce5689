package dev.jetaudit.cli.windowsevent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.jetaudit.api.call.ApiCall;
import dev.jetaudit.api.call.ApiFunction;
import dev.jetaudit.api.call.CallOutput;
import dev.jetaudit.api.call.JetErr;
import dev.jetaudit.api.call.WindowsPath;
import dev.jetaudit.cli.evidence.EvidenceSummary.EventCount;
import dev.jetaudit.cli.evidence.Reading;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which events of an instance are a shadow copy's, though streaming backups have them too. */
class ShadowCopiesTest {

    private static final EventLog PROCESS = new EventLog("ESE", "280,G,0", "");
    private static final EventLog WORKER = EventLog.in(0);
    private static final EventLog OLD_PROCESS = new EventLog("ESENT", "280", "");
    private static final EventLog OLD = EventLog.OLD;
    private static final String FIRST = "E:\\E0000000064.log";
    private static final String LAST = "E:\\E0000000075.log";
    private static final String PREPARED = "EX01/store/SG1 JetOSSnapshotPrepare";
    private static final String FROZEN = "EX01/store/SG1 JetOSSnapshotFreeze";
    private static final String THAWED = "EX01/store/SG1 JetOSSnapshotThaw";
    private static final String TRUNCATED = "EX01/store/SG1 JetOSSnapshotTruncateLog";
    private static final String ENDED = "EX01/store/SG1 JetOSSnapshotEnd";
    private static final String BEGUN = "EX01/store/SG1 JetBeginExternalBackupInstance";

    @ParameterizedTest
    @CsvSource({"206, E:\\a.edb, -560", "459, E:\\E0000000064.log, -569"})
    void what_refuses_a_freeze_names_the_instance_whose_freeze_failed(int id, String file, int code)
            throws IOException {
        String frozen = PROCESS.event(1, 2008, 16, "7")
                + WORKER.event(2, id, file)
                + PROCESS.event(3, 2002, 16, "7", String.valueOf(code));
        Reading reading = Reading.of(frozen + EventLog.in(74).event(4, 210));
        assertEquals(List.of(PREPARED, FROZEN, BEGUN), reading.callNames());
        assertEquals(new JetErr(code), reading.calls().get(1).observed());
        assertEquals(List.of(new EventCount("ESE", id, 1)), reading.summary().notInterpreted());
    }

    @Test
    void a_freeze_that_is_announced_and_fails_is_one_call() throws IOException {
        Reading reading = Reading.of(PROCESS.event(1, 2008, 16, "7")
                + PROCESS.event(2, 2001, 16, "7")
                + WORKER.event(3, 2001, 16, "7")
                + WORKER.event(4, 206, "E:\\a.edb")
                + PROCESS.event(5, 2002, 16, "7", "-560")
                + PROCESS.event(6, 2001, 16, "7")
                + PROCESS.event(7, 2003, 16, "7"));
        assertEquals(List.of(PREPARED, FROZEN, FROZEN, THAWED), reading.callNames());
        assertEquals(new JetErr(-560), reading.calls().get(1).observed());
        assertEquals(null, reading.calls().get(2).observed());
    }

    @Test
    void without_the_function_a_refusal_is_a_freezes_that_fails_next_with_its_code() throws IOException {
        String refused = OLD.event(2, 206, "E:\\a.edb");
        String prepared = OLD_PROCESS.event(1, 2008, 16, "7");
        assertEquals(
                List.of(PREPARED, FROZEN),
                Reading.of(prepared + refused + OLD_PROCESS.event(3, 2002, 16, "7", "-560"))
                        .callNames());
        String others = OLD_PROCESS.event(3, 2001, 16, "7");
        String another = OLD_PROCESS.event(3, 2002, 16, "7", "-2403");
        for (String next : List.of(others, another, "")) {
            assertEquals(
                    1,
                    Reading.of(prepared + refused + next).callNames().stream()
                            .filter(BEGUN::equals)
                            .count(),
                    next);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 16})
    void a_truncation_after_the_thaw_is_the_shadow_copys(int task) throws IOException {
        EventLog truncating = EventLog.in(146);
        Reading reading = Reading.of(copied(PROCESS)
                + truncating.event(4, 224, task, FIRST, LAST)
                + truncating.event(5, 227, task, "3")
                + PROCESS.event(6, 2006, 16, "7"));
        assertEquals(
                List.of(PREPARED, FROZEN, THAWED, TRUNCATED, "EX01/store/SG1 EngineWarning", ENDED),
                reading.callNames());
        assertEquals(deleted(), reading.calls().get(3).out());
        assertEquals(List.of(), reading.summary().notInterpreted());
    }

    @Test
    void the_function_or_else_the_category_tells_whose_truncation_it_is() throws IOException {
        ApiCall ofTheInstance = truncation(copied(PROCESS) + EventLog.in(105).event(4, 225, 16));
        assertEquals(ApiFunction.OS_SNAPSHOT_TRUNCATE_LOG_INSTANCE, ofTheInstance.function());
        assertEquals(List.of(), ofTheInstance.out().files());
        ApiCall old = truncation(copied(OLD_PROCESS) + OLD.event(4, 224, 16, FIRST, LAST));
        assertEquals(ApiFunction.OS_SNAPSHOT_TRUNCATE_LOG, old.function());
        ApiCall streaming = truncation(copied(OLD_PROCESS) + OLD.event(4, 224, 3, FIRST, LAST));
        assertEquals(ApiFunction.TRUNCATE_LOG_INSTANCE, streaming.function());
    }

    @Test
    void a_truncation_whose_session_began_before_the_log_is_told_by_its_end() throws IOException {
        String truncated = EventLog.in(146).event(1, 224, 16, FIRST, LAST);
        assertEquals(
                List.of(TRUNCATED, ENDED),
                Reading.of(truncated + PROCESS.event(2, 2006, 16, "7")).callNames());
        for (String next : List.of("", PROCESS.event(2, 2005, 16, "7"))) {
            Reading alone = Reading.of(truncated + next);
            assertEquals(0, alone.callNames().stream().filter(TRUNCATED::equals).count());
            assertEquals(List.of(new EventCount("ESE", 224, 1)), alone.summary().notInterpreted());
        }
    }

    private static ApiCall truncation(String events) throws IOException {
        return Reading.of(events).calls().getLast();
    }

    private static String copied(EventLog process) {
        return process.event(1, 2005, 16, "7") + process.event(2, 2001, 16, "7") + process.event(3, 2003, 16, "7");
    }

    private static CallOutput deleted() {
        List<WindowsPath> logs = List.of(new WindowsPath(FIRST), new WindowsPath(LAST));
        return new CallOutput(null, null, null, null, logs, 100L, 117L, null, null, null);
    }
}
