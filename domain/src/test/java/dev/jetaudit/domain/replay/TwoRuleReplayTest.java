package dev.jetaudit.domain.replay;

import static dev.jetaudit.api.instance.RuleSetName.DOCUMENTED;
import static dev.jetaudit.api.instance.RuleSetName.DOCUMENTED_2000;
import static dev.jetaudit.api.instance.RuleSetName.DOCUMENTED_2003;
import static dev.jetaudit.api.instance.RuleSetName.DOCUMENTED_XP;
import static dev.jetaudit.api.instance.RuleSetName.ENGINE_2025;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jetaudit.api.backup.BackupOutcome;
import dev.jetaudit.api.call.ApiFunction;
import dev.jetaudit.api.call.CallOutput;
import dev.jetaudit.api.call.InstanceId;
import dev.jetaudit.api.call.JetErr;
import dev.jetaudit.api.instance.EngineInstanceEvent;
import dev.jetaudit.api.instance.RuleSetName;
import dev.jetaudit.api.query.BackupRecord;
import dev.jetaudit.api.replay.CallDifference;
import dev.jetaudit.api.replay.ReplayOrder;
import dev.jetaudit.api.replay.ReplaySummary;
import dev.jetaudit.domain.scenario.Headers;
import dev.jetaudit.domain.scenario.Story;
import dev.jetaudit.domain.scenario.Trace;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Where two rule sets part on one journal, and what becomes of the backup under each. */
class TwoRuleReplayTest {

    private static final long NORMAL = 0x1;
    private static final long TRUNCATE_DONE = 0x101;

    @Test
    void an_end_after_a_stop_is_the_callers_doing_on_xp_and_the_servers_since() {
        Replayed replayed = Replayed.of(listed().stop().end(NORMAL), DOCUMENTED_XP, DOCUMENTED, false);
        assertEquals(
                List.of("#1 @2 1/4 @5 -800 -801: aborted-by-caller -800 - aborted | aborted-by-server -801 - aborted"),
                replayed.told());
        CallDifference call = replayed.differences().getFirst().parting();
        assertEquals("END-11", call.first().ruleId());
        assertEquals("END-03", call.second().ruleId());
        assertEquals(new ReplaySummary(1, 0), replayed.summary());
    }

    @Test
    void an_answer_alone_can_differ() {
        assertEquals(
                List.of("#1 @2 1/3 @4 0 -800: aborted-by-caller -800 - aborted | aborted-by-caller -800 - aborted"),
                Replayed.of(listed().end(NORMAL), ENGINE_2025, DOCUMENTED, false)
                        .told());
    }

    @Test
    void a_kind_alone_can_differ_and_so_the_stamps() {
        Replayed replayed = Replayed.of(complete().end(TRUNCATE_DONE), DOCUMENTED, DOCUMENTED_2003, false);
        assertEquals(
                List.of("#1 @2 1/13 @14 0 0: completed 0 full valid | completed 0 copy valid-copy"), replayed.told());
        assertEquals(
                "Stamp[database=a.edb, field=FULL_PREV, genLow=5, genHigh=6, osSnapshot=false] Stamp[database=a.edb,"
                        + " field=COPY_PREV, genLow=5, genHigh=6, osSnapshot=false]",
                stamp(replayed.differences().getFirst().first()) + " "
                        + stamp(replayed.differences().getFirst().second()));
    }

    @Test
    void what_is_alike_is_counted_and_not_told() {
        Story story = complete().truncate().end(NORMAL).then(TwoRuleReplayTest::again);
        Replayed replayed = Replayed.of(story, DOCUMENTED, DOCUMENTED_2003, false);
        assertEquals(List.of(), replayed.told());
        assertEquals(new ReplaySummary(2, 0), replayed.summary());
        assertFalse(replayed.summary().isEmpty());
    }

    @Test
    void where_codes_were_observed_only_answers_differ_because_both_follow_the_engine() {
        Story story = listed().seen(-801).end(NORMAL);
        assertEquals(
                List.of(),
                Replayed.of(story, DOCUMENTED, DOCUMENTED_2003, false).told());
        Story answered0 = listed().seen(0).end(NORMAL);
        assertEquals(
                List.of("#1 @2 1/3 @4 0 -800: aborted-by-caller -800 - aborted"
                        + " | completed 0 copy incomplete-databases"),
                Replayed.of(answered0, ENGINE_2025, DOCUMENTED, false).told());
    }

    @Test
    void what_if_leaves_out_the_code_that_the_rule_set_would_not_have_given() {
        Story story = listed().seen(0).stop().seen(-801).end(NORMAL);
        assertEquals(
                List.of(), Replayed.of(story, DOCUMENTED_XP, DOCUMENTED, false).told());
        Replayed whatIf = Replayed.of(story, DOCUMENTED_XP, DOCUMENTED, true);
        assertEquals(
                List.of("#1 @2 1/4 @5 -800 -801: aborted-by-caller -800 - aborted | aborted-by-server -801 - aborted"),
                whatIf.told());
        assertEquals(
                JetErr.BACKUP_ABORT_BY_SERVER,
                whatIf.differences().getFirst().parting().call().observed());
    }

