package dev.jetaudit.domain.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.jetaudit.api.backup.BackupKind;
import dev.jetaudit.api.backup.BackupScope;
import dev.jetaudit.api.call.ApiFunction;
import dev.jetaudit.api.call.CallInput;
import dev.jetaudit.api.call.CallOutput;
import dev.jetaudit.api.header.BackupType;
import dev.jetaudit.api.header.HeaderSlot;
import dev.jetaudit.api.header.HeaderSlots;
import dev.jetaudit.api.instance.Fact;
import dev.jetaudit.api.instance.RuleSetName;
import dev.jetaudit.api.query.DatabaseRecord;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Shadow copies, call by call (engine-semantics.md section 2.15, documented-api.md section 7). */
class SnapshotTest {

    private static final Map<Long, BackupKind> KINDS =
            Map.of(0L, BackupKind.FULL, 1L, BackupKind.INCREMENTAL, 2L, BackupKind.COPY, 3L, BackupKind.DIFFERENTIAL);

    @ParameterizedTest
    @CsvSource({"0, full, fullPrev", "1, incremental, incPrev", "2, copy, copyPrev", "3, differential, diffPrev"})
    void the_preparation_decides_the_kind_and_the_stamp(long grbit, String kind, String slot) {
        Story story = instance(RuleSetName.ENGINE_2025)
                .fact(new Fact.LogsOnDisk(100, 120))
                .header("a.edb", full(BackupType.OS_SNAPSHOT))
                .prepareSnapshot(grbit | 4)
                .freeze()
                .thaw()
                .endSnapshot(0);
        DatabaseRecord database = story.backup().databases().getFirst();
        assertEquals("completed 0 " + kind + " vouched", story.judged());
        assertEquals(slot, database.stamp().field().jsonName());
        assertEquals(BackupType.OS_SNAPSHOT, database.stamp().type());
        assertEquals(grbit % 2 == 1 ? 100L : null, database.stamp().genLow(), "only logs have a lowest one to copy");
        assertNull(database.stamp().genHigh(), "no call shows how far they go");
        assertNull(database.complete(), "no call shows its copying");
        assertEquals(List.of(), story.findings());
        assertEquals(BackupScope.SNAPSHOT, story.backup().scope());
        assertEquals(KINDS.get(grbit), story.backup().shadow().planned());
    }

    @ParameterizedTest
    @EnumSource(
            value = RuleSetName.class,
            names = {"DOCUMENTED", "ENGINE_2025"})
    void a_full_of_one_type_blocks_an_incremental_of_the_other(RuleSetName rules) {
        Story snapshot = instance(rules).prepareSnapshot(0).freeze("a.edb").thaw();
        assertEquals("completed 0 full vouched", snapshot.judged());
        assertEquals(-560, snapshot.begin(1).lastCall().answer().code());
        Story streamed = instance(rules)
                .header("a.edb", full(BackupType.NORMAL))
                .prepareSnapshot(1)
                .freeze();
        assertEquals("freeze-failed -560 - failed", streamed.judged());
        assertEquals(
                "freeze-failed -560 - failed",
                streamed.abortSnapshot().judged(),
                "the abort makes no second attempt of it");
        assertEquals(1, streamed.dossiers().size());
    }

    @Test
    void writing_is_held_back_from_the_freeze_to_the_thaw() {
        Story story = instance(RuleSetName.DOCUMENTED).prepareSnapshot(4).freeze();
        assertEquals("in-progress - - -", story.judged());
        assertNull(story.backup().shadow().freeze());
        story.thaw();
        assertEquals(1000, story.backup().shadow().freeze().toMillis());
        assertEquals("in-progress - - -", story.judged());
        assertEquals(-505, story.begin(0).lastCall().answer().code());
        assertEquals("completed 0 full vouched", story.endSnapshot(0).judged());
        assertEquals(1000, story.backup().shadow().freeze().toMillis(), "the end does not move it");
    }

    @Test
    void a_timeout_is_the_engines_word() {
        Story story = instance(RuleSetName.DOCUMENTED)
                .prepareSnapshot(4)
                .freeze()
                .seen(-2402)
                .thaw();
        assertEquals("timed-out -2402 - failed", story.judged());
        assertEquals(List.of("FREEZE-TIMED-OUT"), story.findings());
        assertEquals(-2401, story.truncateSnapshot(1).lastCall().answer().code());
        assertEquals(-2402, story.endSnapshot(0).lastCall().answer().code());
        assertEquals(0, story.abortSnapshot().lastCall().answer().code());
        assertEquals(1, story.dossiers().size());
        assertEquals(0, story.prepareSnapshot(0).lastCall().answer().code(), "the session is over");
    }

    @Test
    void the_engine_completes_what_is_aborted_in_a_freeze_that_ends_with_its_thaw() {
        Story engine =
                instance(RuleSetName.ENGINE_2025).prepareSnapshot(0).freeze().abortSnapshot();
        assertEquals("completed 0 full vouched", engine.judged());
        assertEquals(List.of("ABORT-COMPLETED"), engine.findings());
        Story pages =
                instance(RuleSetName.DOCUMENTED).prepareSnapshot(0).freeze().abortSnapshot();
        assertEquals("aborted-by-caller - - aborted", pages.judged());
        Story goesOn =
                instance(RuleSetName.ENGINE_2025).prepareSnapshot(4).freeze().abortSnapshot();
        assertEquals("aborted-by-caller - - aborted", goesOn.judged());
        assertEquals(List.of(), goesOn.stamps());
    }

