package dev.jetaudit.domain.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.jetaudit.api.call.ApiFunction;
import dev.jetaudit.api.call.JetErr;
import dev.jetaudit.api.instance.EngineInstanceEvent.CallRecorded;
import dev.jetaudit.api.instance.Fact;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes seen from a real engine: accepted, excused by a missing fact, or a divergence whose consequences are the engine's. */
class ObservedCodesTest {

    @Test
    void an_environmental_code_becomes_the_answer_and_is_no_divergence() {
        Story story = full(Story.engine()).open("a.edb").seen(-1022).read(Story.SIZE);

        assertEquals("-1022 databases", story.last());
        assertEquals("READ-90", story.rule());
        assertEquals(false, story.lastCall().isDivergence());
    }

    @Test
    void a_disk_error_on_a_log_ends_the_backup_under_both_rule_sets() {
        Consumer<Story> error = story ->
                story.logInfo(117, 120).open(Words.log(117)).seen(-1022).read(Story.SIZE);

        assertEquals(
                "-1022 idle END failed -1022", full(Story.engine()).then(error).last());
        assertEquals(
                "-1022 idle END failed -1022",
                full(Story.documented()).then(error).last());
    }

    @Test
    void no_archived_log_ends_the_documented_backup_only() {
        assertEquals(
                "-1811 databases",
                full(Story.engine()).seen(-1811).logInfo(1, 2).last());
        assertEquals(
                "-1811 idle END failed -1811",
                full(Story.documented()).seen(-1811).logInfo(1, 2).last());
    }

    @Test
    void memory_running_out_ends_the_engines_backup_only_once_the_log_set_is_prepared() {
        assertEquals(
                "-1011 databases",
                full(Story.engine()).seen(-1011).logInfo(1, 2).last());
        assertEquals(
                "-1011 idle END failed -1011",
                full(Story.engine()).logInfo(1, 2).seen(-1011).logInfo(1, 2).last());
        assertEquals(
                "-1011 idle END failed -1011",
                full(Story.engine()).seen(-1011).attachInfo().last());
    }

    @Test
    void an_access_denied_at_an_open_drops_the_engines_database_and_cancels_the_documented_backup() {
        Story story = full(Story.engine()).seen(-1032).open("a.edb");

        assertEquals("-1032 databases", story.last());
        assertEquals(true, story.backup().databases().getFirst().dropped());
        assertEquals(
                "-1032 idle END failed -1032",
                full(Story.documented()).seen(-1032).open("a.edb").last());
        assertEquals(
                "-1032 idle END failed -1032",
                full(Story.engine())
                        .logInfo(1, 2)
                        .seen(-1032)
                        .open(Words.log(1))
                        .last());
    }

    @Test
    void a_bad_parameter_seen_in_the_databases_phase_does_not_end_the_engines_backup() {
        assertEquals(
                "0 databases", full(Story.engine()).seen(-1003).open("a.edb").last());
        assertEquals(
                "0 idle END failed -1003",
                full(Story.documented()).seen(-1003).open("a.edb").last());
    }

    @ParameterizedTest
    @ValueSource(ints = {-1000, -1029, -1090, -1092, -1329, -506, -510, -516, -519, -523, -529, -1115})
    void a_condition_of_the_instance_with_no_fact_against_it_is_accepted_and_touches_no_backup(int code) {
        for (Story story : List.of(full(Story.engine()), full(Story.documented()))) {
            assertEquals(code + " databases", story.seen(code).open("a.edb").last());
            assertEquals(code + " databases", story.seen(code).logInfo(1, 2).last());
            assertEquals(code + " databases", story.seen(code).end(1).last());
            assertEquals(List.of(), story.findings());
        }
    }

    static Stream<Arguments> conditionsWithAFactAgainstThem() {
        return Stream.of(arguments(new Fact.Terminating(false), -1000), arguments(new Fact.Restore(false), -506));
    }

    @ParameterizedTest
    @MethodSource("conditionsWithAFactAgainstThem")
    void a_condition_with_a_fact_against_it_is_a_divergence_and_still_touches_no_backup(Fact fact, int code) {
        Story story = full(Story.engine()).fact(fact).seen(code).end(1);

        assertEquals("0 databases", story.last());
        assertEquals(List.of("DIVERGENCE"), story.findings());
        assertEquals("in-progress - - -", story.judged());
    }

    @Test
    void the_legacy_form_seen_refused_needs_a_fact_against_multi_instance_mode_to_diverge() {
        assertEquals("ENTRY-01", legacyEndSeenRefused(full(Story.engine())).rule());
        assertEquals(
                List.of("DIVERGENCE"),
                legacyEndSeenRefused(full(Story.engine()).fact(new Fact.RunMode(false)))
                        .findings());
    }

