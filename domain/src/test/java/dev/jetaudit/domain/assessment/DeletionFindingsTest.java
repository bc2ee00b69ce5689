package dev.jetaudit.domain.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.jetaudit.api.finding.Finding;
import dev.jetaudit.api.header.HeaderSlot;
import dev.jetaudit.api.header.HeaderSlots;
import dev.jetaudit.api.instance.Fact;
import dev.jetaudit.api.instance.RuleSetName;
import dev.jetaudit.domain.scenario.Headers;
import dev.jetaudit.domain.scenario.Story;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Deleted logs break a chain only if no backup before holds them (engine-semantics.md 5.4, 5.6 and 6.1 d2). */
class DeletionFindingsTest {

    private static final long ABORT = 2;
    private static final String ENGINE_EXPECTS =
            "expect the next incremental to be refused with JET_errMissingFileToBackup (-569) until a full backup is"
                    + " made";
    private static final String NOTHING_BEYOND = "nothing can be restored beyond them until a full backup is made";

    @ParameterizedTest
    @CsvSource({"116, true", "117, false", "130, false"})
    void an_abort_breaks_the_chain_only_where_no_backup_holds_the_last_deleted_log(long last, boolean broken) {
        List<String> expected = broken ? List.of("CHAIN-BROKEN") : List.of();
        assertEquals(
                expected,
                aborted(RuleSetName.ENGINE_2025, Headers.full(80, last)).findings());
        assertEquals(
                expected,
                aborted(RuleSetName.ENGINE_2025, Headers.fullAndIncremental(90, last))
                        .findings());
    }

    @Test
    void one_known_slot_is_enough_to_tell_that_the_chain_is_whole() {
        HeaderSlots full = Headers.full(80, 117);
        HeaderSlot unknown = new HeaderSlot.Unknown();
        assertEquals(
                List.of(),
                aborted(
                                RuleSetName.ENGINE_2025,
                                new HeaderSlots(full.fullPrev(), unknown, full.copyPrev(), full.diffPrev()))
                        .findings());
        assertEquals(
                List.of(),
                aborted(
                                RuleSetName.ENGINE_2025,
                                new HeaderSlots(unknown, full.fullPrev(), full.copyPrev(), full.diffPrev()))
                        .findings());
    }

    @Test
    void one_attached_database_that_is_behind_breaks_it() {
        Story story = Story.engine()
                .fact(new Fact.LogsOnDisk(100, 120))
                .header("a.edb", Headers.full(80, 130))
                .header("b.edb", Headers.full(80, 110))
                .header("detached.edb", Headers.full(1, 2));
        story.begin(0).attachInfo("a.edb", "b.edb").copies("a.edb", "b.edb");
        assertEquals(
                List.of("CHAIN-BROKEN"), truncatedUntil117(story).end(ABORT).findings());
    }

    @Test
    void the_engine_refuses_the_next_incremental_and_the_pages_do_not_say_so() {
        HeaderSlots behind = Headers.full(80, 99);
        assertEquals(
                List.of("the log generations 100-117 were deleted, but the backup did not complete: " + ENGINE_EXPECTS),
                messages(aborted(RuleSetName.ENGINE_2025, behind)));
        assertEquals(
                List.of("the log generations 100-117 were deleted, but the backup did not complete: " + NOTHING_BEYOND),
                messages(aborted(RuleSetName.DOCUMENTED, behind)));
        assertEquals(
                List.of("the log generations 100-117 were deleted, but the backup did not complete: " + NOTHING_BEYOND),
                messages(aborted(RuleSetName.ENGINE_2025, Headers.never())),
                "without any full the next incremental is refused for that");
    }

    @Test
    void where_the_headers_are_unknown_it_is_a_possibility() {
        assertEquals(
                List.of("the log generations 100-117 were deleted, but the backup did not complete: unless an earlier"
                        + " backup holds them, " + ENGINE_EXPECTS),
                messages(aborted(RuleSetName.ENGINE_2025, HeaderSlots.UNKNOWN)));
        assertEquals(
                List.of("the log generations 100-117 were deleted, but the backup did not complete: unless an earlier"
                        + " backup holds them, " + NOTHING_BEYOND),
                messages(aborted(RuleSetName.DOCUMENTED_2003, HeaderSlots.UNKNOWN)));
    }

    @Test
    void so_it_is_where_the_deletion_is_unknown() {
        Story story = Story.engine().header("a.edb", Headers.full(80, 130));
        story.begin(0).attachInfo("a.edb").copies("a.edb");
        story.logInfo(117, 120).copiesLogs(117, 120).truncate().end(ABORT);
        assertEquals(
                List.of("log files were deleted, but the backup did not complete: unless an earlier backup holds them, "
                        + ENGINE_EXPECTS),
                messages(story));
    }

    @ParameterizedTest
    @EnumSource(
            value = RuleSetName.class,
            names = {"DOCUMENTED", "ENGINE_2025"})
    void a_full_that_deletes_nothing_breaks_nothing(RuleSetName rules) {
        Story story = Story.of(rules).header("a.edb", Headers.full(80, 99));
        story.begin(0).attachInfo("a.edb").copies("a.edb").logInfo(117, 120).copiesLogs(117, 120);
        assertEquals(
                List.of(), story.truncateInfoOfNothing().truncate().end(ABORT).findings());
    }

    @Test
    void a_full_without_any_copy_deletes_only_what_the_full_before_holds() {
        Story story = Story.engine()
                .fact(new Fact.LogsOnDisk(90, 119))
                .fact(new Fact.Checkpoint(117))
                .header("a.edb", Headers.full(80, 99));
        story.begin(0)
                .attachInfo("a.edb")
                .logInfo(117, 120)
                .copiesLogs(117, 120)
                .truncate();
        assertEquals(
                List.of("DATABASE-NOT-OPENED", "SUCCESS-REPORTED"), story.end(1).findings());
        assertEquals(99L, story.lowestLog());
    }

    @Test
    void without_any_copy_and_beyond_the_full_before_nothing_can_be_restored() {
        assertEquals(
                "the log generations 100-117 were deleted, though no database was opened: " + NOTHING_BEYOND,
                withoutCopy(Headers.full(80, 99)));
        assertEquals(
                "the log generations 100-117 were deleted, though no database was opened: unless an earlier backup"
                        + " holds them, " + NOTHING_BEYOND,
                withoutCopy(HeaderSlots.UNKNOWN));
    }

    private static String withoutCopy(HeaderSlots header) {
        Story story = Story.engine().header("a.edb", header);
        story.begin(0).attachInfo("a.edb");
        return truncatedUntil117(story).end(1).backup().findings().stream()
                .filter(finding -> finding.id().equals("TRUNCATED-WITHOUT-COPY"))
                .map(Finding::message)
                .findFirst()
                .orElseThrow();
    }

    private static Story aborted(RuleSetName rules, HeaderSlots header) {
        Story story = Story.of(rules).fact(new Fact.LogsOnDisk(100, 120)).header("a.edb", header);
        story.begin(0).attachInfo("a.edb").copies("a.edb");
        return truncatedUntil117(story).end(ABORT);
    }

    private static Story truncatedUntil117(Story story) {
        return story.logInfo(117, 120)
                .copiesLogs(117, 120)
                .truncateInfo(100, 117)
                .truncate();
    }

    private static List<String> messages(Story story) {
        return story.backup().findings().stream().map(Finding::message).toList();
    }
}
