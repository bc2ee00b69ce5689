package dev.jetaudit.domain.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.jetaudit.api.backup.Assessment;
import dev.jetaudit.api.backup.BackupId;
import dev.jetaudit.api.backup.BackupKind;
import dev.jetaudit.api.backup.BackupOutcome;
import dev.jetaudit.api.backup.BackupScope;
import dev.jetaudit.api.call.ApiCall;
import dev.jetaudit.api.call.ApiFunction;
import dev.jetaudit.api.call.CallInput;
import dev.jetaudit.api.call.CallOutput;
import dev.jetaudit.api.call.JetErr;
import dev.jetaudit.api.call.WindowsPath;
import dev.jetaudit.api.finding.Finding;
import dev.jetaudit.api.generation.GenerationRange;
import dev.jetaudit.api.generation.GenerationSet;
import dev.jetaudit.api.header.HeaderField;
import dev.jetaudit.api.header.Stamp;
import dev.jetaudit.api.instance.Evidence;
import dev.jetaudit.api.instance.Origin;
import dev.jetaudit.api.instance.RuleSetName;
import dev.jetaudit.api.query.BackupRecord;
import dev.jetaudit.api.query.DatabaseRecord;
import dev.jetaudit.api.query.InstanceRecord;
import dev.jetaudit.api.query.LogsRecord;
import dev.jetaudit.api.query.RefusedBegin;
import dev.jetaudit.domain.scenario.Story;
import dev.jetaudit.domain.scenario.Trace;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The records that users see, as whole values. */
class DossierTest {

    @Test
    void a_record_holds_all_that_is_known_of_a_backup() {
        Story story = Story.engine()
                .begin(0)
                .attachInfo("a.edb")
                .copies("a.edb")
                .logInfo(117, 118)
                .copiesLogs(117, 118)
                .truncateInfo(100, 116)
                .truncate()
                .seen(0)
                .end(1);

        WindowsPath database = new WindowsPath("a.edb");
        assertEquals(
                new BackupRecord(
                        new BackupId(Trace.INSTANCE, 1),
                        RuleSetName.ENGINE_2025,
                        BackupScope.FULL,
                        BackupKind.FULL,
                        BackupOutcome.COMPLETED,
                        JetErr.SUCCESS,
                        JetErr.SUCCESS,
                        JetErr.SUCCESS,
                        Assessment.VALID,
                        at(1),
                        at(15),
                        2,
                        16,
                        List.of(new DatabaseRecord(
                                database,
                                true,
                                true,
                                Story.SIZE,
                                Story.SIZE,
                                true,
                                false,
                                new Stamp(database, HeaderField.FULL_PREV, 117L, 118L))),
                        new LogsRecord(
                                true, new GenerationRange(117, 118), GenerationSet.of(new GenerationRange(117, 118))),
                        true,
                        false,
                        GenerationSet.of(new GenerationRange(100, 116)),
                        15,
                        3 * Story.SIZE,
                        List.of()),
                story.backup());
        assertEquals(
                new InstanceRecord(
                        Trace.INSTANCE,
                        RuleSetName.ENGINE_2025,
                        at(15),
                        117L,
                        Map.of(database, story.state().headerOf(database))),
                story.instance());
    }

    @Test
    void truncate_done_is_remembered() {
        assertEquals(
                true, Story.engine().begin(0).logInfo(1, 1).end(0x101).backup().truncateDone());
        assertEquals(true, Story.engine().begin(0).end(0x102).backup().truncateDone());
        assertEquals(false, Story.engine().begin(0).term().backup().truncateDone());
    }

    @Test
    void an_aborted_or_failed_backup_keeps_the_call_that_ended_it() {
        BackupRecord aborted = Story.documented().begin(0).end().backup();
        assertEquals(new JetErr(-800), aborted.answer());
        assertEquals(null, aborted.observed());
        assertEquals(at(2), aborted.endedAt());
        BackupRecord failed =
                Story.documented().begin(0).seen(-1022).logInfo(1, 2).backup();
        assertEquals(List.of(new JetErr(-1022), new JetErr(-1022)), List.of(failed.answer(), failed.observed()));
    }

