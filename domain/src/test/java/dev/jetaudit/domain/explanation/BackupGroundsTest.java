package dev.jetaudit.domain.explanation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jetaudit.api.backup.BackupOutcome;
import dev.jetaudit.api.explanation.CitedCalls;
import dev.jetaudit.api.explanation.Grounds;
import dev.jetaudit.api.instance.CallEffect;
import dev.jetaudit.api.instance.EngineInstanceEvent.CallRecorded;
import dev.jetaudit.api.instance.Fact;
import dev.jetaudit.api.instance.RuleSetName;
import dev.jetaudit.api.query.BackupRecord;
import dev.jetaudit.domain.assessment.LegalHistory;
import dev.jetaudit.domain.scenario.Headers;
import dev.jetaudit.domain.scenario.Story;
import dev.jetaudit.domain.scenario.Trace;
import dev.jetaudit.domain.walk.Walk;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The cited calls alone give the same result, and none of them can be left out. {@code -Dwalk.count=…} walks less. */
class BackupGroundsTest {

    private static final long SEED = Long.getLong("walk.seed", 20_260_301);
    private static final int COUNT = Integer.getInteger("walk.count", 4_000);

    @Test
    void the_cited_calls_alone_give_the_result_of_every_random_walk() {
        int backups = 0;
        RuleSetName[] all = RuleSetName.values();
        for (long seed = SEED; seed < SEED + COUNT; seed++) {
            Trace trace = new Trace(all[Math.floorMod(seed, all.length)]);
            Walk.of(seed, trace.instance().rules()).forEach(trace::take);
            backups +=
                    check(trace, "seed " + seed + " under " + trace.instance().rules());
        }
        assertTrue(backups > COUNT, "the walks reach backups: " + backups);
    }

    @Test
    void the_cited_calls_alone_give_the_result_of_every_legal_history() {
        for (long seed = 0; seed < COUNT / 4; seed++) {
            check(LegalHistory.of(seed), "legal history " + seed);
        }
    }

    private static int check(Trace trace, String told) {
        List<BackupRecord> backups =
                trace.dossiers().stream().map(dossier -> dossier.record()).toList();
        for (BackupRecord backup : backups) {
            Grounds grounds = new BackupGrounds().of(backup, new TraceHistory(trace));
            String which = told + ", " + backup.id() + " " + backup.outcome() + " " + backup.assessment();
            assertTrue(grounds.confirmed(), which);
            isEnough(trace, backup, grounds.cited(), which);
            noneCanBeLeftOut(trace, backup, grounds.cited(), which);
        }
        return backups.size();
    }

    private static void isEnough(Trace trace, BackupRecord backup, List<CitedCalls> cited, String which) {
        assertEquals(
                Optional.of(Result.of(backup)),
                Retold.result(trace.events(), backup, position -> isCited(cited, position)),
                which);
    }

    private static void noneCanBeLeftOut(Trace trace, BackupRecord backup, List<CitedCalls> cited, String which) {
        Optional<Result> result = Optional.of(Result.of(backup));
        for (CitedCalls group : cited) {
            assertNotEquals(
                    result,
                    Retold.result(
                            trace.events(), backup, position -> isCited(cited, position) && !group.covers(position)),
                    () -> which + " needs no " + group);
        }
        if (backup.outcome() != BackupOutcome.COMPLETED) {
            LongStream.rangeClosed(backup.firstPosition(), backup.lastPosition())
                    .filter(position -> isCited(cited, position) && !isRead(trace, position))
                    .forEach(left -> assertNotEquals(
                            result,
                            Retold.result(
                                    trace.events(), backup, position -> isCited(cited, position) && position != left),
                            () -> which + " needs no call " + left));
        }
    }

    /** The reads of one file are cited as one. */
    private static boolean isRead(Trace trace, long position) {
        return trace.events().get((int) position - 1) instanceof CallRecorded call
                && call.effect() instanceof CallEffect.FileRead;
    }

    private static boolean isCited(List<CitedCalls> cited, long position) {
        return cited.stream().anyMatch(calls -> calls.covers(position));
    }

    @Test
    void a_failure_is_explained_by_what_led_to_it() {
        Story story = Story.documented()
                .begin(0)
                .attachInfo("a.edb", "b.edb")
                .copies("a.edb")
                .open("b.edb")
                .read(Story.SIZE)
                .logInfo(117, 118);
        assertEquals(List.of("2", "7", "9"), cited(story));
    }

    @Test
    void an_abort_is_explained_by_begin_and_end_because_what_is_missing_is_no_call() {
        Story story = Story.documented()
                .begin(0)
                .attachInfo("a.edb", "b.edb")
                .copies("a.edb")
                .logInfo(117, 118);
        story.copiesLogs(117, 118).end(1);
        assertEquals(List.of("2", "14"), cited(story));
    }

