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
                        "The truncation was accepted, so the logs count as truncated; it deleted the generations"
                                + " 100-117.",
                        "This ended the backup as completed: the rules answer JET_errSuccess (0), the engine was not"
                                + " observed.",
                        "Its kind is full, because a truncation was accepted.",
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
    void a_copy_says_that_nothing_was_truncated() {
        assertEquals(
                "Its kind is copy, because no truncation was accepted, and its end did not say that the logs count as"
                        + " truncated.",
                Sentences.kind(backup(BackupOutcome.COMPLETED, BackupKind.COPY, Assessment.VALID_COPY, false, null)));
    }

    @Test
    void a_failed_read_is_told_with_its_code() {
        JetErr checksum = new JetErr(-1018);
        DatabaseRecord dropped = new DatabaseRecord(DB, true, true, 4096L, 8192L, false, true, null);
        assertEquals(
                List.of(
                        "a.edb was not read to its end: the call failed with JET_errReadVerifyFailure (-1018), and the"
                                + " database left the backup.",
                        "No call has ended it yet."),
                sentences(
                        backup(BackupOutcome.IN_PROGRESS, null, null, false, dropped),
                        call(ApiFunction.READ_FILE, new CallEffect.DatabaseDropped(DB), checksum, null)));
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

    private static List<String> sentences(BackupRecord backup, CallRecorded... calls) {
        Stream<JournalEntry> entries = Stream.of(calls).map(call -> new JournalEntry(5, AT, call));
        return Explainer.explain(backup, entries, new NoRules()).because().stream()
                .map(Reason::sentence)
                .toList();
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
