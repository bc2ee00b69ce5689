package dev.jetaudit.acceptance;

import static dev.jetaudit.acceptance.Trace.A;
import static dev.jetaudit.acceptance.Trace.B;
import static dev.jetaudit.acceptance.Trace.slot;
import static dev.jetaudit.acceptance.WorkedTrace.attachA;
import static dev.jetaudit.acceptance.WorkedTrace.full;
import static dev.jetaudit.acceptance.WorkedTrace.fullOfAOnly;
import static dev.jetaudit.acceptance.WorkedTrace.grow;
import static dev.jetaudit.acceptance.WorkedTrace.next;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The engine's own arithmetic (its sources, {@code ErrBKIPrepareLogFiles} and {@code ErrBKUpdateHdrBackupInfo}): what one backup
 * leaves for the next incremental. Lowest log on disk 100, current 120, checkpoint 117, last full 80–99; then the current log
 * becomes 150 and the checkpoint 147. No code is given in the evidence.
 */
class WorkedNumbersTest {
    private static final int FULL = 0;
    private static final int INCREMENTAL = 1;
    private static final int NORMAL = 1;
    private static final int ABORT = 2;
    private static final int TRUNCATE_DONE = 0x100;

    private static final String COPY_117_120 =
            "#1 full: completed, copy, logs [117,120], deleted [], a.edb copyPrev 117-120, valid-copy";
    private static final String INCREMENTAL_100_150 =
            "#2 incremental: completed, incremental, logs [100,150], deleted [[100,146]], a.edb incPrev 100-150, valid";
    private static final String REFUSED_FOR_A_GAP =
            "#2 incremental: aborted-by-caller, no kind, logs [null,null], deleted [], aborted";

    @TempDir
    private Path folder = Path.of("");

    private final Trace trace = new Trace("EX01/SG1").judgedBy("engine-2025");

    @BeforeEach
    void start() {
        trace.call("JetInit").logsOnDisk(100, 120).checkpoint(117);
    }

    @Test
    void a_full_with_truncation_lets_the_next_incremental_begin_at_its_checkpoint() {
        attachA(trace);
        full(trace).truncate().end(NORMAL);
        assertAudit(
                "#1 full: completed, full, logs [117,120], deleted [[100,117]], a.edb fullPrev 117-120, valid",
                next(trace, 118).truncate().end(NORMAL),
                "#2 incremental: completed, incremental, logs [118,150], deleted [[118,146]], a.edb incPrev 118-150,"
                        + " valid");
    }

    @Test
    void b_full_without_truncation_is_a_copy_and_the_next_incremental_holds_everything_on_disk() {
        attachA(trace);
        full(trace).end(NORMAL);
        assertAudit(COPY_117_120, next(trace, 100).truncate().end(NORMAL), INCREMENTAL_100_150);
    }

    @Test
    void b_such_a_copy_does_not_let_an_incremental_follow_where_there_was_no_full() {
        trace.attached(A, "");
        full(trace).end(NORMAL);
        assertAudit(COPY_117_120, grow(trace).begin(INCREMENTAL));
        assertRefused("#- incremental: refused -560");
    }

    @Test
    void b_prime_full_whose_end_says_truncated_is_a_full_and_deletes_nothing() {
        attachA(trace);
        full(trace).end(NORMAL | TRUNCATE_DONE);
        assertAudit(
                "#1 full: completed, full, logs [117,120], deleted [], a.edb fullPrev 117-120, valid",
                next(trace, 100).truncate().end(NORMAL),
                INCREMENTAL_100_150);
    }

    /** (c) is (b): what makes a copy is that nothing is truncated. Its header keeps the old full, and so does its gate. */
    @Test
    void c_a_copy_leaves_the_gap_test_to_the_full_before_it() {
        attachA(trace);
        full(trace).end(NORMAL);
        assertAudit(
                COPY_117_120,
                grow(trace)
                        .logsOnDisk(101, 150)
                        .begin(INCREMENTAL)
                        .call("JetGetLogInfoInstance2")
                        .end(ABORT),
                REFUSED_FOR_A_GAP);
        assertEquals(List.of(-569), answersOf("JetGetLogInfoInstance2").subList(1, 2));
    }

