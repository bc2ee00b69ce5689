package dev.jetaudit.domain.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.jetaudit.api.backup.BackupScope;
import dev.jetaudit.api.header.BackupType;
import dev.jetaudit.api.header.HeaderSlot;
import dev.jetaudit.api.header.HeaderSlots;
import dev.jetaudit.api.instance.Fact;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Backups that another server makes on behalf of this one (engine-semantics.md sections 2.13 and 3). */
class SurrogateTest {

    @Test
    void it_stamps_all_attached_databases_with_the_logs_that_it_was_told() {
        Story story = instance().beginSurrogate(0, 117, 120).endSurrogate(0x101);
        assertEquals("completed 0 full vouched", story.judged());
        assertEquals(List.of("a.edb fullPrev 117-120"), story.stamps());
        assertEquals(
                BackupType.OS_SNAPSHOT,
                story.backup().databases().getFirst().stamp().type());
        assertEquals(BackupScope.SURROGATE, story.backup().scope());
        assertEquals(List.of(), story.findings());
        assertEquals(-560, story.begin(1).lastCall().answer().code(), "the type is another than a streaming one's");
    }

    @Test
    void without_the_bit_that_the_logs_are_truncated_it_is_a_copy() {
        assertEquals(
                "completed 0 copy vouched",
                instance().beginSurrogate(0, 117, 120).endSurrogate(1).judged());
        Story incremental = instance().header("a.edb", snapshotFull()).beginSurrogate(1, 100, 120);
        assertEquals(
                "completed 0 differential vouched", incremental.endSurrogate(1).judged());
    }

    @Test
    void an_incremental_needs_a_full_of_its_own_type() {
        Story story = instance().header("a.edb", Headers.full(80, 99)).beginSurrogate(1, 100, 120);
        assertEquals("-560 idle", story.last());
        assertEquals(BackupScope.SURROGATE, story.refusedBegins().getLast().scope());
    }

    @Test
    void while_it_runs_nothing_else_begins_and_no_file_is_handed_out() {
        Story story = instance().beginSurrogate(0, 117, 120);
        assertEquals(-617, story.begin(0).lastCall().answer().code());
        assertEquals(-520, story.attachInfo("a.edb").lastCall().answer().code());
        assertEquals(-617, story.attach("b.edb").lastCall().answer().code());
        assertEquals(-617, story.term2(0).lastCall().answer().code());
        assertEquals("in-progress - - -", story.judged());
    }

    @Test
    void the_end_of_the_other_family_ends_it_in_either_direction() {
        assertEquals(
                "failed -617 - failed",
                instance().beginSurrogate(0, 117, 120).end(1).judged());
        assertEquals("failed -505 - failed", instance().begin(0).endSurrogate(1).judged());
    }

    @Test
    void a_stop_is_seen_by_its_end_and_an_abort_wins_over_it() {
        assertEquals(
                "aborted-by-server -801 - aborted",
                instance().beginSurrogate(0, 117, 120).stop().endSurrogate(1).judged());
        assertEquals(
                "aborted-by-caller -800 - aborted",
                instance().beginSurrogate(0, 117, 120).stop().endSurrogate(2).judged());
        assertEquals(
                "failed -617 - failed",
                instance().beginSurrogate(0, 117, 120).term2(4).judged());
    }

    private static Story instance() {
        return Story.engine()
                .fact(new Fact.CircularLogging(false))
                .header("a.edb", Headers.never())
                .attach("a.edb");
    }

    private static HeaderSlots snapshotFull() {
        HeaderSlot none = new HeaderSlot.Empty();
        return new HeaderSlots(new HeaderSlot.Held(80L, 99L, BackupType.OS_SNAPSHOT, null), none, none, none);
    }
}