    @Test
    void a_refused_begin_is_a_record_of_its_own() {
        Story story = Story.engine().begin(0).seen(-505).begin(1).begin(4);
        assertEquals(
                List.of(
                        refused(3, BackupScope.INCREMENTAL, at(2), -505, new JetErr(-505), "BEGIN-08"),
                        refused(4, BackupScope.FULL, at(3), -900, null, "BEGIN-04")),
                story.refusedBegins());
        assertEquals(3, story.backup().calls(), "they count as calls of the running backup");
    }

    @Test
    void a_clock_that_runs_backwards_is_a_finding() {
        Trace trace = new Trace(RuleSetName.ENGINE_2025);
        trace.take(made(ApiFunction.BEGIN_EXTERNAL_BACKUP_INSTANCE, at(10), "a"));
        trace.take(made(ApiFunction.STOP_BACKUP_INSTANCE, at(10), "a"));
        trace.take(made(ApiFunction.STOP_BACKUP_INSTANCE, at(9), "b"));
        trace.take(made(ApiFunction.STOP_BACKUP_INSTANCE, at(9), "b"));

        assertEquals(
                List.of(Detector.CLOCK_BACKWARDS.at(
                        4, "the clock ran backwards from 2026-03-01T22:00:10Z to 2026-03-01T22:00:09Z")),
                trace.dossiers().getLast().record().findings());
        assertEquals(Set.of("a", "b"), trace.dossiers().getLast().sources());
        assertEquals(at(9), trace.dossiers().getLast().lastAt());
        assertEquals(at(10), trace.instance().lastCallAt());
    }

    @Test
    void a_finding_keeps_its_first_twenty_positions_and_counts_on() {
        Story diverging = Story.engine().begin(0);
        for (int i = 0; i < 25; i++) {
            diverging.seen(-521).attachInfo("a.edb");
        }
        Finding finding = diverging.backup().findings().getFirst();
        assertEquals(25, finding.count());
        assertEquals(LongStream.rangeClosed(3, 22).boxed().toList(), finding.positions());
        assertEquals(
                "JetGetAttachInfoInstance: the engine answered JET_errInvalidBackupSequence (-521) where ATTACHINFO-05 "
                        + "derives JET_errSuccess (0); what follows is the engine's",
                finding.message());
    }

    @Test
    void the_best_single_open_counts_for_a_database_and_all_reads_for_the_backup() {
        BackupRecord backup = Story.engine()
                .begin(0)
                .open("a.edb", 3 * Story.SIZE)
                .read(Story.SIZE)
                .read(Story.SIZE)
                .close()
                .open("a.edb", 3 * Story.SIZE)
                .read(Story.SIZE)
                .close()
                .backup();

        assertEquals(2 * Story.SIZE, backup.databases().getFirst().bytesRead());
        assertEquals(3 * Story.SIZE, backup.bytes());
    }

    @Test
    void the_rules_of_its_beginning_stay_with_a_backup() {
        Story story = Story.engine().begin(0);
        assertEquals(
                RuleSetName.ENGINE_2025,
                story.adopts(RuleSetName.DOCUMENTED).end().backup().rules());
        assertEquals(RuleSetName.DOCUMENTED, story.begin(0).backup().rules());
    }

    @Test
    void reads_show_before_the_file_is_closed_and_logs_are_no_databases() {
        Story story = Story.engine().begin(0).open("a.edb").read(Story.SIZE);
        assertEquals(Story.SIZE, story.backup().databases().getFirst().bytesRead());

        story.close().logInfo(1, 2).copiesLogs(1, 2);
        assertEquals(1, story.backup().databases().size());
        assertEquals(
                Set.of(new WindowsPath("a.edb")),
                Objects.requireNonNull(story.state().backup()).databases().keySet());
    }

    private static RefusedBegin refused(
            long position, BackupScope scope, Instant at, int answer, @Nullable JetErr observed, String row) {
        return new RefusedBegin(
                position,
                Trace.INSTANCE,
                RuleSetName.ENGINE_2025,
                scope,
                at,
                new JetErr(answer),
                observed,
                row,
                "trace");
    }

    private static Evidence made(ApiFunction function, Instant at, String source) {
        return new Evidence.CallMade(
                new ApiCall(function, at, CallInput.NONE, CallOutput.NONE, null, false),
                new Origin(source, 1, null, null, null));
    }

    private static Instant at(long seconds) {
        return Trace.START.plusSeconds(seconds);
    }
}
