package dev.jetaudit.domain.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.jetaudit.api.call.WindowsPath;
import dev.jetaudit.api.header.HeaderSlots;
import dev.jetaudit.api.instance.Fact;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * The worked numbers (a) to (i) of engine-semantics.md 6.1: what the next incremental contains. Lowest log on disk 100, current
 * 120, checkpoint 117, old FullPrev 80-99; before the next incremental the current log grows to 150.
 */
class WorkedNumbersTest {

    private static final long NORMAL = 0x1;
    private static final long ABORT = 0x2;
    private static final long TRUNCATE_DONE = 0x101;

    @Test
    void a_a_full_that_truncates_is_followed_from_its_last_deleted_log() {
        Story story = before(Headers.full(80, 99))
                .then(WorkedNumbersTest::fullWithTruncation)
                .end(NORMAL);

        assertEquals(List.of("a.edb fullPrev 117-120"), story.stamps());
        assertEquals("[100-117]", Words.ranges(story.backup().deleted()));
        assertEquals("full 117-120, inc -, copy -, diff -", header(story, "a.edb"));
        assertEquals("completed 0 full valid", story.judged());
        assertEquals("118..150", next(story));
    }

    @Test
    void a_the_list_of_deletable_logs_gives_the_same_as_the_facts() {
        Story story = Story.engine()
                .fact(new Fact.CircularLogging(false))
                .fact(new Fact.LogsOnDisk(100, 120))
                .begin(0)
                .attachInfo("a.edb")
                .copies("a.edb")
                .logInfo(117, 120)
                .copiesLogs(117, 120)
                .truncateInfo(100, 117)
                .truncate()
                .end(NORMAL);

        assertEquals("[100-117]", Words.ranges(story.backup().deleted()));
        assertEquals("118..150", next(story));
    }

    @Test
    void b_a_full_that_does_not_truncate_is_a_copy_and_changes_nothing_for_the_next() {
        Story story = before(Headers.full(80, 99)).then(WorkedNumbersTest::full).end(NORMAL);

        assertEquals(List.of("a.edb copyPrev 117-120"), story.stamps());
        assertEquals("full 80-99, inc -, copy 117-120, diff -", header(story, "a.edb"));
        assertEquals("completed 0 copy valid-copy", story.judged());
        assertEquals("100..150", next(story));
    }

    @Test
    void b_a_copy_is_no_base_for_an_incremental() {
        Story story = before(Headers.never()).then(WorkedNumbersTest::full).end(NORMAL);

        assertEquals("full -, inc -, copy 117-120, diff -", header(story, "a.edb"));
        assertEquals("Begin answers -560", next(story));
    }

    @Test
    void b_prime_truncate_done_makes_a_full_of_an_untruncated_one() {
        Story story = before(Headers.full(80, 99)).then(WorkedNumbersTest::full).end(TRUNCATE_DONE);

        assertEquals("full 117-120, inc -, copy -, diff -", header(story, "a.edb"));
        assertEquals("completed 0 full valid", story.judged());
        assertEquals("100..150", next(story));
    }

    @Test
    void c_a_copy_resets_no_other_slot() {
        Story story = before(Headers.fullAndIncremental(60, 99))
                .then(WorkedNumbersTest::full)
                .end(NORMAL);

        assertEquals("full 59-60, inc 61-99, copy 117-120, diff -", header(story, "a.edb"));
        assertEquals("100..150", next(story));
    }

    @Test
    void d1_an_abort_before_the_truncation_changes_nothing() {
        Story story = before(Headers.full(80, 99)).then(WorkedNumbersTest::full).end(ABORT);

        assertEquals(List.of(), story.stamps());
        assertEquals("full 80-99, inc -, copy -, diff -", header(story, "a.edb"));
        assertEquals("aborted-by-caller -800 - aborted", story.judged());
        assertEquals("100..150", next(story));
    }

    @Test
    void d1_a_stop_a_too_early_end_and_a_termination_change_nothing_either() {
        Story stopped = before(Headers.full(80, 99))
                .then(WorkedNumbersTest::full)
                .stop()
                .end(NORMAL);
        Story tooEarly = before(Headers.full(80, 99))
                .begin(0)
                .attachInfo("a.edb")
                .copies("a.edb")
                .end(NORMAL);
        Story terminated =
                before(Headers.full(80, 99)).then(WorkedNumbersTest::full).term2(0x4);

        assertEquals("aborted-by-server -801 - aborted", stopped.judged());
        assertEquals("aborted-by-caller -800 - aborted", tooEarly.judged());
        assertEquals("aborted-by-server -801 - aborted", terminated.judged());
        assertEquals("100..150", next(stopped));
        assertEquals("100..150", next(tooEarly));
        assertEquals("100..150", next(terminated.init().attach("a.edb")));
    }

    @Test
    void d2_an_abort_after_the_truncation_breaks_the_chain() {
        Story story = before(Headers.full(80, 99))
                .then(WorkedNumbersTest::fullWithTruncation)
                .end(ABORT);

        assertEquals("full 80-99, inc -, copy -, diff -", header(story, "a.edb"));
        assertEquals("aborted-by-caller -800 - aborted", story.judged());
        assertEquals(List.of("CHAIN-BROKEN"), story.findings());
        assertEquals(118L, story.lowestLog());
        assertEquals("GetLogInfo answers -569", next(story));
    }

    @Test
    void e_an_incremental_that_truncates_is_followed_from_its_last_deleted_log() {
        Story story = incrementalAfterA().truncate().end(NORMAL);

        assertEquals("full 117-120, inc 118-150, copy -, diff -", header(story, "a.edb"));
        assertEquals("[118-146]", Words.ranges(story.backup().deleted()));
        assertEquals("completed 0 incremental valid", story.judged());
        assertEquals("147..150", next(story));
    }

