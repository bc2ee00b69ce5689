package dev.jetaudit.cli.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.jetaudit.api.backup.Assessment;
import dev.jetaudit.api.backup.BackupEnd;
import dev.jetaudit.api.backup.BackupId;
import dev.jetaudit.api.backup.BackupKind;
import dev.jetaudit.api.backup.BackupOutcome;
import dev.jetaudit.api.backup.BackupScope;
import dev.jetaudit.api.backup.Phase;
import dev.jetaudit.api.call.ApiCall;
import dev.jetaudit.api.call.ApiFunction;
import dev.jetaudit.api.call.CallInput;
import dev.jetaudit.api.call.CallOutput;
import dev.jetaudit.api.call.InstanceId;
import dev.jetaudit.api.call.JetErr;
import dev.jetaudit.api.call.WindowsPath;
import dev.jetaudit.api.explanation.CitedCalls;
import dev.jetaudit.api.explanation.Grounds;
import dev.jetaudit.api.generation.GenerationRange;
import dev.jetaudit.api.generation.GenerationSet;
import dev.jetaudit.api.instance.CallEffect;
import dev.jetaudit.api.instance.EngineInstanceEvent.CallRecorded;
import dev.jetaudit.api.instance.Origin;
import dev.jetaudit.api.instance.RuleSetName;
import dev.jetaudit.api.query.BackupRecord;
import dev.jetaudit.api.query.DatabaseRecord;
import dev.jetaudit.api.query.JournalEntry;
import dev.jetaudit.api.query.LogsRecord;
import dev.jetaudit.cli.workbench.CallStep;
import dev.jetaudit.cli.workbench.RuleBook;
import dev.jetaudit.cli.workbench.RuleDifference;
import dev.jetaudit.cli.workbench.RuleRow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SentencesTest {
    private static final BackupId ID = new BackupId(new InstanceId("SG1"), 1);
    private static final Instant AT = Instant.parse("2026-03-01T22:00:00Z");
    private static final WindowsPath DB = new WindowsPath("a.edb");

    @Test
    void a_full_says_which_truncation_made_it_one() {
        GenerationSet deleted = GenerationSet.of(new GenerationRange(100, 117));
        assertEquals(
                List.of(
                        "The truncation was accepted; it deleted the generations 100-117.",
                        "This ended the backup as completed: the rules answer JET_errSuccess (0), the engine was not"
                                + " observed.",
                        "Its kind is full, because a truncation was accepted.",
                        "It stamped no database header.",
                        "All that was required was read to its end."),
                sentences(
                        backup(BackupOutcome.COMPLETED, BackupKind.FULL, Assessment.VALID, true, null),
                        call(ApiFunction.TRUNCATE_LOG, new CallEffect.LogsTruncated(deleted), JetErr.SUCCESS, null),
                        call(
                                ApiFunction.END_EXTERNAL_BACKUP,
                                new CallEffect.Nothing(),
                                JetErr.SUCCESS,
                                end(BackupOutcome.COMPLETED))));
    }

    @Test
    void a_copy_says_that_nothing_was_truncated_and_what_was_tried() {
        BackupRecord copy = backup(BackupOutcome.COMPLETED, BackupKind.COPY, Assessment.VALID_COPY, false, null);
        assertEquals(
                "Its kind is copy, because no truncation was accepted, and its end did not say that the logs count as"
                        + " truncated.",
                Sentences.kind(copy, copy, null));
        Attempts refused = tried(
                call(ApiFunction.TRUNCATE_LOG, new CallEffect.LogPhaseEntered(), JetErr.LOG_FILE_NOT_COPIED, null));
        assertEquals(
                "Its kind is copy, because no truncation was accepted (the one at 5 failed with"
                        + " JET_errLogFileNotCopied (-616)), and its end did not say that the logs count as truncated.",
                Sentences.kind(copy, copy, refused.truncation()));
    }

    @Test
    void a_failed_read_is_told_with_its_code_and_position() {
        JetErr checksum = new JetErr(-1018);
        DatabaseRecord dropped = new DatabaseRecord(DB, true, true, 4096L, 8192L, false, true, null);
        Attempts tried = tried(call(ApiFunction.READ_FILE, new CallEffect.DatabaseDropped(DB), checksum, null));
        assertEquals(
                "a.edb was not read to its end: the call at 5 failed with JET_errReadVerifyFailure (-1018), and the"
                        + " database left the backup.",
                Sentences.database(dropped, tried.on(DB)));
    }

    @Test
    void a_running_backup_is_not_ended_yet() {
        assertEquals(
                List.of("No call has ended it yet."),
                sentences(backup(BackupOutcome.IN_PROGRESS, null, null, false, null)));
    }

    @Test
    void an_instance_that_starts_anew_leaves_a_backup_that_never_ended() {
        assertEquals(
                List.of(
                        "This came while the backup was open, so it never ended.",
                        "It did not complete, so it is of no kind and stamps no database header.",
                        "An auditor cannot rely on it: it never ended."),
                sentences(
                        backup(BackupOutcome.NEVER_ENDED, null, Assessment.NEVER_ENDED, false, null),
                        call(
                                ApiFunction.INIT,
                                new CallEffect.InstanceStarted(),
                                JetErr.SUCCESS,
                                end(BackupOutcome.NEVER_ENDED))));
    }

    @Test
    void an_explanation_that_today_s_rules_do_not_bear_says_so() {
        BackupRecord running = backup(BackupOutcome.IN_PROGRESS, null, null, false, null);
        Explanation explanation = Explainer.explain(
                running, new Grounds(List.of(), null, null, false), Attempts.in(Stream.empty()), new NoRules());
        assertEquals(
                "Judged again by today's rules, its calls would not give the same: this is what was recorded.",
                explanation.because().getLast().sentence());
    }

    private static List<String> sentences(BackupRecord backup, CallRecorded... calls) {
        List<CitedCalls> cited = Stream.of(calls)
                .map(call -> new CitedCalls(5, call, 5, call, 1, GenerationSet.EMPTY))
                .toList();
        String kindRule = backup.kind() == null ? null : "KIND-01";
        return Explainer.explain(backup, new Grounds(cited, backup, kindRule, true), tried(calls), new NoRules())
                .because()
                .stream()
                .map(Reason::sentence)
                .toList();
    }

    private static Attempts tried(CallRecorded... calls) {
        return Attempts.in(Stream.of(calls).map(call -> new JournalEntry(5, AT, call)));
    }

    private static BackupEnd end(BackupOutcome outcome) {
        return new BackupEnd(ID, outcome, JetErr.SUCCESS, null, false, List.of());
    }

    private static CallRecorded call(
            ApiFunction function, CallEffect effect, JetErr answer, @Nullable BackupEnd ended) {
        return new CallRecorded(
                ID.instance(),
                new ApiCall(function, AT, CallInput.NONE, CallOutput.NONE, null, false),
                new Origin("s", 1, null, null, null),
                answer,
                "ROW-01",
                ID,
                Phase.LOGS,
                Phase.LOGS,
                effect,
                null,
                ended,
                List.of(),
                List.of());
    }

    private static BackupRecord backup(
            BackupOutcome outcome,
            @Nullable BackupKind kind,
            @Nullable Assessment assessment,
            boolean truncated,
            @Nullable DatabaseRecord database) {
        return new BackupRecord(
                ID,
                RuleSetName.DOCUMENTED,
                BackupScope.FULL,
                kind,
                outcome,
                null,
                null,
                null,
                assessment,
                AT,
                AT,
                1,
                9,
                database == null ? List.of() : List.of(database),
                new LogsRecord(true, new GenerationRange(1, 1), GenerationSet.EMPTY.plus(1)),
                truncated,
                false,
                GenerationSet.EMPTY,
                9,
                0L,
                List.of());
    }

    private record NoRules() implements RuleBook {
        @Override
        public List<RuleRow> rows(RuleSetName rules) {
            return List.of();
        }

        @Override
        public Optional<RuleRow> row(String id) {
            return Optional.empty();
        }

        @Override
        public List<RuleDifference> differences(RuleSetName first, RuleSetName second) {
            return List.of();
        }

        @Override
        public List<CallStep> steps(RuleSetName rules) {
            return List.of();
        }
    }
}
