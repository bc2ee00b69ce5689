package dev.jetaudit.domain.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.jetaudit.api.call.ApiFunction;
import dev.jetaudit.api.call.CallInput;
import dev.jetaudit.api.call.CallOutput;
import dev.jetaudit.api.header.HeaderSlots;
import dev.jetaudit.api.instance.Fact;
import dev.jetaudit.api.instance.RuleSetName;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A shadow copy session has many instances, and each sees only its own part (engine-semantics.md 2.15). */
class SharedSessionTest {

    private static final long LOGS_ONLY = 0x1 | 0x4;
    private static final long EXPLICIT = 0x4 | 0x8;

    @ParameterizedTest
    @CsvSource({"-2403, SNAPFREEZE-13", "-560, SNAPFREEZE-14", "-526, SNAPFREEZE-15", "-569, SNAPFREEZE-16"})
    void a_freeze_that_another_instance_keeps_from_coming_fails_for_this_one_too(int code, String row) {
        Story story = instance(RuleSetName.ENGINE_2025)
                .prepareSnapshot(LOGS_ONLY)
                .seen(code)
                .freeze();
        assertEquals(row, story.rule());
        assertEquals("freeze-failed " + code + " - failed", story.judged());
        assertEquals(List.of(), story.findings());
        assertEquals("0 frozen", story.freeze().last(), "the session is still prepared");
    }

    @Test
    void the_pages_list_the_code_of_another_instance_that_a_backup_keeps_busy() {
        Story story =
                instance(RuleSetName.DOCUMENTED).prepareSnapshot(4).seen(-2403).freeze();
        assertEquals("freeze-failed -2403 - failed", story.judged());
        assertEquals(List.of(), story.findings());
    }

    @Test
    void where_there_is_no_other_instance_the_code_is_a_divergence() {
        Story story = instance(RuleSetName.ENGINE_2025)
                .fact(new Fact.RunMode(false))
                .prepareSnapshot(LOGS_ONLY)
                .seen(-560)
                .freeze();
        assertEquals(List.of("DIVERGENCE"), story.findings());
    }

    @Test
    void a_full_needs_nothing_that_another_instance_could_lack() {
        Story story =
                instance(RuleSetName.ENGINE_2025).prepareSnapshot(4).seen(-560).freeze();
        assertEquals(List.of("DIVERGENCE"), story.findings());
    }

    @Test
    void what_the_instance_itself_lacks_is_its_own_reason() {
        Story story = instance(RuleSetName.ENGINE_2025)
                .header("a.edb", HeaderSlots.UNKNOWN)
                .prepareSnapshot(LOGS_ONLY)
                .seen(-560)
                .freeze();
        assertEquals("SNAPFREEZE-09", story.rule());
    }

    @ParameterizedTest
    @EnumSource(
            value = RuleSetName.class,
            names = {"DOCUMENTED", "ENGINE_2025"})
    void logs_of_an_instance_that_is_not_in_the_session_cannot_be_truncated(RuleSetName rules) {
        Story story = leftOut(rules).seen(0).freeze().seen(0).thaw();
        assertEquals(-1, truncated(story).lastCall().answer().code());
        assertEquals("SNAPTRUNC-05", truncated(story.seen(-2401)).rule(), "the engine knows whether it was thawed");
        assertEquals(false, story.lastCall().isDivergence());
        assertEquals("0 idle", story.seen(0).truncateSnapshot(1).last());
        assertEquals(false, story.lastCall().isDivergence());
        assertEquals("0 idle", story.endSnapshot(0).last());
        assertEquals(List.of(), story.dossiers());
        Story copy = Story.of(rules).prepareSnapshot(EXPLICIT | 0x2);
        assertEquals(-2401, truncated(copy).lastCall().answer().code(), "a copy has none to truncate anyway");
    }

    @Test
    void a_session_goes_through_its_thaw_without_an_instance_that_is_not_in_it() {
        Story story = leftOut(RuleSetName.ENGINE_2025).seen(0).freeze().seen(0).thaw();
        assertEquals("SNAPTHAW-10", story.rule());
        assertEquals(false, story.lastCall().isDivergence());
        assertEquals(
                "SNAPTHAW-06",
                leftOut(RuleSetName.ENGINE_2025).seen(-2402).thaw().rule());
        assertEquals(
                -2401,
                leftOut(RuleSetName.ENGINE_2025).thaw().lastCall().answer().code());
    }

    private static Story truncated(Story story) {
        return story.made(ApiFunction.OS_SNAPSHOT_TRUNCATE_LOG_INSTANCE, CallInput.ofSnapshot(1L, 1L), CallOutput.NONE);
    }

    private static Story leftOut(RuleSetName rules) {
        return Story.of(rules).prepareSnapshot(EXPLICIT);
    }

    private static Story instance(RuleSetName rules) {
        return Story.of(rules)
                .fact(new Fact.CircularLogging(false))
                .fact(new Fact.LogsOnDisk(100, 120))
                .header("a.edb", Headers.snapshot(80, 99))
                .attach("a.edb");
    }
}
