package dev.jetaudit.domain.scenario;

import static dev.jetaudit.domain.scenario.EngineStates.fullInDatabases;
import static dev.jetaudit.domain.scenario.EngineStates.fullInLogs;
import static dev.jetaudit.domain.scenario.EngineStates.incremental;
import static dev.jetaudit.domain.scenario.EngineStates.instance;
import static dev.jetaudit.domain.scenario.EngineStates.row;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.jetaudit.api.instance.Fact;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rows of {@link EngineTableTest} on log lists, truncation and End. */
class EngineTableOfLogsAndEndsTest {

    @Test
    void get_log_info() {
        assertEquals(
                List.of("-520 idle", "0 logs", "0 logs", "0 logs", "-801 databases", "-801 logs"),
                row(story -> story.logInfo(117, 120)));
    }

    @Test
    void get_truncate_log_info() {
        assertEquals(
                List.of("-520 idle", "0 logs", "0 logs", "0 logs", "-801 databases", "-801 logs"),
                row(story -> story.truncateInfo(100, 117)));
    }

    @Test
    void the_lists_need_every_file_closed_but_the_stop_is_tested_first() {
        assertEquals(
                "-521 databases",
                fullInDatabases().open("a.edb").logInfo(117, 120).last());
        assertEquals(
                "-521 databases",
                fullInDatabases().open("a.edb").truncateInfo(100, 117).last());
        assertEquals(
                "-521 logs", fullInLogs().open(Words.log(117)).logInfo(117, 120).last());
        assertEquals(
                "-521 logs",
                incremental().open(Words.log(117)).truncateInfo(1, 2).last());
        assertEquals(
                "-801 databases",
                fullInDatabases().open("a.edb").stop().logInfo(117, 120).last());
    }

    @Test
    void an_incremental_whose_logs_are_gone_gets_no_list_and_goes_on() {
        Story story = instance().fact(new Fact.LogsOnDisk(118, 120)).begin(1).logInfo(118, 120);

        assertEquals("-569 logs", story.last());
        assertEquals("-521 logs", story.truncate().last());
        assertEquals("0 logs", story.logInfo(118, 120).last(), "the second request skips the preparation");
    }

    @Test
    void truncate_log() {
        assertEquals(
                List.of("-520 idle", "-521 databases", "-616 logs", "-616 logs", "-801 databases", "-801 logs"),
                row(Story::truncate));
        assertEquals("0 logs", fullInLogs().copiesLogs(117, 120).truncate().last());
        assertEquals("0 logs", incremental().copiesLogs(100, 120).truncate().last());
        assertEquals("-521 logs", instance().begin(1).truncate().last());
        assertEquals(
                "-521 logs",
                fullInLogs()
                        .copiesLogs(117, 120)
                        .open(Words.log(117))
                        .truncate()
                        .last());
    }

    @Test
    void a_deletion_that_fails_leaves_the_logs_truncated_and_the_lowest_unknown() {
        Story story = fullInLogs()
                .copies("E:\\log\\E0000000075.log")
                .copiesLogs(118, 120)
                .seen(-1032)
                .truncate();

        assertEquals("-1032 logs", story.last());
        assertEquals("TRUNC-91", story.rule());
        assertEquals(null, story.lowestLog());
        assertEquals("completed 0 full incomplete-databases", story.end().judged());
    }

    @Test
    void end_normal() {
        assertEquals(
                List.of(
                        "-520 idle",
                        "0 idle END aborted-by-caller -800",
                        "0 idle END completed 0 copy",
                        "0 idle END completed 0 differential",
                        "0 idle END aborted-by-server -801",
                        "0 idle END aborted-by-server -801"),
                row(story -> story.end(1)));
    }

    @Test
    void end_abort_wins_over_the_stop() {
        String aborted = "0 idle END aborted-by-caller -800";
        assertEquals(List.of("-520 idle", aborted, aborted, aborted, aborted, aborted), row(story -> story.end(2)));
    }

    @Test
    void end_with_a_bad_grbit_ends_nothing() {
        List<String> refused =
                List.of("-1003 idle", "-1003 databases", "-1003 logs", "-1003 logs", "-1003 databases", "-1003 logs");
        assertEquals(refused, row(story -> story.end(0)));
        assertEquals(refused, row(story -> story.end(3)));
        assertEquals(refused, row(story -> story.end(0x100)));
    }
}