    @Test
    void the_engine_succeeds_where_the_rules_refuse_and_the_state_follows_the_engine() {
        Story story =
                full(Story.engine()).copies("a.edb").logInfo(117, 120).seen(0).truncate();

        assertEquals("-616 logs", story.last());
        assertEquals("TRUNC-05", story.rule());
        assertEquals(true, story.backup().truncated());
        assertEquals(List.of("DIVERGENCE"), story.findings());
        assertEquals(
                List.of("the engine answered JET_errSuccess (0) where TRUNC-05 derives JET_errLogFileNotCopied (-616); "
                        + "what follows is the engine's"),
                story.lastCall().assumptions());
    }

    @Test
    void the_engine_refuses_where_the_rules_succeed_and_the_state_follows_the_engine() {
        Story story = full(Story.engine()).copies("a.edb").seen(-521).logInfo(117, 120);

        assertEquals("0 databases", story.last());
        assertEquals(List.of("DIVERGENCE"), story.findings());
    }

    @Test
    void an_end_seen_to_succeed_completes_the_documented_backup_that_the_rules_call_aborted() {
        Story story = full(Story.documented()).seen(0).end(1);

        assertEquals("-800 idle END completed 0 copy", story.last());
        assertEquals("completed 0 copy incomplete-databases", story.judged());
        assertEquals(new JetErr(-800), story.backup().answer());
        assertEquals(new JetErr(0), story.backup().observed());
        assertEquals(List.of("DIVERGENCE", "DATABASE-NOT-OPENED", "NO-LOG-SET", "SUCCESS-REPORTED"), story.findings());
    }

    @Test
    void an_end_seen_to_answer_800_or_801_ended_the_backup_whatever_the_rules() {
        assertEquals(
                "-800 idle END aborted-by-caller -800",
                complete(Story.engine()).seen(-800).end(1).last());
        assertEquals(
                "-801 idle END aborted-by-server -801",
                complete(Story.engine()).seen(-801).end(1).last());
        assertEquals(
                "0 idle END aborted-by-caller -800",
                complete(Story.documented()).seen(-800).end(1).last());
        assertEquals(
                "0 idle END aborted-by-server -801",
                complete(Story.documented()).seen(-801).end(1).last());
    }

    @Test
    void an_end_that_fails_otherwise_leaves_the_engines_backup_running_and_ends_the_documented_one() {
        assertEquals("-1022 logs", complete(Story.engine()).seen(-1022).end(1).last());
        assertEquals(
                "-1022 idle END failed -1022",
                complete(Story.documented()).seen(-1022).end(1).last());
    }

    @Test
    void a_warning_is_a_success() {
        Story story = full(Story.engine()).seen(1).open("a.edb");
        assertEquals("1 databases", story.last());
        assertEquals(false, story.lastCall().isDivergence());
    }

    @Test
    void the_engines_own_verdict_outranks_the_derived_outcome() {
        Story story = complete(Story.engine()).verdict(-801).end(1);
        assertEquals("0 idle END aborted-by-server -801", story.last());
        assertEquals(
                List.of("the engine's own verdict is JET_errBackupAbortByServer (-801) where END-10 derives completed"),
                story.lastCall().assumptions());
        assertEquals(
                "completed 0 copy incomplete-databases",
                full(Story.engine()).verdict(0).end(1).judged());
        assertEquals(
                "failed -505 - failed",
                full(Story.engine()).verdict(-505).end(1).judged());
    }

    @Test
    void a_successful_read_of_another_handle_is_not_counted_to_the_open_file() {
        Story story = full(Story.engine())
                .open("a.edb")
                .seen(0)
                .read(8, Story.SIZE, Story.SIZE)
                .close();

        assertEquals("-1003 databases", Story.told(calls(story).get(3)));
        assertEquals(false, story.backup().databases().getFirst().complete());
    }

    private static List<CallRecorded> calls(Story story) {
        return story.events().stream()
                .filter(CallRecorded.class::isInstance)
                .map(CallRecorded.class::cast)
                .toList();
    }

    private static Story legacyEndSeenRefused(Story story) {
        return story.seen(-1081).made(ApiFunction.END_EXTERNAL_BACKUP);
    }

    private static Story full(Story story) {
        return story.begin(0).attachInfo("a.edb");
    }

    private static Story complete(Story story) {
        return full(story).copies("a.edb").logInfo(117, 120).copiesLogs(117, 120);
    }
}