    @Test
    void what_if_keeps_codes_of_the_environment() {
        Story story = listed().open("a.edb").seen(-1022).read(Story.SIZE).end(NORMAL);
        for (boolean whatIf : new boolean[] {false, true}) {
            Replayed replayed = Replayed.of(story, ENGINE_2025, DOCUMENTED, whatIf);
            assertEquals(
                    List.of("#1 @2 1/5 @6 0 -800: aborted-by-caller -800 - aborted | aborted-by-caller -800 - aborted"),
                    replayed.told());
            BackupRecord first =
                    Objects.requireNonNull(replayed.differences().getFirst().first());
            assertTrue(first.databases().getFirst().dropped());
        }
    }

    @Test
    void what_if_keeps_a_failure_that_another_rule_set_has_a_second_reason_for() {
        Story story = listed().seen(-1011).open("a.edb");
        assertEquals(
                Replayed.of(story, ENGINE_2025, DOCUMENTED, false).told(),
                Replayed.of(story, ENGINE_2025, DOCUMENTED, true).told());
    }

    @Test
    void a_begin_that_one_refuses_leaves_it_without_the_backup() {
        Story story = Story.documented().begin(0).attachInfo("a.edb").end(NORMAL);
        Replayed replayed = Replayed.of(story, DOCUMENTED, DOCUMENTED_2000, false);
        assertEquals(List.of("#1 @2 3/3 @2 0 -1003: aborted-by-caller -800 - aborted | none"), replayed.told());
        assertTrue(replayed.differences().getFirst().isOfABackup());
    }

    @Test
    void a_backup_that_the_journals_own_rules_refused_has_no_id() {
        List<EngineInstanceEvent> events = Story.documented()
                .adopts(DOCUMENTED_2000)
                .then(story -> story.made(ApiFunction.BEGIN_EXTERNAL_BACKUP_INSTANCE))
                .end()
                .events();
        assertEquals(
                List.of("? @3 2/2 @3 0 -1003: aborted-by-caller -800 - aborted | none"),
                Replayed.of(events, order(DOCUMENTED, DOCUMENTED_2000)).told());
    }

    @Test
    void one_side_may_begin_a_backup_while_the_other_is_still_in_the_one_before() {
        Story story = Story.documented().begin(0).read(Story.SIZE).begin(0);
        Replayed replayed = Replayed.of(story, ENGINE_2025, DOCUMENTED, false);
        assertEquals(
                List.of(
                        "#1 @2 2/3 @3 -1003 -1003: in-progress - - - | failed -1003 - failed",
                        "#2 @4 1/1 @4 -505 0: none | in-progress - - -"),
                replayed.told());
        assertEquals(new ReplaySummary(2, 0), replayed.summary());
    }

    @Test
    void calls_outside_any_backup_are_one_series_up_to_the_next_begin() {
        Story story = Story.documented().end().end(NORMAL).end(NORMAL).init();
        Replayed replayed = Replayed.of(story, DOCUMENTED, DOCUMENTED_2000, false);
        assertEquals(List.of("? @2 3/4 @2 -520 -1003: none | none"), replayed.told());
        assertFalse(replayed.differences().getFirst().isOfABackup());
        assertEquals(new ReplaySummary(0, 1), replayed.summary());
    }

    @Test
    void a_backup_ends_a_series_of_calls_outside_any() {
        Story story = Story.documented().end(NORMAL);
        story.made(ApiFunction.BEGIN_EXTERNAL_BACKUP, Story.in(0L, null, null, null), CallOutput.NONE);
        story.made(ApiFunction.END_EXTERNAL_BACKUP).end(NORMAL);
        assertEquals(
                List.of(
                        "? @2 1/1 @2 -520 -1003: none | none",
                        "#1 @3 1/2 @4 -800 0: aborted-by-caller -800 - aborted | failed - - failed",
                        "? @5 1/1 @5 -520 -1003: none | none"),
                Replayed.of(story, DOCUMENTED, DOCUMENTED_2000, false).told());
    }

    @Test
    void a_backup_that_begins_with_other_databases_attached_differs_at_its_begin() {
        Story story = Story.documented();
        for (int night = 0; night < 2; night++) {
            story.made(ApiFunction.BEGIN_EXTERNAL_BACKUP, Story.in(0L, null, null, null), CallOutput.NONE);
            story.open("a.edb").made(ApiFunction.END_EXTERNAL_BACKUP);
        }
        Replayed replayed = Replayed.of(story, DOCUMENTED, DOCUMENTED_2000, false);
        CallDifference second = replayed.differences().getLast().parting();
        assertEquals(5, second.position());
        assertEquals(second.first().answer(), second.second().answer());
    }

