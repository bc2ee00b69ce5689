package dev.jetaudit.cli.windowsevent;

import static dev.jetaudit.api.call.ApiFunction.BEGIN_EXTERNAL_BACKUP_INSTANCE;
import static dev.jetaudit.api.call.ApiFunction.CLOSE_FILE_INSTANCE;
import static dev.jetaudit.api.call.ApiFunction.END_EXTERNAL_BACKUP_INSTANCE_2;
import static dev.jetaudit.api.call.ApiFunction.END_SURROGATE_BACKUP;
import static dev.jetaudit.api.call.ApiFunction.GET_ATTACH_INFO_INSTANCE;
import static dev.jetaudit.api.call.ApiFunction.GET_LOG_INFO_INSTANCE;
import static dev.jetaudit.api.call.ApiFunction.GET_TRUNCATE_LOG_INFO_INSTANCE;
import static dev.jetaudit.api.call.ApiFunction.INIT;
import static dev.jetaudit.api.call.ApiFunction.OPEN_FILE_INSTANCE;
import static dev.jetaudit.api.call.ApiFunction.READ_FILE_INSTANCE;
import static dev.jetaudit.api.call.ApiFunction.TERM_2;
import static dev.jetaudit.api.call.ApiFunction.TRUNCATE_LOG_INSTANCE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.jetaudit.api.call.ApiCall;
import dev.jetaudit.api.call.ApiFunction;
import dev.jetaudit.api.call.CallInput;
import dev.jetaudit.api.call.CallOutput;
import dev.jetaudit.api.call.InstanceId;
import dev.jetaudit.api.call.JetErr;
import dev.jetaudit.api.call.WindowsPath;
import dev.jetaudit.api.instance.Client;
import dev.jetaudit.api.instance.Evidence;
import dev.jetaudit.api.instance.Fact;
import dev.jetaudit.api.instance.Origin;
import dev.jetaudit.cli.evidence.EventIdentity;
import dev.jetaudit.cli.evidence.EvidenceItem;
import dev.jetaudit.cli.evidence.Reading;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowsEventInterpreterTest {

    private static final EventLog OLD = EventLog.OLD;
    private static final String DB = "E:\\a.edb";
    private static final String LOG = "E:\\E0000000075.log";

    @Test
    void tells_whole_items() throws IOException {
        Client client = new Client("store", 280L, null, null);
        ApiCall begun = call(1, BEGIN_EXTERNAL_BACKUP_INSTANCE, grbit(0), CallOutput.NONE, null);
        EvidenceItem item = new EvidenceItem(
                new InstanceId("EX01/store/SG1"),
                new Evidence.CallMade(begun, new Origin("source-1", 1, 1L, client, null)),
                EventLog.START.plusSeconds(1),
                new EventIdentity("EX01", "Application", 1L, EventLog.START.getEpochSecond() + 1, false));
        assertEquals(List.of(item), Reading.of(OLD.event(1, 210)).items());
    }

    @Test
    void reads_a_full_backup() throws IOException {
        List<WindowsPath> logs = List.of(new WindowsPath("E:\\edb00001.log"), new WindowsPath("E:\\edb00003.log"));
        assertCalls(
                String.join("", EventLog.fullBackup()),
                call(1, BEGIN_EXTERNAL_BACKUP_INSTANCE, grbit(0), CallOutput.NONE, null),
                call(2, OPEN_FILE_INSTANCE, file(DB), CallOutput.NONE, null),
                call(3, CLOSE_FILE_INSTANCE, file(DB), closed(null, null, true), null),
                call(4, GET_LOG_INFO_INSTANCE, CallInput.NONE, logs(logs, 1L, 3L), null),
                call(5, TRUNCATE_LOG_INSTANCE, CallInput.NONE, logs(List.of(), null, null), null),
                call(6, END_EXTERNAL_BACKUP_INSTANCE_2, CallInput.NONE, verdict(0), null));
    }

    @ParameterizedTest
    @CsvSource({"200,0", "210,0", "201,1", "211,1"})
    void takes_the_scope_from_the_id(int id, long grbit) throws IOException {
        assertCalls(OLD.event(1, id), call(1, BEGIN_EXTERNAL_BACKUP_INSTANCE, grbit(grbit), CallOutput.NONE, null));
    }

    @Test
    void reads_a_refused_incremental() throws IOException {
        assertCalls(
                EventLog.in(74).event(1, 206, DB),
                call(1, BEGIN_EXTERNAL_BACKUP_INSTANCE, grbit(1), CallOutput.NONE, -560));
    }

    @ParameterizedTest
    @CsvSource({
        "202, 0",
        "213, 0",
        "203, -1022",
        "214, -1022",
        "207, -800",
        "215, -800",
        "226, -801",
    })
    void takes_the_end_for_the_place_where_no_number_tells_it(int id, int verdict) throws IOException {
        String[] code = id == 203 || id == 214 ? new String[] {"-1022"} : new String[0];
        ApiCall end = call(1, END_EXTERNAL_BACKUP_INSTANCE_2, CallInput.NONE, verdict(verdict), null);
        assertCalls(OLD.event(1, id, code), end);
        for (int operation : List.of(0, 73, 82)) {
            assertCalls(EventLog.in(operation).event(1, id, code), end);
        }
    }

    @Test
    void knows_by_the_number_which_call_ended_the_backup() throws IOException {
        for (var function : List.of(
                new Numbered(75, GET_ATTACH_INFO_INSTANCE),
                new Numbered(76, OPEN_FILE_INSTANCE),
                new Numbered(77, READ_FILE_INSTANCE),
                new Numbered(79, GET_LOG_INFO_INSTANCE),
                new Numbered(80, GET_TRUNCATE_LOG_INFO_INSTANCE))) {
            assertCalls(
                    EventLog.in(function.number()).event(1, 214, "-521"),
                    call(1, function.function(), CallInput.NONE, verdict(-521), -521));
        }
    }

    @Test
    void reads_the_end_of_a_surrogate_backup_that_ended_a_streaming_one() throws IOException {
        assertCalls(
                EventLog.in(111).event(1, 214, "-505"),
                call(1, END_SURROGATE_BACKUP, CallInput.NONE, verdict(-505), null));
        assertCalls(
                EventLog.in(82).event(1, 214, "-617"),
                call(1, END_EXTERNAL_BACKUP_INSTANCE_2, CallInput.NONE, verdict(-617), null));
    }

    @Test
    void reads_the_end_by_a_termination_and_the_stop_as_one_call() throws IOException {
        for (String ended : List.of(
                EventLog.in(97).event(1, 226),
                EventLog.in(97).event(1, 215),
                EventLog.in(97).event(1, 214, "-801"))) {
            int verdict = ended.contains(">215<") ? -800 : -801;
            ApiCall term = call(1, TERM_2, CallInput.NONE, verdict(verdict), null);
            assertCalls(ended, term);
            assertCalls(ended + EventLog.in(97).event(2, 103, "0"), term);
        }
        assertCalls(
                EventLog.in(82).event(1, 226) + EventLog.in(97).event(2, 103, "0"),
                call(1, END_EXTERNAL_BACKUP_INSTANCE_2, CallInput.NONE, verdict(-801), null),
                call(2, TERM_2, CallInput.NONE, CallOutput.NONE, 0));
    }

    @Test
    void reads_a_database_that_fails_while_the_backup_goes_on() throws IOException {
        assertCalls(
                EventLog.in(76).event(1, 217, "-1203", DB),
                call(1, OPEN_FILE_INSTANCE, file(DB), CallOutput.NONE, -1203));
        assertCalls(OLD.event(1, 217, "-1018", DB), call(1, READ_FILE_INSTANCE, file(DB), CallOutput.NONE, -1018));
    }

    @Test
    void takes_the_engines_own_close_of_a_failed_database_for_no_call() throws IOException {
        ApiCall failed = call(1, READ_FILE_INSTANCE, file(DB), CallOutput.NONE, -1018);
        assertCalls(OLD.event(1, 217, "-1018", DB) + OLD.event(2, 222, DB, "4096", "8192"), failed);
        assertCalls(
                OLD.event(1, 217, "-1018", DB) + OLD.event(2, 222, "E:\\b.edb", "4096", "8192"),
                failed,
                call(2, CLOSE_FILE_INSTANCE, file("E:\\b.edb"), closed(4096L, 8192L, false), null));
    }

    @Test
    void reads_an_early_close_with_what_was_read() throws IOException {
        assertCalls(
                OLD.event(1, 222, DB, "5368709120", "6442450944"),
                call(1, CLOSE_FILE_INSTANCE, file(DB), closed(5368709120L, 6442450944L, false), null));
    }

    @Test
    void reads_a_failed_log_and_the_end_that_it_causes_as_one_call() throws IOException {
        ApiCall both = call(2, READ_FILE_INSTANCE, file(LOG), verdict(-612), -612);
        assertCalls(OLD.event(1, 218, "-612", LOG) + OLD.event(2, 214, "-612"), both);
        assertCalls(EventLog.in(77).event(1, 218, "-612", LOG) + EventLog.in(77).event(2, 214, "-612"), both);
    }

    @Test
    void keeps_a_failed_log_and_another_end_apart() throws IOException {
        ApiCall failed = call(1, READ_FILE_INSTANCE, file(LOG), CallOutput.NONE, -612);
        assertCalls(OLD.event(1, 218, "-612", LOG), failed);
        assertCalls(
                OLD.event(1, 218, "-612", LOG) + OLD.event(2, 214, "-61"),
                failed,
                call(2, END_EXTERNAL_BACKUP_INSTANCE_2, CallInput.NONE, verdict(-61), null));
        assertCalls(
                OLD.event(1, 218, "-612", LOG) + new EventLog("ESENT", "281", "SG1: ").event(2, 214, "-612"),
                failed,
                call(2, INIT, CallInput.NONE, CallOutput.NONE, 0),
                call(2, END_EXTERNAL_BACKUP_INSTANCE_2, CallInput.NONE, verdict(-612), null));
        assertCalls(
                EventLog.in(77).event(1, 218, "-612", LOG) + EventLog.in(82).event(2, 214, "-612"),
                failed,
                call(2, END_EXTERNAL_BACKUP_INSTANCE_2, CallInput.NONE, verdict(-612), null));
    }

    @Test
    void reads_a_missing_log() throws IOException {
        assertCalls(
                OLD.event(1, 459, LOG) + OLD.event(2, 214, "-569"),
                call(2, OPEN_FILE_INSTANCE, file(LOG), verdict(-569), -569));
        assertCalls(EventLog.in(76).event(1, 459, LOG), call(1, OPEN_FILE_INSTANCE, file(LOG), CallOutput.NONE, -569));
        for (EventLog log : List.of(OLD, EventLog.in(79))) {
            assertCalls(log.event(1, 459, LOG), call(1, GET_LOG_INFO_INSTANCE, CallInput.NONE, CallOutput.NONE, -569));
        }
        assertCalls(
                EventLog.in(80).event(1, 459, LOG),
                call(1, GET_TRUNCATE_LOG_INFO_INSTANCE, CallInput.NONE, CallOutput.NONE, -569));
    }

    @Test
    void reads_lists_and_truncations() throws IOException {
        List<WindowsPath> logs = List.of(new WindowsPath(LOG), new WindowsPath("E:\\E0000000077.log"));
        String[] names = {LOG, "E:\\E0000000077.log"};
        assertCalls(
                OLD.event(1, 223, names), call(1, GET_LOG_INFO_INSTANCE, CallInput.NONE, logs(logs, 117L, 119L), null));
        assertCalls(
                EventLog.in(80).event(1, 223, names),
                call(1, GET_TRUNCATE_LOG_INFO_INSTANCE, CallInput.NONE, CallOutput.NONE, null));
        assertCalls(
                EventLog.in(81).event(1, 224, names),
                call(1, TRUNCATE_LOG_INSTANCE, CallInput.NONE, logs(logs, 117L, 119L), null));
        assertCalls(
                OLD.event(1, 223, names[1], names[0]),
                call(1, GET_LOG_INFO_INSTANCE, CallInput.NONE, logs(List.of(), null, null), null));
        assertCalls(OLD.event(1, 520), call(1, TRUNCATE_LOG_INSTANCE, CallInput.NONE, CallOutput.NONE, -616));
    }

    @Test
    void states_warnings_as_facts() throws IOException {
        Reading reading = Reading.of(OLD.event(1, 219, "-1032") + OLD.event(2, 227, "3"));
        assertEquals(
                List.of(new Fact.EngineWarning(219, new JetErr(-1032), null), new Fact.EngineWarning(227, null, 3L)),
                reading.items().stream()
                        .map(item -> ((Evidence.FactStated) item.evidence()).fact())
                        .toList());
    }

    @Test
    void reads_starts_and_stops() throws IOException {
        ApiCall started = call(1, INIT, CallInput.NONE, CallOutput.NONE, 0);
        assertCalls(OLD.event(1, 102, "0", "6"), started);
        assertCalls(OLD.event(1, 105, "0", "2"), started);
        assertCalls(EventLog.in(98).event(1, 102, "0") + EventLog.in(0).event(2, 105, "0"), started);
        assertCalls(
                OLD.event(1, 102, "0") + OLD.event(2, 102, "0"),
                started,
                call(2, INIT, CallInput.NONE, CallOutput.NONE, 0));
        assertCalls(OLD.event(1, 103, "0"), call(1, TERM_2, CallInput.NONE, CallOutput.NONE, 0));
    }

    @Test
    void takes_a_new_process_for_a_start() throws IOException {
        EventLog other = new EventLog("ESENT", "281", "SG1: ");
        Reading reading = Reading.of(OLD.event(1, 210) + other.event(2, 213) + other.event(3, 210));
        assertEquals(
                List.of(
                        call(1, BEGIN_EXTERNAL_BACKUP_INSTANCE, grbit(0), CallOutput.NONE, null),
                        call(2, INIT, CallInput.NONE, CallOutput.NONE, 0),
                        call(2, END_EXTERNAL_BACKUP_INSTANCE_2, CallInput.NONE, verdict(0), null),
                        call(3, BEGIN_EXTERNAL_BACKUP_INSTANCE, grbit(0), CallOutput.NONE, null)),
                reading.calls());
        assertEquals(
                List.of(false, true, false, false),
                reading.items().stream()
                        .map(item -> item.identity() != null && item.identity().impliedStart())
                        .toList());
        assertCalls(
                OLD.event(1, 210) + other.event(2, 102, "0") + other.event(3, 105, "0"),
                call(1, BEGIN_EXTERNAL_BACKUP_INSTANCE, grbit(0), CallOutput.NONE, null),
                call(2, INIT, CallInput.NONE, CallOutput.NONE, 0));
    }

    private record Numbered(int number, ApiFunction function) {}

    private static void assertCalls(String events, ApiCall... expected) throws IOException {
        Reading reading = Reading.of(events);
        assertEquals(List.of(), reading.messages());
        assertEquals(List.of(expected), reading.calls());
    }

    private static ApiCall call(
            int second, ApiFunction function, CallInput in, CallOutput out, @Nullable Integer observed) {
        JetErr code = observed == null ? null : new JetErr(observed);
        return new ApiCall(function, EventLog.START.plusSeconds(second), in, out, code, true);
    }

    private static CallInput grbit(long grbit) {
        return new CallInput(grbit, null, null, null, null);
    }

    private static CallInput file(String path) {
        return new CallInput(null, new WindowsPath(path), null, null, null);
    }

    private static CallOutput verdict(int code) {
        return new CallOutput(null, null, null, null, null, null, null, null, new JetErr(code), null);
    }

    private static CallOutput closed(@Nullable Long bytes, @Nullable Long size, boolean complete) {
        return new CallOutput(null, size, bytes, null, null, null, null, null, null, complete);
    }

    private static CallOutput logs(List<WindowsPath> files, @Nullable Long low, @Nullable Long high) {
        return new CallOutput(null, null, null, null, files, low, high, null, null, null);
    }
}
