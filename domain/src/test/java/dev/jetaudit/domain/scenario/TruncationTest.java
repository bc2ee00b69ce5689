package dev.jetaudit.domain.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.jetaudit.api.finding.Finding;
import dev.jetaudit.api.instance.Fact;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a truncation deletes if nobody listed it, computed as the engine does (engine-semantics.md section 5). */
class TruncationTest {

    @Test
    void it_ends_before_the_checkpoint() {
        assertEquals("[100-117]", deleted(full().fact(new Fact.Checkpoint(118))));
        assertEquals("[]", deleted(full().fact(new Fact.Checkpoint(100))));
        assertEquals("[100-100]", deleted(full().fact(new Fact.Checkpoint(101))));
    }

    @Test
    void it_ends_with_the_log_set_if_the_checkpoint_is_beyond() {
        assertEquals("[100-120]", deleted(full().fact(new Fact.Checkpoint(121))));
        assertEquals("[100-120]", deleted(full().fact(new Fact.Checkpoint(130))));
    }

    @Test
    void it_spares_what_an_attached_database_that_was_not_copied_needs() {
        Story story = instance()
                .header("b.edb", Headers.full(1, 105))
                .begin(0)
                .attachInfo("a.edb", "b.edb")
                .copies("a.edb");
        assertEquals("[100-104]", deleted(story));
    }

    @Test
    void a_dropped_database_was_not_copied() {
        Story story = instance()
                .header("a.edb", Headers.full(1, 105))
                .begin(0)
                .attachInfo("a.edb")
                .copies("a.edb")
                .open("a.edb")
                .seen(-1018)
                .read(Story.SIZE);
        assertEquals("[100-104]", deleted(story));
    }

    @Test
    void a_database_that_never_had_a_full_spares_all() {
        Story story = instance()
                .header("b.edb", Headers.never())
                .begin(0)
                .attachInfo("a.edb", "b.edb")
                .copies("a.edb");
        assertEquals("[]", deleted(story));
    }

    @Test
    void one_whose_header_nobody_knows_leaves_it_unknown() {
        assertEquals(
                "unknown",
                deleted(instance().begin(0).attachInfo("a.edb", "b.edb").copies("a.edb")));
    }

    @Test
    void so_does_an_instance_whose_databases_nobody_knows() {
        assertEquals("unknown", deleted(instance().begin(0)));
    }

    @Test
    void an_incremental_spares_nothing() {
        Story story = instance()
                .fact(new Fact.CircularLogging(false))
                .header("a.edb", Headers.full(1, 105))
                .attach("a.edb")
                .begin(1);
        assertEquals("[100-117]", deleted(story));
    }

    @Test
    void a_backup_whose_beginning_was_not_seen_leaves_it_unknown() {
        assertEquals("unknown", deleted(instance().attach("a.edb").seen(0).attachInfo("a.edb")));
    }

    @Test
    void the_broken_chain_says_which_logs_are_gone() {
        assertEquals(
                List.of("the log generations 100-117 were deleted, but the backup did not complete: expect the next"
                        + " incremental to be refused with JET_errMissingFileToBackup (-569) until a full backup"
                        + " is made"),
                messages(truncated(full()).end(2)));
        assertEquals(
                List.of(
                        "log files were deleted, but the backup did not complete: expect the next incremental to be "
                                + "refused with JET_errMissingFileToBackup (-569) until a full backup is made",
                        "log files were deleted, though no database was opened"),
                messages(truncated(instance().begin(0)).end(2)));
        assertEquals(
                List.of(),
                messages(truncated(full().fact(new Fact.Checkpoint(100))).end(2)));
    }

    @Test
    void missing_logs_are_named() {
        assertEquals(
                List.of(
                        "of the log generations 117-120 these were not read to their end: 117-117, 119-119 (the engine"
                                + " only adds up generation numbers, so that one read twice hides another)",
                        "the caller was told 0, though the published contract answers errBackupAbortByCaller (-800) to"
                                + " a backup that leaves files out"),
                messages(full().logInfo(117, 120)
                        .copiesLogs(118, 118)
                        .copiesLogs(120, 120)
                        .end(1)));
    }

    private static List<String> messages(Story story) {
        return story.backup().findings().stream().map(Finding::message).toList();
    }

    private static String deleted(Story story) {
        return Words.ranges(truncated(story).backup().deleted());
    }

    private static Story truncated(Story story) {
        return story.logInfo(117, 120).copiesLogs(117, 120).truncate();
    }

    private static Story full() {
        return instance().begin(0).attachInfo("a.edb").copies("a.edb");
    }

    private static Story instance() {
        return Story.engine().fact(new Fact.LogsOnDisk(100, 120)).fact(new Fact.Checkpoint(118));
    }
}