    @Test
    void each_begin_that_both_refuse_is_told_apart() {
        Story story = Story.documented().begin(0x80).begin(0x80);
        assertEquals(
                List.of("? @2 1/1 @2 -900 -1003: none | none", "? @3 1/1 @3 -900 -1003: none | none"),
                Replayed.of(story, DOCUMENTED, DOCUMENTED_2000, false).told());
    }

    @Test
    void a_backup_whose_beginning_was_not_seen_is_the_one_that_the_other_side_has() {
        Story story = Story.documented()
                .then(told -> told.made(ApiFunction.BEGIN_EXTERNAL_BACKUP_INSTANCE))
                .seen(0)
                .attachInfo("a.edb")
                .end();
        Replayed replayed = Replayed.of(story, DOCUMENTED, DOCUMENTED_2000, false);
        assertEquals(1, replayed.differences().size(), replayed.told()::toString);
        BackupRecord second =
                Objects.requireNonNull(replayed.differences().getFirst().second());
        assertEquals(BackupOutcome.IN_PROGRESS, second.outcome());
        assertNull(second.scope());
    }

    @Test
    void a_period_chooses_backups_and_what_was_before_it_still_counts() {
        Story story = Story.documented().attach("a.edb").header("a.edb", Headers.full(5, 9));
        story.begin(1).logInfo(10, 11).end(NORMAL).begin(1).logInfo(10, 11).end(NORMAL);
        List<String> all = Replayed.of(story, ENGINE_2025, DOCUMENTED, false).told();
        assertEquals(2, all.size(), all::toString);
        ReplayOrder later = new ReplayOrder(ENGINE_2025, DOCUMENTED, false, null, Trace.START.plusSeconds(6), null);
        assertEquals(List.of(all.getLast()), Replayed.of(story.events(), later).told());
        ReplayOrder earlier = new ReplayOrder(ENGINE_2025, DOCUMENTED, false, null, null, Trace.START.plusSeconds(6));
        assertEquals(
                List.of(all.getFirst()), Replayed.of(story.events(), earlier).told());
        assertEquals(
                new ReplaySummary(1, 1), Replayed.of(story.events(), earlier).summary());
    }

    @Test
    void a_backup_belongs_to_the_time_of_its_begin_and_a_call_outside_any_to_its_own() {
        Story backup = listed().end(NORMAL);
        assertEquals(List.of(), since(2, backup, ENGINE_2025, DOCUMENTED));
        assertEquals(1, since(1, backup, ENGINE_2025, DOCUMENTED).size());
        Story outside = Story.documented().init().end(NORMAL);
        assertEquals(1, since(2, outside, DOCUMENTED, DOCUMENTED_2000).size());
        assertEquals(List.of(), since(3, outside, DOCUMENTED, DOCUMENTED_2000));
    }

    private static List<String> since(long seconds, Story story, RuleSetName first, RuleSetName second) {
        ReplayOrder order = new ReplayOrder(first, second, false, null, Trace.START.plusSeconds(seconds), null);
        return Replayed.of(story.events(), order).told();
    }

    @Test
    void an_instance_is_chosen_by_its_name() {
        List<EngineInstanceEvent> events = listed().end(NORMAL).events();
        ReplayOrder other = new ReplayOrder(ENGINE_2025, DOCUMENTED, false, new InstanceId("EX02"), null, null);
        assertTrue(Replayed.of(events, other).summary().isEmpty());
        ReplayOrder same = new ReplayOrder(ENGINE_2025, DOCUMENTED, false, Trace.INSTANCE, null, null);
        assertEquals(1, Replayed.of(events, same).differences().size());
    }

    @Test
    void the_rules_that_the_journal_adopted_play_no_part() {
        Story story = listed().adopts(DOCUMENTED_XP).stop().adopts(ENGINE_2025).end(NORMAL);
        assertEquals(
                List.of("#1 @2 1/4 @7 -800 -801: aborted-by-caller -800 - aborted | aborted-by-server -801 - aborted"),
                Replayed.of(story, DOCUMENTED_XP, DOCUMENTED, false).told());
    }

    private static ReplayOrder order(RuleSetName first, RuleSetName second) {
        return new ReplayOrder(first, second, false, null, null, null);
    }

    private static String stamp(@Nullable BackupRecord backup) {
        return backup == null
                ? "none"
                : String.valueOf(backup.databases().getFirst().stamp());
    }

    private static Story listed() {
        return Story.documented().begin(0).attachInfo("a.edb");
    }

    private static Story complete() {
        return listed().copies("a.edb").logInfo(5, 6).copiesLogs(5, 6);
    }

    private static void again(Story story) {
        story.begin(0)
                .attachInfo("a.edb")
                .copies("a.edb")
                .logInfo(7, 7)
                .copiesLogs(7, 7)
                .end(NORMAL);
    }
}
