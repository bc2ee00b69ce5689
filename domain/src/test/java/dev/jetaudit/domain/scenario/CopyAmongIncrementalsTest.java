package dev.jetaudit.domain.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.jetaudit.api.backup.BackupKind;
import dev.jetaudit.api.call.WindowsPath;
import dev.jetaudit.api.header.HeaderSlots;
import dev.jetaudit.api.instance.Fact;
import dev.jetaudit.domain.state.InstanceState;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The history of KB 828092: a full, three incrementals, a copy, an incremental. On Exchange 2000 the last one failed until a
 * hotfix; the engine as it is today accepts it, because a copy touches nothing that an incremental is measured by.
 */
class CopyAmongIncrementalsTest {

    private static final WindowsPath A = new WindowsPath("a.edb");
    private static final long NORMAL = 0x1;

    @Test
    void the_engine_accepts_the_incremental_behind_the_copy() {
        Story story = upToTheCopy().then(CopyAmongIncrementalsTest::copy).then(told -> incremental(told, 130, 141));
        assertEquals(
                List.of("full", "incremental", "incremental", "incremental", "copy", "incremental"),
                story.dossiers().stream()
                        .map(dossier -> kind(dossier.record().kind()))
                        .toList());
        assertEquals("completed 0 incremental valid", story.judged());
        assertEquals(List.of(), story.findings());
        assertEquals(List.of("a.edb incPrev 130-141"), story.stamps());
        assertEquals("[130-139]", Words.ranges(story.backup().deleted()));
    }

    @Test
    void the_copy_changes_neither_the_last_incremental_nor_the_gate() {
        Story story = upToTheCopy();
        InstanceState before = story.state();
        assertEquals("full 119-120, inc 126-131, copy -, diff -", Words.header(before.headerOf(A)));
        copy(story);
        InstanceState after = story.state();
        assertEquals("full 119-120, inc 126-131, copy 134-135, diff -", Words.header(after.headerOf(A)));
        assertEquals(before.headerOf(A).incPrev(), after.headerOf(A).incPrev());
        assertEquals(before.headerOf(A).fullPrev(), after.headerOf(A).fullPrev());
        assertEquals(before.logFacts().lowest(), after.logFacts().lowest());
    }

    @Test
    void with_and_without_the_copy_the_incremental_is_the_same() {
        Story with = upToTheCopy().then(CopyAmongIncrementalsTest::copy).then(told -> incremental(told, 130, 141));
        Story without = upToTheCopy().then(told -> incremental(told, 130, 141));
        assertEquals(without.judged(), with.judged());
        assertEquals(without.stamps(), with.stamps());
        assertEquals(without.backup().logs(), with.backup().logs());
        assertEquals(without.backup().deleted(), with.backup().deleted());
        HeaderSlots slots = without.state().headerOf(A);
        assertEquals(slots.fullPrev(), with.state().headerOf(A).fullPrev());
    }

    @Test
    void a_log_missing_behind_the_last_incremental_is_a_gap_whatever_the_copy_holds() {
        Story gap = upToTheCopy().then(CopyAmongIncrementalsTest::copy).fact(new Fact.LogsOnDisk(133, 141));
        assertEquals("-569 logs", gap.begin(1).logInfo(133, 141).last());
    }

    private static Story upToTheCopy() {
        Story story = Story.engine()
                .fact(new Fact.CircularLogging(false))
                .init()
                .attach("a.edb")
                .header("a.edb", Headers.never())
                .fact(new Fact.LogsOnDisk(90, 121));
        full(story);
        incremental(story, 119, 123);
        incremental(story, 122, 127);
        incremental(story, 126, 131);
        return story;
    }

    private static void full(Story story) {
        story.fact(new Fact.Checkpoint(119)).begin(0).attachInfo("a.edb").copies("a.edb");
        story.logInfo(119, 120)
                .copiesLogs(119, 120)
                .truncateInfo(90, 118)
                .truncate()
                .end(NORMAL);
    }

    /** Nothing is truncated. */
    private static void copy(Story story) {
        story.fact(new Fact.Checkpoint(134)).begin(0).attachInfo("a.edb").copies("a.edb");
        story.logInfo(134, 135).copiesLogs(134, 135).end(NORMAL);
    }

    /** All but the last two logs are deleted. */
    private static void incremental(Story story, long low, long high) {
        story.fact(new Fact.Checkpoint(high - 1)).begin(1).logInfo(low, high).copiesLogs(low, high);
        story.truncateInfo(low, high - 2).truncate().end(NORMAL);
    }

    private static String kind(BackupKind kind) {
        return kind == null ? "-" : kind.jsonName();
    }
}