    @Test
    void d1_full_aborted_before_truncation_changes_nothing() {
        attachA(trace);
        full(trace).end(ABORT);
        assertAudit(
                "#1 full: aborted-by-caller, no kind, logs [117,120], deleted [], aborted",
                next(trace, 100).truncate().end(NORMAL),
                INCREMENTAL_100_150);
    }

    @Test
    void d1_full_stopped_by_the_server_changes_nothing() {
        attachA(trace);
        full(trace).call("JetStopBackupInstance").end(NORMAL);
        assertAudit(
                "#1 full: aborted-by-server, no kind, logs [117,120], deleted [], aborted",
                next(trace, 100).truncate().end(NORMAL),
                INCREMENTAL_100_150);
    }

    @Test
    void d1_full_ended_too_early_changes_nothing_although_its_end_answers_0() {
        attachA(trace);
        trace.begin(FULL).attachInfo(A).copyDatabase(A).end(NORMAL);
        assertAudit(
                "#1 full: aborted-by-caller, no kind, logs [null,null], deleted [], aborted",
                next(trace, 100).truncate().end(NORMAL),
                INCREMENTAL_100_150);
        assertEquals(List.of(0, 0), answersOf("JetEndExternalBackupInstance2"));
    }

    @Test
    void d1_full_cut_off_by_an_abrupt_term_changes_nothing() {
        trace.fact("run-mode", "{\"multiInstance\":true}");
        attachA(trace);
        full(trace).call("JetTerm2", "{\"grbit\":2}").call("JetInit");
        attachA(trace);
        assertAudit(
                "#1 full: aborted-by-server, no kind, logs [117,120], deleted [], aborted",
                next(trace, 100).truncate().end(NORMAL),
                INCREMENTAL_100_150);
    }

    @Test
    void d2_full_aborted_after_truncation_breaks_the_chain() {
        attachA(trace);
        full(trace).truncate().end(ABORT);
        assertAudit(
                "#1 full: aborted-by-caller, no kind, logs [117,120], deleted [[100,117]], aborted",
                grow(trace).begin(INCREMENTAL).call("JetGetLogInfoInstance2").end(ABORT),
                REFUSED_FOR_A_GAP);
        assertEquals(List.of(0, -569), answersOf("JetGetLogInfoInstance2"));
    }

    @Test
    void e_an_incremental_with_truncation_moves_the_next_one_on() {
        attachA(trace);
        full(trace).truncate().end(NORMAL);
        next(trace, 118).truncate().end(NORMAL);
        assertNextButOne(
                "#2 incremental: completed, incremental, logs [118,150], deleted [[118,146]], a.edb incPrev 118-150,"
                        + " valid",
                147);
    }

    @Test
    void e_prime_an_incremental_without_truncation_is_a_differential_and_the_next_begins_where_it_began() {
        attachA(trace);
        full(trace).truncate().end(NORMAL);
        next(trace, 118).end(NORMAL);
        assertNextButOne(
                "#2 incremental: completed, differential, logs [118,150], deleted [], a.edb diffPrev 118-150, valid",
                118);
    }

    @Test
    void e_second_an_incremental_whose_end_says_truncated_is_one_and_deletes_nothing() {
        attachA(trace);
        full(trace).truncate().end(NORMAL);
        next(trace, 118).end(NORMAL | TRUNCATE_DONE);
        assertNextButOne(
                "#2 incremental: completed, incremental, logs [118,150], deleted [], a.edb incPrev 118-150, valid",
                118);
    }

    @Test
    void f_an_incremental_aborted_after_truncation_breaks_the_chain() {
        attachA(trace);
        full(trace).truncate().end(NORMAL);
        next(trace, 118).truncate().end(ABORT);
        trace.later(86_400).begin(INCREMENTAL).call("JetGetLogInfoInstance2").end(ABORT);
        assertEquals(
                List.of(
                        "#1 full: completed, full, logs [117,120], deleted [[100,117]], a.edb fullPrev 117-120, valid",
                        "#2 incremental: aborted-by-caller, no kind, logs [118,150], deleted [[118,146]], aborted",
                        "#3 incremental: aborted-by-caller, no kind, logs [null,null], deleted [], aborted"),
                audited());
        assertEquals(List.of(0, 0, -569), answersOf("JetGetLogInfoInstance2"));
    }

