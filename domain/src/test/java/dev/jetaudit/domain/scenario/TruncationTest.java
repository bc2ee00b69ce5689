package dev.jetaudit.domain.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.jetaudit.api.call.ApiFunction;
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
    void its_end_is_fixed_with_the_log_set() {
        Story later = full().fact(new Fact.Checkpoint(110)).logInfo(117, 120).fact(new Fact.Checkpoint(118));
        assertEquals("[100-109]", Words.ranges(truncate(later).backup().deleted()));
        Story again = full().fact(new Fact.Checkpoint(110)).made(ApiFunction.GET_TRUNCATE_LOG_INFO_INSTANCE);
        again.fact(new Fact.Checkpoint(118)).logInfo(117, 120);
        assertEquals("[100-109]", Words.ranges(truncate(again).backup().deleted()));
    }

    @Test
    void a_checkpoint_that_is_stated_only_afterwards_leaves_it_unknown() {
        Story story = Story.engine()
                .fact(new Fact.LogsOnDisk(100, 120))
                .begin(0)
                .attachInfo("a.edb")
                .copies("a.edb")
                .logInfo(117, 120)
                .fact(new Fact.Checkpoint(118));
        assertEquals("unknown", Words.ranges(truncate(story).backup().deleted()));
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
        return truncate(story.logInfo(117, 120));
    }

    private static Story truncate(Story story) {
        return story.copiesLogs(117, 120).truncate();
    }

    private static Story full() {
        return instance().begin(0).attachInfo("a.edb").copies("a.edb");
    }

    private static Story instance() {
        return Story.engine().fact(new Fact.LogsOnDisk(100, 120)).fact(new Fact.Checkpoint(118));
    }
}