    @Test
    void what_is_aborted_before_its_freeze_is_a_backup_of_one_call() {
        Story story = instance(RuleSetName.DOCUMENTED).prepareSnapshot(1).abortSnapshot();
        assertEquals("aborted-by-caller - - aborted", story.judged());
        assertEquals(BackupKind.INCREMENTAL, story.backup().shadow().planned());
        assertEquals(1, story.backup().calls());
        assertEquals(-2404, story.abortSnapshot().lastCall().answer().code());
    }

    @Test
    void a_streaming_backup_keeps_it_from_freezing_and_is_left_alone() {
        Story story =
                instance(RuleSetName.ENGINE_2025).prepareSnapshot(0).begin(0).freeze();
        assertEquals(-2403, story.lastCall().answer().code());
        assertEquals(BackupScope.FULL, story.backup().scope());
        assertEquals("in-progress - - -", story.judged());
        assertEquals(BackupScope.SNAPSHOT, story.refusedBegins().getLast().scope());
        assertEquals("completed 0 full vouched", story.end(2).freeze().thaw().judged(), "it may try again");
    }

    @Test
    void logs_deleted_by_one_that_is_then_aborted_break_the_chain() {
        Story story = instance(RuleSetName.ENGINE_2025)
                .fact(new Fact.LogsOnDisk(100, 120))
                .prepareSnapshot(4)
                .freeze()
                .thaw()
                .made(
                        ApiFunction.OS_SNAPSHOT_TRUNCATE_LOG_INSTANCE,
                        CallInput.ofSnapshot(1L, 1L),
                        Story.range(100, 117));
        assertEquals(118, story.lowestLog());
        assertEquals("[100-117]", Words.ranges(story.backup().deleted()));
        story.endSnapshot(1);
        assertEquals(List.of("CHAIN-BROKEN"), story.findings());
    }

    @Test
    void after_a_truncation_nobody_knows_which_log_was_the_lowest() {
        Story story = instance(RuleSetName.ENGINE_2025)
                .fact(new Fact.LogsOnDisk(100, 120))
                .header("a.edb", full(BackupType.OS_SNAPSHOT))
                .prepareSnapshot(1 | 4)
                .freeze()
                .thaw()
                .truncateSnapshot(1)
                .endSnapshot(0);
        assertNull(story.backup().databases().getFirst().stamp().genLow());
    }

    @Test
    void a_truncation_without_the_bit_deletes_nothing_and_a_copy_allows_none() {
        Story none = instance(RuleSetName.DOCUMENTED)
                .prepareSnapshot(4)
                .freeze()
                .thaw()
                .truncateSnapshot(0);
        assertEquals("[]", Words.ranges(none.backup().deleted()));
        Story copy = instance(RuleSetName.DOCUMENTED)
                .prepareSnapshot(6)
                .freeze()
                .thaw()
                .truncateSnapshot(1);
        assertEquals(-2401, copy.lastCall().answer().code());
    }

    @Test
    void an_instance_that_is_not_in_the_session_goes_on_writing() {
        Story story = instance(RuleSetName.ENGINE_2025).prepareSnapshot(8).freeze();
        assertEquals("0 idle", story.last());
        assertEquals(0, story.refusedBegins().size());
        Story joined = instance(RuleSetName.ENGINE_2025)
                .prepareSnapshot(8)
                .made(ApiFunction.OS_SNAPSHOT_PREPARE_INSTANCE, CallInput.ofSnapshot(1L, 0L), CallOutput.NONE)
                .freeze();
        assertEquals(BackupScope.SNAPSHOT, joined.backup().scope());
    }

    @Test
    void a_session_that_is_met_in_the_middle_is_followed() {
        Story story = instance(RuleSetName.DOCUMENTED).seen(0).thaw();
        assertEquals("in-progress - - -", story.judged());
        assertNull(story.backup().beganAt());
        story.seen(0).endSnapshot(0);
        assertEquals("completed 0 - vouched", story.judged());
        assertEquals(List.of("BEGIN-UNSEEN", "DIVERGENCE", "UNKNOWN-SNAPTHAW-08"), story.findings());
    }

    @Test
    void a_start_ends_what_was_prepared_or_frozen() {
        assertEquals(
                "never-ended - - never-ended",
                instance(RuleSetName.DOCUMENTED).prepareSnapshot(0).init().judged());
        Story frozen =
                instance(RuleSetName.DOCUMENTED).prepareSnapshot(0).freeze().init();
        assertEquals("never-ended - - never-ended", frozen.judged());
        assertNull(frozen.backup().shadow().thawedAt(), "nobody saw the thaw");
    }

    private static Story instance(RuleSetName rules) {
        return Story.of(rules)
                .fact(new Fact.CircularLogging(false))
                .header("a.edb", Headers.never())
                .attach("a.edb");
    }

    private static HeaderSlots full(BackupType type) {
        HeaderSlot none = new HeaderSlot.Empty();
        return new HeaderSlots(new HeaderSlot.Held(80L, 99L, type, null), none, none, none);
    }
}
