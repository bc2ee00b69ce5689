package dev.jetaudit.domain.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.jetaudit.api.instance.Fact;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The acceptance scenarios of engine-semantics.md section 9, and what sections 0 and 4 say of the End call. */
class EngineScenariosTest {

    @Test
    void s1_a_full_that_does_everything_is_valid() {
        Story story = Story.engine()
                .begin(0)
                .attachInfo("a.edb")
                .copies("a.edb")
                .logInfo(117, 120)
                .copiesLogs(117, 120)
                .truncateInfoOfNothing()
                .truncate()
                .end();

        assertEquals("completed 0 full valid", story.judged());
        assertEquals(List.of(), story.findings());
        assertEquals("[]", Words.ranges(story.backup().deleted()));
    }

    @Test
    void s2_an_end_after_half_a_database_answers_0_and_is_an_abort() {
        Story story = Story.engine()
                .begin(0)
                .open("a.edb", 8_650_752L)
                .read(65536)
                .close()
                .end(1);

        assertEquals("0 idle END aborted-by-caller -800", story.last());
        assertEquals("aborted-by-caller -800 - aborted", story.judged());
    }

    @Test
    void a_second_begin_changes_nothing() {
        Story story = fullOfOne().begin(0).begin(1).end();

        assertEquals("0 idle END completed 0 copy", story.last());
        assertEquals(1, story.dossiers().size());
        assertEquals(
                List.of("-505 BEGIN-08", "-505 BEGIN-08"),
                story.refusedBegins().stream()
                        .map(refused -> refused.answer() + " " + refused.ruleId())
                        .toList());
    }

    @Test
    void after_a_stop_each_call_answers_801_but_close_and_end() {
        Story story = Story.engine()
                .begin(0)
                .open("a.edb")
                .stop()
                .attachInfo("a.edb")
                .open("b.edb")
                .read(Story.SIZE)
                .logInfo(1, 2)
                .truncateInfo(1, 2)
                .truncate()
                .close()
                .end(1);

        assertEquals(List.of(0, 0, 0, -801, -801, -801, -801, -801, -801, 0, 0), story.answers());
        assertEquals("aborted-by-server -801 - aborted", story.judged());
    }

    @Test
    void after_a_stop_the_callers_abort_wins() {
        assertEquals(
                "aborted-by-caller -800 - aborted", fullOfOne().stop().end(2).judged());
    }

    @Test
    void a_second_end_finds_no_backup() {
        Story story = fullOfOne().end().end();

        assertEquals("-520 idle", story.last());
        assertEquals("completed 0 copy valid-copy", story.judged());
    }

    @Test
    void an_end_with_grbit_0_is_refused_and_the_next_ends_normally() {
        Story story = fullOfOne().end(0);
        assertEquals("-1003 logs", story.last());
        assertEquals("0 idle END completed 0 copy", story.end(1).last());
    }

    @Test
    void opening_a_database_after_the_log_list_ends_the_backup() {
        Story story = fullOfOne().open("a.edb").end(1);

        assertEquals("-520 idle", story.last());
        assertEquals("failed -521 - failed", story.judged());
    }

    @Test
    void a_log_list_with_a_file_open_is_refused_and_works_after_the_close() {
        Story story = Story.engine().begin(0).open("a.edb").logInfo(117, 120);
        assertEquals("-521 databases", story.last());
        assertEquals("0 logs", story.close().logInfo(117, 120).last());
    }

    @Test
    void a_truncation_before_the_log_list_is_refused_and_changes_nothing() {
        Story story = Story.engine().begin(0).copies("a.edb").truncate();
        assertEquals("-521 databases", story.last());
        assertEquals("0 idle END aborted-by-caller -800", story.end(1).last());
    }

    @Test
    void an_incremental_that_asked_for_nothing_completes_and_the_assessment_doubts_it() {
        Story story = Story.engine()
                .fact(new Fact.CircularLogging(false))
                .header("a.edb", Headers.full(80, 99))
                .attach("a.edb")
                .begin(1)
                .end(1);

        assertEquals("completed 0 differential incomplete-logs", story.judged());
        assertEquals(List.of("a.edb diffPrev null-null"), story.stamps());
        assertEquals(List.of("EMPTY-INCREMENTAL", "SUCCESS-REPORTED"), story.findings());
    }

    @Test
    void a_full_that_opened_nothing_completes_and_the_assessment_refuses_it() {
        Story story =
                Story.engine().begin(0).logInfo(117, 120).copiesLogs(117, 120).end();

        assertEquals("completed 0 copy incomplete-databases", story.judged());
        assertEquals(List.of("NO-DATABASE", "SUCCESS-REPORTED"), story.findings());
    }

    @Test
    void a_full_stamps_only_the_databases_that_it_copied_to_their_end() {
        Story story = Story.engine()
                .begin(0)
                .attachInfo("a.edb", "b.edb", "c.edb")
                .copies("a.edb")
                .open("b.edb", Story.SIZE * 2)
                .read(Story.SIZE)
                .close()
                .open("c.edb")
                .seen(-1018)
                .read(Story.SIZE)
                .logInfo(117, 120)
                .copiesLogs(117, 120)
                .end();

        assertEquals(List.of("a.edb copyPrev 117-120"), story.stamps());
        assertEquals("completed 0 copy incomplete-databases", story.judged());
        assertEquals(
                List.of(
                        "1 of 3 databases left the backup after an error: c.edb",
                        "1 of 3 databases not read to the end: b.edb (98304 of 196608 bytes)",
                        "the caller was told 0, though the published contract answers errBackupAbortByCaller (-800) to"
                                + " a backup that leaves files out"),
                story.backup().findings().stream()
                        .map(finding -> finding.message())
                        .toList());
    }

    @Test
    void a_stamp_is_left_out_when_end_says_so() {
        assertEquals(List.of(), fullOfOne().end(0x301).stamps());
        assertEquals(List.of("a.edb fullPrev 117-120"), fullOfOne().end(0x101).stamps());
    }

    @Test
    void either_list_fixes_the_log_set() {
        Story story = Story.engine()
                .begin(0)
                .attachInfo("a.edb")
                .copies("a.edb")
                .truncateInfo(100, 117)
                .copiesLogs(117, 120)
                .logInfo(117, 120)
                .truncate()
                .end();

        assertEquals("completed 0 full valid", story.judged());
    }

    @Test
    void the_log_set_is_fixed_once() {
        Story story = fullOfOne().logInfo(117, 130).end();

        assertEquals("117-120", story.backup().logs().set().toString());
    }

    @Test
    void the_entry_conditions_are_tested_in_the_engines_order() {
        Story story = Story.engine().begin(0).term().end();
        assertEquals("-1029 idle", story.last());
        assertEquals("-506 idle", story.fact(new Fact.Restore(true)).end().last());
        assertEquals("-1000 idle", story.fact(new Fact.Terminating(true)).end().last());
        assertEquals(
                "-1090 idle",
                story.fact(new Fact.InstanceUnavailable(null)).end().last());
        assertEquals(
                "-1092 idle",
                story.fact(new Fact.InstanceUnavailable("log-disk-full")).end().last());
        assertEquals("-1329 idle", story.stopService().end().last());
    }

    private static Story fullOfOne() {
        return Story.engine()
                .begin(0)
                .attachInfo("a.edb")
                .copies("a.edb")
                .logInfo(117, 120)
                .copiesLogs(117, 120);
    }
}
