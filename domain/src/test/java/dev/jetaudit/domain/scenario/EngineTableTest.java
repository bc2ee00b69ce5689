package dev.jetaudit.domain.scenario;

import static dev.jetaudit.domain.scenario.EngineStates.fullInDatabases;
import static dev.jetaudit.domain.scenario.EngineStates.fullInLogs;
import static dev.jetaudit.domain.scenario.EngineStates.incremental;
import static dev.jetaudit.domain.scenario.EngineStates.instance;
import static dev.jetaudit.domain.scenario.EngineStates.row;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The table of engine-semantics.md section 3, row by row, for {@code engine-2025}. Columns: idle; full, databases; full, logs;
 * incremental; stopped in the databases phase; stopped in the logs phase.
 */
class EngineTableTest {

    @Test
    void begin_full() {
        assertEquals(
                List.of("0 databases", "-505 databases", "-505 logs", "-505 logs", "-505 databases", "-505 logs"),
                row(story -> story.begin(0)));
    }

    @Test
    void begin_incremental() {
        assertEquals(
                List.of("0 logs", "-505 databases", "-505 logs", "-505 logs", "-505 databases", "-505 logs"),
                row(story -> story.begin(1)));
        assertEquals(
                "-560 idle",
                Story.engine()
                        .header("a.edb", Headers.never())
                        .attach("a.edb")
                        .begin(1)
                        .last());
    }

    @Test
    void a_second_begin_leaves_the_stop_request_standing() {
        assertEquals(
                "-801 databases",
                fullInDatabases().stop().begin(0).attachInfo("a.edb").last());
    }

    @Test
    void get_attach_info() {
        assertEquals(
                List.of("-520 idle", "0 databases", "0 logs", "-521 logs", "-801 databases", "-801 logs"),
                row(story -> story.attachInfo("a.edb")));
    }

    @Test
    void open_an_attached_database() {
        assertEquals(
                List.of(
                        "-520 idle",
                        "0 databases",
                        "-521 idle END failed -521",
                        "-521 idle END failed -521",
                        "-801 databases",
                        "-801 logs"),
                row(story -> story.open("a.edb")));
    }

    @Test
    void open_a_name_that_is_not_attached() {
        assertEquals(
                List.of("-520 idle", "-1203 databases", "0 logs", "0 logs", "-801 databases", "-801 logs"),
                row(story -> story.open(Words.log(118))));
    }

    @Test
    void open_a_log_that_is_gone() {
        assertEquals(
                "-569 idle END failed -569",
                fullInLogs().seen(-569).open(Words.log(118)).last());
        assertEquals(
                "-569 idle END failed -569",
                incremental().seen(-569).open(Words.log(118)).last());
    }

    @Test
    void open_a_log_whose_name_is_malformed() {
        assertEquals(
                "-1003 idle END failed -1003",
                fullInLogs().open("E:\\log\\E00xyz.log").last());
        assertEquals(
                "-1003 idle END failed -1003",
                incremental().open("E:\\log\\E00xyz.log").last());
    }

    @Test
    void open_while_one_is_open() {
        assertEquals(
                "-1011 databases", fullInDatabases().open("a.edb").open("a.edb").last());
        assertEquals(
                "-1011 logs",
                fullInLogs().open(Words.log(117)).open(Words.log(118)).last());
        assertEquals(
                "-1011 logs",
                incremental().open(Words.log(117)).open(Words.log(118)).last());
        assertEquals(
                "-801 databases",
                fullInDatabases().open("a.edb").stop().open("a.edb").last());
    }

    @Test
    void read() {
        assertEquals("-520 idle", Story.engine().read(Story.SIZE).last());
        assertEquals(
                "0 databases", fullInDatabases().open("a.edb").read(Story.SIZE).last());
        assertEquals(
                "0 logs", fullInLogs().open(Words.log(117)).read(Story.SIZE).last());
        assertEquals(
                "-801 databases",
                fullInDatabases().open("a.edb").stop().read(Story.SIZE).last());
    }

    @Test
    void a_read_error_drops_a_database_and_ends_a_backup_on_a_log() {
        Story database = fullInDatabases().open("a.edb").seen(-1018).read(Story.SIZE);
        assertEquals("-1018 databases", database.last());
        assertEquals(true, database.backup().databases().getFirst().dropped());
        assertEquals("0 databases", database.open("a.edb").last());

        assertEquals(
                "-612 idle END failed -612",
                fullInLogs().open(Words.log(117)).seen(-612).read(Story.SIZE).last());
        assertEquals(
                "-1022 idle END failed -1022",
                incremental().open(Words.log(117)).seen(-1022).read(Story.SIZE).last());
    }

    @Test
    void close_needs_the_open_file_and_ignores_the_stop() {
        assertEquals("-520 idle", Story.engine().close().last());
        assertEquals("-1003 databases", fullInDatabases().close().last());
        assertEquals("-1003 logs", fullInLogs().close().last());
        assertEquals("0 databases", fullInDatabases().open("a.edb").close().last());
        assertEquals("-1003 databases", fullInDatabases().open("a.edb").close(8).last());
        assertEquals(
                "0 databases", fullInDatabases().open("a.edb").stop().close().last());
        assertEquals("0 logs", fullInLogs().open(Words.log(117)).stop().close().last());
    }

    @Test
    void stop_backup() {
        assertEquals(List.of("0 idle", "0 databases", "0 logs", "0 logs", "0 databases", "0 logs"), row(Story::stop));
    }

    @Test
    void a_stop_without_a_backup_is_forgotten_by_the_next_begin() {
        assertEquals(
                "0 databases", instance().stop().begin(0).attachInfo("a.edb").last());
    }

    @Test
    void jet_term_2_that_stops_the_backup_or_is_abrupt() {
        String aborted = "0 idle END aborted-by-server -801";
        List<String> expected = List.of("0 idle", aborted, aborted, aborted, aborted, aborted);
        assertEquals(expected, row(story -> story.term2(0x4)));
        assertEquals(expected, row(story -> story.term2(0x2)));
        assertEquals(expected, row(Story::term), "JetTerm is abrupt");
    }

    @Test
    void jet_term_2_complete_is_refused_and_no_backup_can_begin_afterwards() {
        List<String> expected =
                List.of("0 idle", "-505 databases", "-505 logs", "-505 logs", "-505 databases", "-505 logs");
        assertEquals(expected, row(story -> story.term2(0x0)));
        assertEquals(expected, row(story -> story.term2(0x1)));
        assertEquals("-523 idle", fullInDatabases().term2(0).end(1).begin(0).last());
        assertEquals(
                "0 databases", fullInDatabases().term2(0).end(1).init().begin(0).last());
    }

    @Test
    void attach_and_detach() {
        List<String> expected =
                List.of("0 idle", "-505 databases", "-505 logs", "-505 logs", "-505 databases", "-505 logs");
        assertEquals(expected, row(story -> story.attach("b.edb")));
        assertEquals(expected, row(story -> story.detach("a.edb")));
    }
}