    @Test
    void e_prime_an_incremental_that_does_not_truncate_is_a_differential() {
        Story story = incrementalAfterA().end(NORMAL);

        assertEquals("full 117-120, inc -, copy -, diff 118-150", header(story, "a.edb"));
        assertEquals("completed 0 differential valid", story.judged());
        assertEquals("118..150", next(story));
    }

    @Test
    void e_double_prime_truncate_done_makes_an_incremental_of_it() {
        Story story = incrementalAfterA().end(TRUNCATE_DONE);

        assertEquals("full 117-120, inc 118-150, copy -, diff -", header(story, "a.edb"));
        assertEquals("118..150", next(story));
    }

    @Test
    void an_incremental_leaves_the_differential_of_before_alone_and_a_full_clears_it() {
        Story story = incrementalAfterA().end(NORMAL).begin(1).logInfo(118, 150).end(TRUNCATE_DONE);

        assertEquals("full 117-120, inc 118-150, copy -, diff 118-150", header(story, "a.edb"));

        story.begin(0).attachInfo("a.edb").copies("a.edb").logInfo(147, 151).end(TRUNCATE_DONE);

        assertEquals("full 147-151, inc -, copy -, diff -", header(story, "a.edb"));
    }

    @Test
    void f_an_incremental_aborted_after_the_truncation_breaks_the_chain() {
        Story story = incrementalAfterA().truncate().end(ABORT);

        assertEquals("full 117-120, inc -, copy -, diff -", header(story, "a.edb"));
        assertEquals(147L, story.lowestLog());
        assertEquals("GetLogInfo answers -569", next(story));
    }

    @Test
    void g_an_attached_database_that_is_left_out_keeps_the_logs_from_its_own_full_on() {
        Story story = twoDatabases(Headers.fullAndIncremental(60, 99))
                .copies("a.edb")
                .logInfo(117, 120)
                .copiesLogs(117, 120)
                .truncate()
                .end(NORMAL);

        assertEquals(List.of("a.edb fullPrev 117-120"), story.stamps());
        assertEquals("[]", Words.ranges(story.backup().deleted()));
        assertEquals(100L, story.lowestLog());
        assertEquals("completed 0 full incomplete-databases", story.judged());
        assertEquals(List.of("DATABASE-NOT-OPENED", "SUCCESS-REPORTED"), story.findings());
        assertEquals("100..150", next(story));
    }

    @Test
    void g_without_its_incremental_that_database_blocks_the_next_one() {
        Story story = twoDatabases(Headers.full(55, 60))
                .copies("a.edb")
                .logInfo(117, 120)
                .copiesLogs(117, 120)
                .truncate()
                .end(NORMAL);

        assertEquals("GetLogInfo answers -569", next(story));
    }

    @Test
    void h_a_truncation_refused_for_a_missing_log_leaves_a_copy() {
        Story story = before(Headers.full(80, 99))
                .begin(0)
                .attachInfo("a.edb")
                .copies("a.edb")
                .logInfo(117, 120)
                .copiesLogs(117, 119)
                .truncate();

        assertEquals("-616 logs", story.last());

        story.end(NORMAL);

        assertEquals("full 80-99, inc -, copy 117-120, diff -", header(story, "a.edb"));
        assertEquals("completed 0 copy incomplete-logs", story.judged());
        assertEquals("[120-120]", Words.ranges(story.backup().logs().missing()));
        assertEquals("100..150", next(story));
    }

    @Test
    void i_a_shadow_copy_is_no_base_for_a_streaming_incremental() {
        Story story = before(Headers.snapshot(117, 120)).attach("a.edb");

        assertEquals("Begin answers -560", next(story));
    }

    private static Story before(HeaderSlots header) {
        return Story.engine()
                .fact(new Fact.CircularLogging(false))
                .fact(new Fact.LogsOnDisk(100, 120))
                .fact(new Fact.Checkpoint(117))
                .header("a.edb", header);
    }

    private static Story twoDatabases(HeaderSlots second) {
        return before(Headers.full(80, 99))
                .header("b.edb", second)
                .begin(0)
                .attachInfo("a.edb", "b.edb")
                .fact(new Fact.Checkpoint(118));
    }

    private static void full(Story story) {
        story.begin(0)
                .attachInfo("a.edb")
                .copies("a.edb")
                .fact(new Fact.Checkpoint(118))
                .logInfo(117, 120)
                .copiesLogs(117, 120);
    }

    private static void fullWithTruncation(Story story) {
        full(story);
        story.truncate();
    }

    private static Story incrementalAfterA() {
        return before(Headers.full(80, 99))
                .then(WorkedNumbersTest::fullWithTruncation)
                .end(NORMAL)
                .fact(new Fact.Checkpoint(147))
                .begin(1)
                .logInfo(118, 150)
                .copiesLogs(118, 150);
    }

    /** Returns what the next incremental holds, or which call of it is refused. */
    private static String next(Story story) {
        Long lowest = story.lowestLog();
        story.begin(1);
        if (!story.lastCall().answer().isSuccess()) {
            return "Begin answers " + story.lastCall().answer();
        }
        story.logInfo(lowest, 150);
        return story.lastCall().answer().isSuccess()
                ? story.backup().logs().set().toString().replace("-", "..")
                : "GetLogInfo answers " + story.lastCall().answer();
    }

    private static String header(Story story, String database) {
        HeaderSlots view = story.instance().headers().get(new WindowsPath(database));
        assertEquals(Objects.requireNonNull(view), story.state().headerOf(new WindowsPath(database)));
        return Words.header(view);
    }
}