    @Test
    void a_full_is_explained_by_the_list_each_copy_the_log_set_the_logs_as_one_the_truncation_and_the_end() {
        Story story = full().truncateInfo(100, 116).truncate().end(1);
        assertEquals(List.of("2", "3", "4-6", "7", "8-13 [117-118]", "15", "16"), cited(story));
        assertEquals("KIND-01", grounds(story).kindRule());
    }

    @Test
    void a_refused_truncation_did_not_decide_that_it_is_a_copy() {
        Story story =
                Story.engine().begin(0).attachInfo("a.edb").copies("a.edb").logInfo(117, 118);
        story.truncate().copiesLogs(117, 118).end(1);
        assertEquals("TRUNC-05", ruleAt(story, 8));
        assertEquals(List.of("2", "3", "4-6", "7", "9-14 [117-118]", "15"), cited(story));
        assertEquals("KIND-03", grounds(story).kindRule());
    }

    @Test
    void what_was_known_before_the_backup_is_not_cited() {
        Story story = Story.engine()
                .fact(new Fact.CircularLogging(false))
                .attach("a.edb")
                .header("a.edb", Headers.full(90, 99))
                .begin(1);
        story.logInfo(100, 101).copiesLogs(100, 101).end(1);
        assertEquals(List.of("5", "6", "7-12 [100-101]", "13"), cited(story));
    }

    @Test
    void a_call_that_changed_nothing_does_not_part_a_copy() {
        Story story = Story.engine().begin(0).attachInfo("a.edb").open("a.edb").open("a.edb");
        story.read(Story.SIZE).close().logInfo(117, 117).copiesLogs(117, 117).end(1);
        assertEquals("OPEN-06", ruleAt(story, 5));
        assertEquals(List.of("2", "3", "4-7", "8", "9-11 [117]", "12"), cited(story));
        assertEquals(4, grounds(story).cited().get(2).calls());
    }

    @Test
    void a_file_of_however_many_reads_is_searched() {
        int reads = Cutting.MOST + 1;
        Story story = Story.engine().begin(0).attachInfo("a.edb").open("a.edb", reads * Story.SIZE);
        IntStream.range(0, reads).forEach(_ -> story.read(Story.SIZE));
        story.close().logInfo(117, 117).copiesLogs(117, 117).end(1);
        assertEquals("completed 0 copy valid-copy", story.judged());
        assertEquals(reads + 2L, grounds(story).cited().get(2).calls());
    }

    @Test
    void a_backup_of_too_many_pieces_is_cited_whole() {
        Story story = full().truncateInfo(100, 116).truncate().end(1);
        Grounds grounds = new BackupGrounds(14).of(story.backup(), new TraceHistory(story));
        assertEquals(List.of("2-16"), said(grounds));
        assertTrue(grounds.confirmed());
        assertNotEquals(List.of("2-16"), said(new BackupGrounds(15).of(story.backup(), new TraceHistory(story))));
    }

    @Test
    void a_backup_that_would_be_judged_otherwise_today_is_cited_whole_and_not_confirmed() {
        Grounds grounds = new BackupGrounds().of(full().end(2).backup(), new TraceHistory(full().end(1)));
        assertEquals(List.of("2-14"), said(grounds));
        assertFalse(grounds.confirmed());
    }

    private static Story full() {
        return Story.engine()
                .begin(0)
                .attachInfo("a.edb")
                .copies("a.edb")
                .logInfo(117, 118)
                .copiesLogs(117, 118);
    }

    private static String ruleAt(Story story, int position) {
        return ((CallRecorded) story.events().get(position - 1)).ruleId();
    }

    private static Grounds grounds(Story story) {
        return new BackupGrounds().of(story.backup(), new TraceHistory(story));
    }

    private static List<String> cited(Story story) {
        return said(grounds(story));
    }

    /** Returns for example {@code 4-6}, or {@code 8-13 [117-118]} of calls that copied those logs. */
    private static List<String> said(Grounds grounds) {
        return grounds.cited().stream().map(BackupGroundsTest::said).toList();
    }

    private static String said(CitedCalls calls) {
        String positions = calls.firstPosition() == calls.lastPosition()
                ? Long.toString(calls.firstPosition())
                : calls.firstPosition() + "-" + calls.lastPosition();
        String logs = calls.logs().ranges().stream()
                .map(range -> range.low() == range.high() ? "" + range.low() : range.low() + "-" + range.high())
                .collect(Collectors.joining(" "));
        return logs.isEmpty() ? positions : positions + " [" + logs + "]";
    }
}