    @Test
    void g_full_of_one_of_two_databases_deletes_nothing_that_the_other_needs() {
        attachA(trace);
        trace.attached(B, slot("fullPrev", 40, 60, "Normal") + "," + slot("incPrev", 61, 99, "Normal"));
        fullOfAOnly(trace);
        assertAudit(
                "#1 full: completed, full, logs [117,120], deleted [], a.edb fullPrev 117-120, b.edb no stamp,"
                        + " incomplete-databases",
                next(trace, 100).truncate().end(NORMAL),
                "#2 incremental: completed, incremental, logs [100,150], deleted [[100,146]], a.edb incPrev 100-150,"
                        + " b.edb incPrev 100-150, valid");
    }

    @Test
    void g_without_an_incremental_of_the_other_database_there_is_a_gap() {
        attachA(trace);
        trace.attached(B, slot("fullPrev", 40, 60, "Normal"));
        fullOfAOnly(trace);
        grow(trace).begin(INCREMENTAL).call("JetGetLogInfoInstance2").end(ABORT);
        assertEquals(REFUSED_FOR_A_GAP, audited().get(1));
        assertEquals(List.of(0, -569), answersOf("JetGetLogInfoInstance2"));
    }

    @Test
    void h_a_truncation_refused_because_a_log_was_not_copied_leaves_a_copy() {
        attachA(trace);
        trace.begin(FULL).attachInfo(A).copyDatabase(A).logInfo(117, 120).copyLogs(117, 119);
        trace.checkpoint(118).truncate().end(NORMAL);
        assertAudit(
                "#1 full: completed, copy, logs [117,120], deleted [], a.edb copyPrev 117-120, incomplete-logs",
                next(trace, 100).truncate().end(NORMAL),
                INCREMENTAL_100_150);
        assertEquals(List.of(-616, 0), answersOf("JetTruncateLogInstance"));
        String table = jetaudit().run("backups").out();
        assertTrue(table.contains("  117-120 without 120  "), table);
    }

    @Test
    void i_after_a_full_by_shadow_copy_a_streaming_incremental_is_refused() {
        trace.attached(A, slot("fullPrev", 117, 120, "OSSnapshot"));
        assertEquals(List.of(), auditedAfter(grow(trace).begin(INCREMENTAL)));
        assertRefused("#- incremental: refused -560");
    }

    /** The second incremental, and the one after it, whose logs the gap test lets pass. */
    private void assertNextButOne(String second, long low) {
        trace.later(86_400)
                .begin(INCREMENTAL)
                .logInfo(low, 160)
                .copyLogs(low, 160)
                .end(NORMAL);
        assertEquals(
                List.of(
                        "#1 full: completed, full, logs [117,120], deleted [[100,117]], a.edb fullPrev 117-120, valid",
                        second,
                        "#3 incremental: completed, differential, logs [" + low + ",160], deleted [], a.edb diffPrev "
                                + low + "-160, valid"),
                audited());
    }

    private void assertAudit(String first, Trace whole, String... following) {
        assertEquals(Stream.concat(Stream.of(first), Stream.of(following)).toList(), auditedAfter(whole));
    }

    private void assertRefused(String expected) {
        JsonNode refused = jetaudit().json("backups", "--refused");
        JsonNode last = refused.get(refused.size() - 1);
        assertEquals(
                expected,
                "#- " + last.get("scope").asText() + ": " + last.get("outcome").asText() + " "
                        + last.get("outcomeCode"));
    }

    private List<Integer> answersOf(String api) {
        return jetaudit().list("calls").stream()
                .filter(call -> call.get("api").asText().equals(api))
                .map(call -> call.get("answer").asInt())
                .toList();
    }

    private List<String> audited() {
        return auditedAfter(trace);
    }

    private List<String> auditedAfter(Trace whole) {
        String file = whole.writeTo(folder.resolve("trace.ndjson")).toString();
        return jetaudit().list("audit", file).stream().map(BackupSummary::of).toList();
    }

    private Jetaudit jetaudit() {
        return new Jetaudit(folder.resolve("store"));
    }
}
