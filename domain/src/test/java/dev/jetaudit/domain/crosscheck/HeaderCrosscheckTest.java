package dev.jetaudit.domain.crosscheck;

import static dev.jetaudit.api.backup.BackupKind.COPY;
import static dev.jetaudit.api.backup.BackupKind.DIFFERENTIAL;
import static dev.jetaudit.api.backup.BackupKind.FULL;
import static dev.jetaudit.api.backup.BackupKind.INCREMENTAL;
import static dev.jetaudit.domain.crosscheck.Night.EMPTY;
import static dev.jetaudit.domain.crosscheck.Night.UNKNOWN;
import static dev.jetaudit.domain.crosscheck.Night.given;
import static dev.jetaudit.domain.crosscheck.Night.held;
import static dev.jetaudit.domain.crosscheck.Night.recorded;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.jetaudit.api.call.InstanceId;
import dev.jetaudit.api.call.WindowsPath;
import dev.jetaudit.api.crosscheck.SeenHeader;
import dev.jetaudit.api.crosscheck.SlotComparison;
import dev.jetaudit.api.header.BackupType;
import dev.jetaudit.api.header.HeaderField;
import dev.jetaudit.api.header.HeaderSlot;
import dev.jetaudit.api.header.HeaderSlot.Held;
import dev.jetaudit.api.header.HeaderSlots;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HeaderCrosscheckTest {
    private static final HeaderSlot FIRST = held(117, 120, Night.of(1));

    @Test
    void a_header_with_just_the_stamps_of_the_journal_agrees() {
        Night night = new Night()
                .completed(FULL, 117L, 120L)
                .completed(INCREMENTAL, 118L, 150L)
                .completed(COPY, 147L, 160L)
                .completed(DIFFERENTIAL, 147L, 170L);
        assertStates(
                "agrees agrees agrees agrees",
                night,
                slots(FIRST, held(118, 150, null), held(147, 160, Night.of(3)), held(147, 170, Night.of(4))));
    }

    @Test
    void a_full_empties_the_incremental_and_the_differential_but_not_the_copy() {
        Night night = new Night()
                .completed(COPY, 90L, 95L)
                .completed(INCREMENTAL, 96L, 99L)
                .completed(FULL, 117L, 120L);
        assertStates(
                "agrees agrees agrees agrees", night, slots(held(117, 120, null), EMPTY, held(90, 95, null), EMPTY));
        assertStates(
                "agrees contradicts agrees agrees",
                night,
                slots(held(117, 120, null), held(96, 99, null), held(90, 95, null), EMPTY));
    }

    @Test
    void a_newer_backup_in_the_header_is_one_that_the_journal_has_not_seen() {
        Night night = new Night().completed(FULL, 117L, 120L);
        assertStates("journal-behind agrees agrees agrees", night, slots(held(130, 140, null), EMPTY, EMPTY, EMPTY));
        assertStates(
                "journal-behind agrees agrees agrees", night, slots(held(130, 140, Night.of(2)), EMPTY, EMPTY, EMPTY));
        assertStates("agrees journal-behind agrees agrees", night, slots(FIRST, held(118, 150, null), EMPTY, EMPTY));
    }

    @Test
    void an_unseen_full_explains_an_empty_incremental() {
        Night night = new Night().completed(FULL, 117L, 120L).completed(INCREMENTAL, 118L, 150L);
        assertStates(
                "journal-behind journal-behind agrees agrees", night, slots(held(147, 170, null), EMPTY, EMPTY, EMPTY));
    }

    @Test
    void a_header_without_the_latest_stamp_is_behind() {
        Night night = new Night().completed(FULL, 80L, 99L).completed(FULL, 117L, 120L);
        HeaderSlots old = slots(held(80, 99, Night.of(1)), EMPTY, EMPTY, EMPTY);
        assertStates("header-behind agrees agrees agrees", night, old);
        assertEquals(
                "it still holds the logs 80-99 of 2026-03-01T22:00:00Z in spite of backup EX01/SG1#2 (the logs 117-120,"
                        + " ended 2026-03-02T22:10:00Z): its header update failed, or the file is an older or restored"
                        + " copy, or the header was reset",
                reason(night, given(old)));
        assertStates("header-behind agrees agrees agrees", night, slots(EMPTY, EMPTY, EMPTY, EMPTY));
    }

    @Test
    void the_engines_own_report_of_a_failed_update_is_the_reason() {
        Night night = new Night().completedWithEvent219(FULL, 117, 120);
        assertEquals(
                "it is empty in spite of backup EX01/SG1#1 (the logs 117-120, ended 2026-03-01T22:10:00Z): the engine"
                        + " reported that it could not write the header",
                reason(night, given(slots(EMPTY, EMPTY, EMPTY, EMPTY))));
    }

    @Test
    void a_header_from_before_the_backup_ended_is_an_older_copy() {
        Night night = new Night().completed(FULL, 117L, 120L);
        SeenHeader early = new SeenHeader(
                Night.SG1,
                Night.A,
                slots(EMPTY, EMPTY, EMPTY, EMPTY),
                null,
                Night.of(1).minusSeconds(1),
                "a.edb",
                null,
                null);
        assertEquals(
                "it is empty in spite of backup EX01/SG1#1 (the logs 117-120, ended 2026-03-01T22:10:00Z): the header"
                        + " is of 2026-03-01T21:59:59Z, before that backup ended: an older or restored copy",
                reason(night, early));
    }

    @Test
    void an_update_that_was_not_wanted_leaves_the_header_behind() {
        Night night = new Night().completed(FULL, 80L, 99L).withheld(FULL, 117, 120);
        assertStates(
                "header-behind agrees agrees agrees", night, slots(held(80, 99, Night.of(1)), EMPTY, EMPTY, EMPTY));
        assertStates(
                "contradicts agrees agrees agrees", night, slots(held(117, 120, Night.of(2)), EMPTY, EMPTY, EMPTY));
        assertStates("journal-behind agrees agrees agrees", night, slots(held(130, 140, null), EMPTY, EMPTY, EMPTY));
        assertStates("header-behind agrees agrees agrees", night, slots(EMPTY, EMPTY, EMPTY, EMPTY));
    }

    @Test
    void the_same_backup_in_another_slot_contradicts() {
        Night night = new Night().completed(COPY, 117L, 120L);
        assertStates("contradicts agrees contradicts agrees", night, slots(FIRST, EMPTY, EMPTY, EMPTY));
        assertEquals(
                "the header has backup EX01/SG1#1 as fullPrev, the journal derives copyPrev",
                reason(night, given(slots(FIRST, EMPTY, EMPTY, EMPTY))));
    }

    @Test
    void what_cannot_both_be_true_contradicts() {
        Night night = new Night().completed(FULL, 117L, 120L);
        assertStates("contradicts agrees agrees agrees", night, slots(held(110, 120, null), EMPTY, EMPTY, EMPTY));
        assertStates("contradicts agrees agrees agrees", night, slots(held(1, 5, Night.of(7)), EMPTY, EMPTY, EMPTY));
        assertStates(
                "contradicts agrees agrees agrees",
                night,
                slots(new Held(117L, 120L, BackupType.OS_SNAPSHOT, null), EMPTY, EMPTY, EMPTY));
    }

    @Test
    void where_the_evidence_knows_no_generations_the_times_decide() {
        Night night = new Night().completed(FULL, null, null);
        assertStates("agrees agrees agrees agrees", night, slots(FIRST, EMPTY, EMPTY, EMPTY));
        assertStates("journal-behind agrees agrees agrees", night, slots(held(1, 2, Night.of(2)), EMPTY, EMPTY, EMPTY));
        assertStates("header-behind agrees agrees agrees", night, slots(held(1, 2, Night.of(0)), EMPTY, EMPTY, EMPTY));
        assertStates("unknown agrees agrees agrees", night, slots(held(1, 2, null), EMPTY, EMPTY, EMPTY));
    }

    @Test
    void clocks_may_differ_by_five_minutes_and_no_more() {
        Night night = new Night().completed(FULL, null, null);
        assertEquals("agrees", state(night, held(1, 2, Night.of(1).minusSeconds(300))));
        assertEquals("header-behind", state(night, held(1, 2, Night.of(1).minusSeconds(301))));
        assertEquals("agrees", state(night, held(1, 2, Night.of(1).plusSeconds(900))));
        assertEquals("journal-behind", state(night, held(1, 2, Night.of(1).plusSeconds(901))));
    }

    @Test
    void a_slot_that_nobody_wrote_or_showed_is_unknown_or_agrees() {
        Night night = new Night().completed(INCREMENTAL, 118L, 150L);
        assertStates("agrees agrees agrees unknown", night, slots(EMPTY, held(118, 150, null), EMPTY, UNKNOWN));
        assertStates(
                "unknown agrees agrees agrees",
                night,
                slots(held(80, 99, Night.of(0)), held(118, 150, null), EMPTY, EMPTY));
        assertStates(
                "unknown agrees agrees agrees", night, slots(held(80, 99, null), held(118, 150, null), EMPTY, EMPTY));
        assertStates(
                "journal-behind agrees agrees agrees",
                night,
                slots(held(80, 99, Night.of(2)), held(118, 150, null), EMPTY, EMPTY));
        assertStates(
                "journal-behind agrees agrees agrees",
                night,
                slots(held(151, 160, null), held(118, 150, null), EMPTY, EMPTY));
    }

    @Test
    void a_header_is_never_compared_with_itself() {
        SeenHeader only = recorded(0, slots(held(80, 99, null), EMPTY, EMPTY, EMPTY));
        assertEquals("unknown agrees agrees agrees", states(compare(new Night(), List.of(only), List.of())));
    }

    @Test
    void a_header_recorded_before_tells_what_no_backup_has_written() {
        Night night = new Night().completed(INCREMENTAL, 118L, 150L);
        SeenHeader first = recorded(0, slots(held(80, 99, null), EMPTY, EMPTY, EMPTY));
        HeaderSlot inc = held(118, 150, null);
        assertEquals("agrees", baselined(night, first, slots(held(80, 99, null), inc, EMPTY, EMPTY)));
        assertEquals("journal-behind", baselined(night, first, slots(held(100, 110, null), inc, EMPTY, EMPTY)));
        assertEquals("header-behind", baselined(night, first, slots(held(60, 70, null), inc, EMPTY, EMPTY)));
        assertEquals("header-behind", baselined(night, first, slots(EMPTY, inc, EMPTY, EMPTY)));
        assertEquals("contradicts", baselined(night, first, slots(held(81, 99, null), inc, EMPTY, EMPTY)));
        SeenHeader none = recorded(0, slots(EMPTY, EMPTY, EMPTY, EMPTY));
        assertEquals("journal-behind", baselined(night, none, slots(held(80, 99, null), inc, EMPTY, EMPTY)));
    }

    @Test
    void a_recorded_header_is_compared_with_the_backups_before_it() {
        Night night = new Night().completed(FULL, 80L, 99L).completed(FULL, 117L, 120L);
        SeenHeader between = recorded(1, slots(held(80, 99, null), EMPTY, EMPTY, EMPTY));
        assertEquals("agrees agrees agrees agrees", states(compare(night, List.of(between), List.of())));
        SeenHeader behind = recorded(2, slots(held(80, 99, null), EMPTY, EMPTY, EMPTY));
        assertEquals("header-behind agrees agrees agrees", states(compare(night, List.of(between, behind), List.of())));
    }

    @Test
    void a_given_header_takes_the_place_of_the_recorded_one_and_may_say_its_time() {
        Night night = new Night().completed(FULL, 80L, 99L).completed(FULL, 117L, 120L);
        SeenHeader old = recorded(2, slots(EMPTY, EMPTY, EMPTY, EMPTY));
        HeaderSlots before = slots(held(80, 99, null), EMPTY, EMPTY, EMPTY);
        SeenHeader dated = new SeenHeader(Night.SG1, Night.A, before, null, Night.of(1), "a.edb", null, Night.of(2));
        assertEquals("agrees agrees agrees agrees", states(compare(night, List.of(old), List.of(dated))));
    }

    @Test
    void another_instance_and_another_database_are_not_mixed_in() {
        Night night = new Night().completed(FULL, 117L, 120L);
        HeaderSlots slots = slots(EMPTY, EMPTY, EMPTY, EMPTY);
        SeenHeader elsewhere =
                new SeenHeader(new InstanceId("EX02/SG1"), Night.A, slots, null, Night.of(9), "x", null, null);
        SeenHeader other =
                new SeenHeader(Night.SG1, new WindowsPath("E:\\mdb\\b.edb"), slots, null, Night.of(9), "x", null, null);
        assertEquals(
                "agrees agrees agrees agrees agrees agrees agrees agrees",
                states(compare(night, List.of(), List.of(elsewhere, other))));
    }

    @Test
    void a_copy_is_given_to_the_backup_that_made_it() {
        Night night = new Night().completed(FULL, 80L, 99L).failed(117, 120);
        assertEquals("backup EX01/SG1#1 made this copy", reason(night, Night.copy(held(80, 97, Night.of(1)))));
        assertEquals(
                "backup EX01/SG1#2, which is failed, made this copy",
                reason(night, Night.copy(new Held(117L, null, BackupType.NORMAL, Night.of(2)))));
        assertEquals("agrees", states(compare(night, List.of(), List.of(Night.copy(held(80, 99, null))))));
        assertEquals(
                "journal-behind", states(compare(night, List.of(), List.of(Night.copy(held(200, 210, Night.of(3)))))));
        assertEquals("unknown", states(compare(night, List.of(), List.of(Night.copy(held(1, 2, null))))));
        assertEquals("unknown", states(compare(night, List.of(), List.of(Night.copy(held(1, 2, Night.of(0)))))));
        assertEquals(
                "journal-behind", states(compare(night, List.of(), List.of(Night.copy(held(80, 100, Night.of(1)))))));
    }

    private static String baselined(Night night, SeenHeader first, HeaderSlots slots) {
        SeenHeader now = recorded(1, slots);
        return compare(night, List.of(first, now), List.of())
                .getFirst()
                .agreement()
                .jsonName();
    }

    private static String state(Night night, HeaderSlot full) {
        HeaderSlots slots = slots(full, EMPTY, EMPTY, EMPTY);
        return compare(night, List.of(), List.of(given(slots)))
                .getFirst()
                .agreement()
                .jsonName();
    }

    private static void assertStates(String states, Night night, HeaderSlots slots) {
        assertEquals(states, states(compare(night, List.of(), List.of(given(slots)))));
    }

    private static String reason(Night night, SeenHeader header) {
        return compare(night, List.of(), List.of(header)).getFirst().reason();
    }

    private static List<SlotComparison> compare(Night night, List<SeenHeader> recorded, List<SeenHeader> given) {
        return new HeaderCrosscheck().compare(night.backups().stream(), recorded, given);
    }

    /** In the order in which {@link HeaderSlots} has them: full, incremental, copy, differential. */
    private static String states(List<SlotComparison> comparisons) {
        List<HeaderField> order =
                List.of(HeaderField.FULL_PREV, HeaderField.INC_PREV, HeaderField.COPY_PREV, HeaderField.DIFF_PREV);
        return comparisons.stream()
                .sorted(Comparator.comparingInt(comparison -> order.indexOf(comparison.field())))
                .map(comparison -> comparison.agreement().jsonName())
                .collect(Collectors.joining(" "));
    }

    private static HeaderSlots slots(HeaderSlot full, HeaderSlot inc, HeaderSlot copy, HeaderSlot diff) {
        return new HeaderSlots(full, inc, copy, diff);
    }
}
