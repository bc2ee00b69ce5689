package dev.jetaudit.domain.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.jetaudit.api.instance.Fact;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What ends a backup by the published pages: the table of documented-api.md section 3.1, row by row. */
class DocumentedEffectsTest {

    @Test
    void a_failing_get_attach_info_cancels_the_backup() {
        assertEquals(
                "-1022 idle END failed -1022",
                databases().seen(-1022).attachInfo().last());
        assertEquals(
                "-521 idle END failed -521", incremental().attachInfo("a.edb").last());
        assertEquals("-520 idle", incremental().attachInfo("a.edb").end().last());
    }

    @Test
    void a_failing_open_cancels_the_backup() {
        assertEquals(
                "-1032 idle END failed -1032",
                databases().seen(-1032).open("a.edb").last());
        assertEquals(
                "-569 idle END failed -569",
                logs().seen(-569).open(Words.log(117)).last());
        assertEquals(
                "-1011 idle END failed -1011",
                databases().open("a.edb").open("a.edb").last());
        assertEquals("-521 idle END failed -521", logs().open("a.edb").last());
        assertEquals("-1003 idle END failed -1003", databases().open("").last());
    }

    @Test
    void opening_a_database_that_is_not_attached_does_not() {
        assertEquals("-1203 databases", databases().open("b.edb").last());
        Story seen = databases().seen(-1203).open("a.edb");
        assertEquals("0 databases", seen.last());
        assertEquals(null, seen.state().backup().open());
    }

    @Test
    void a_failing_read_of_a_log_cancels_the_backup() {
        assertEquals(
                "-612 idle END failed -612",
                logs().open(Words.log(117)).seen(-612).read(Story.SIZE).last());
        assertEquals(
                "-1003 idle END failed -1003",
                logs().open(Words.log(117)).read(8, Story.SIZE, 0L).last());
        assertEquals("-1003 idle END failed -1003", databases().read(Story.SIZE).last());
    }

    @Test
    void a_read_error_on_a_database_drops_it_and_closes_its_handle() {
        Story story = databases().open("a.edb").seen(-1018).read(Story.SIZE);

        assertEquals("-1018 databases", story.last());
        assertEquals("-1003 databases", story.close().last());
        assertEquals(
                "0 idle END completed 0 copy",
                story.logInfo(117, 117).copiesLogs(117, 117).end().last());
        assertEquals("completed 0 copy incomplete-databases", story.judged());
        assertEquals(List.of(), story.stamps());
    }

    @Test
    void a_failing_close_changes_nothing() {
        assertEquals("-1003 databases", databases().open("a.edb").close(8).last());
        assertEquals(
                "-1022 databases", databases().open("a.edb").seen(-1022).close().last());
        assertEquals(
                "0 databases",
                databases().open("a.edb").seen(-1022).close().close().last());
    }

    @Test
    void a_failing_log_list_cancels_the_backup() {
        assertEquals(
                "-521 idle END failed -521",
                databases().open("a.edb").logInfo(117, 120).last());
        assertEquals(
                "-521 idle END failed -521",
                databases().open("a.edb").truncateInfo(1, 2).last());
        assertEquals(
                "-1811 idle END failed -1811",
                databases().seen(-1811).logInfo(117, 120).last());
        assertEquals(
                "-1811 idle END failed -1811",
                databases().seen(-1811).truncateInfo(1, 2).last());
    }

    @Test
    void a_failing_truncation_changes_nothing() {
        assertEquals("-521 databases", databases().truncate().last());
        assertEquals("-521 logs", logs().open(Words.log(117)).truncate().last());
        assertEquals("-1032 logs", logs().seen(-1032).truncate().last());
        assertEquals(false, logs().seen(-1032).truncate().backup().truncated());
    }

    @Test
    void a_refused_begin_leaves_the_running_backup_alone() {
        assertEquals("-505 databases", databases().begin(0).last());
        assertEquals("-505 databases", databases().begin(1).last());
        assertEquals("-900 databases", databases().begin(4).last());
    }

    @Test
    void after_jet_stop_backup_progress_calls_answer_801_and_nothing_is_cancelled_before_the_end() {
        Consumer<Story> all = story -> story.attachInfo("a.edb")
                .open("a.edb")
                .read(Story.SIZE)
                .logInfo(117, 120)
                .truncateInfo(1, 2)
                .truncate();

        Story story = databases().open("a.edb").stop().then(all).close();
        assertEquals(List.of(0, 0, 0, 0, -801, -801, -801, -801, -801, -801, 0), story.answers());
        assertEquals("-801 idle END aborted-by-server -801", story.end().last());
    }

    @Test
    void after_jet_stop_service_no_call_is_answered_and_the_backup_stays_open() {
        Story story = databases().stopService().attachInfo("a.edb").end(2);
        assertEquals("-1329 databases", story.last());
    }

    @Test
    void jet_term_is_refused_unless_it_stops_the_backup() {
        assertEquals("-505 databases", databases().term().last());
        assertEquals("-505 databases", databases().term2(0).last());
        assertEquals("-505 databases", databases().term2(0x2).last());
        assertEquals("0 idle END aborted-by-server -801", databases().term2(0x4).last());
        assertEquals("0 databases", databases().term().end(2).begin(0).last(), "backups stay allowed");
    }

    @Test
    void attach_and_detach_are_refused_during_a_backup() {
        assertEquals("-505 databases", databases().attach("b.edb").last());
        assertEquals("-505 databases", databases().detach("a.edb").last());
    }

    @Test
    void begin_tests_the_grbit_then_circular_logging_then_a_running_backup_then_the_fulls() {
        Story story = Story.documented()
                .fact(new Fact.CircularLogging(true))
                .header("a.edb", Headers.never())
                .attach("a.edb")
                .begin(0);

        assertEquals("-900 databases", story.begin(0x5).last());
        assertEquals("-526 databases", story.begin(1).last());
        assertEquals(
                "-505 databases",
                story.fact(new Fact.CircularLogging(false)).begin(1).last());
        assertEquals("-560 idle", story.end().begin(1).last());
        assertEquals("-516 idle", story.fact(new Fact.Logging(false)).begin(1).last());
    }

    private static Story databases() {
        return Story.documented().begin(0).attachInfo("a.edb");
    }

    private static Story logs() {
        return databases().copies("a.edb").logInfo(117, 120);
    }

    private static Story incremental() {
        return Story.documented()
                .fact(new Fact.CircularLogging(false))
                .header("a.edb", Headers.full(80, 99))
                .attach("a.edb")
                .begin(1);
    }
}
