package dev.jetaudit.domain.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.jetaudit.api.instance.Fact;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where the published pages are silent or contradict one another: each choice of product.md, one test. */
class DocumentedChoicesTest {

    @Test
    void c15_end_with_abort_answers_800_and_after_a_stop_801() {
        assertEquals("-800 idle END aborted-by-caller -800", complete().end(2).last());
        assertEquals(
                "-801 idle END aborted-by-server -801", complete().stop().end(2).last());
    }

    @Test
    void c15_end_with_neither_or_both_answers_1003_and_ends_nothing() {
        assertEquals("-1003 logs", complete().end(0).last());
        assertEquals("-1003 logs", complete().end(3).last());
        assertEquals("-1003 logs", complete().end(0x100).last());
        assertEquals(
                "0 idle END completed 0 copy", complete().end(0).end(3).end(1).last());
    }

    @Test
    void truncate_done_with_abort_is_an_abort() {
        assertEquals(
                "-800 idle END aborted-by-caller -800", complete().end(0x102).last());
    }

    @Test
    void a_stop_after_everything_was_read_still_answers_801() {
        assertEquals(
                "-801 idle END aborted-by-server -801",
                complete().truncate().stop().end(1).last());
    }

    @Test
    void a_full_with_nothing_listed_or_opened_answers_800() {
        assertEquals(
                "-800 idle END aborted-by-caller -800",
                Story.documented()
                        .begin(0)
                        .logInfo(117, 117)
                        .copiesLogs(117, 117)
                        .end()
                        .last());
    }

    @Test
    void an_incremental_without_a_log_set_answers_800() {
        assertEquals("-800 idle END aborted-by-caller -800", incremental().end().last());
    }

    @Test
    void an_incremental_needs_no_databases() {
        assertEquals(
                "0 idle END completed 0 differential",
                incremental().logInfo(100, 101).copiesLogs(100, 101).end().last());
    }

    @Test
    void get_attach_info_in_the_log_phase_answers_0() {
        assertEquals("0 logs", complete().attachInfo("a.edb").last());
    }

    @Test
    void a_truncation_before_the_log_list_answers_521_and_cancels_nothing() {
        assertEquals(
                "-521 databases",
                Story.documented().begin(0).copies("a.edb").truncate().last());
    }

    @Test
    void a_truncation_needs_no_complete_logs() {
        assertEquals(
                "0 logs",
                Story.documented()
                        .begin(0)
                        .copies("a.edb")
                        .logInfo(117, 120)
                        .truncate()
                        .last());
    }

    @Test
    void a_gap_is_no_matter_of_the_log_list() {
        assertEquals(
                "0 logs",
                incremental()
                        .fact(new Fact.LogsOnDisk(118, 120))
                        .logInfo(118, 120)
                        .last());
    }

    @Test
    void c5_an_untruncated_full_is_a_copy() {
        assertEquals("completed 0 copy valid-copy", complete().end().judged());
        assertEquals("completed 0 full valid", complete().truncate().end().judged());
        assertEquals("completed 0 full valid", complete().end(0x101).judged());
    }

    @Test
    void c12_an_untruncated_incremental_is_a_differential() {
        Story story = incremental().logInfo(100, 101).copiesLogs(100, 101).end(1);
        assertEquals("completed 0 differential valid", story.judged());
        assertEquals(List.of("a.edb diffPrev 100-101"), story.stamps());
        assertEquals(
                "completed 0 incremental valid",
                incremental().logInfo(100, 101).copiesLogs(100, 101).end(0x101).judged());
    }

    @Test
    void a_stop_when_idle_answers_0_and_has_no_effect() {
        assertEquals("0 idle", Story.documented().stop().last());
        assertEquals(
                "0 databases",
                Story.documented().stop().begin(0).attachInfo("a.edb").last());
    }

    @Test
    void jet_term_2_with_abrupt_only_answers_505() {
        assertEquals("-505 databases", Story.documented().begin(0).term2(0x2).last());
    }

    @Test
    void after_jet_term_everything_answers_1029_until_jet_init() {
        Story story = Story.documented()
                .term()
                .begin(0)
                .attachInfo("a.edb")
                .open("a.edb")
                .read(Story.SIZE)
                .close()
                .logInfo(1, 2)
                .truncateInfo(1, 2)
                .truncate()
                .end()
                .term()
                .attach("a.edb")
                .detach("a.edb")
                .init()
                .begin(0);

        assertEquals(
                List.of(0, -1029, -1029, -1029, -1029, -1029, -1029, -1029, -1029, -1029, -1029, -1029, -1029, 0, 0),
                story.answers());
    }

    @Test
    void jet_init_ends_an_open_backup_as_never_ended() {
        assertEquals("0 idle END never-ended", complete().init().last());
        assertEquals("never-ended - - never-ended", complete().init().judged());
        assertEquals(List.of("NEVER-ENDED"), complete().init().findings());
        assertEquals(null, complete().init().backup().endedAt());
    }

    @Test
    void a_jet_term_that_succeeds_against_the_rules_leaves_the_backup_never_ended() {
        Story story = complete().seen(0).term();
        assertEquals("-505 idle END never-ended", story.last());
        assertEquals("-1029 idle", story.begin(0).last());
        assertEquals("-505 idle END never-ended", complete().seen(0).term2(0).last());
    }

    @Test
    void a_read_of_a_handle_that_is_not_open_cancels_and_a_close_does_not() {
        assertEquals(
                "-1003 idle END failed -1003",
                complete().read(9, Story.SIZE, 0L).last());
        assertEquals("-1003 logs", complete().close(9).last());
    }

    @Test
    void in_the_engine_neither_has_an_effect() {
        Story story = Story.engine().begin(0).open("a.edb");
        assertEquals("-1003 databases", story.read(9, Story.SIZE, 0L).last());
        assertEquals("-1003 databases", story.close(9).last());
    }

    @Test
    void opening_a_log_below_the_lowest_known_is_not_refused() {
        Story story = complete().fact(new Fact.LogsOnDisk(118, 120)).open(Words.log(117));
        assertEquals("0 logs", story.last());
        assertEquals(
                "-569 idle END failed -569",
                story.close().seen(-569).open(Words.log(117)).last());
    }

    private static Story complete() {
        return Story.documented()
                .begin(0)
                .attachInfo("a.edb")
                .copies("a.edb")
                .logInfo(117, 120)
                .copiesLogs(117, 120);
    }

    private static Story incremental() {
        return Story.documented()
                .fact(new Fact.CircularLogging(false))
                .header("a.edb", Headers.full(80, 99))
                .attach("a.edb")
                .begin(1);
    }
}
