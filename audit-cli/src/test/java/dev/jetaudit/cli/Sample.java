package dev.jetaudit.cli;

import dev.jetaudit.api.backup.Assessment;
import dev.jetaudit.api.backup.BackupEnd;
import dev.jetaudit.api.backup.BackupId;
import dev.jetaudit.api.backup.BackupKind;
import dev.jetaudit.api.backup.BackupOutcome;
import dev.jetaudit.api.backup.BackupScope;
import dev.jetaudit.api.backup.BackupStart;
import dev.jetaudit.api.backup.Phase;
import dev.jetaudit.api.call.ApiCall;
import dev.jetaudit.api.call.ApiFunction;
import dev.jetaudit.api.call.CallInput;
import dev.jetaudit.api.call.CallOutput;
import dev.jetaudit.api.call.InstanceId;
import dev.jetaudit.api.call.JetErr;
import dev.jetaudit.api.call.WindowsPath;
import dev.jetaudit.api.finding.Finding;
import dev.jetaudit.api.finding.Severity;
import dev.jetaudit.api.generation.GenerationRange;
import dev.jetaudit.api.generation.GenerationSet;
import dev.jetaudit.api.header.BackupType;
import dev.jetaudit.api.header.HeaderField;
import dev.jetaudit.api.header.HeaderSlot;
import dev.jetaudit.api.header.HeaderSlots;
import dev.jetaudit.api.header.Stamp;
import dev.jetaudit.api.instance.CallEffect;
import dev.jetaudit.api.instance.EngineInstanceEvent;
import dev.jetaudit.api.instance.EngineInstanceEvent.CallRecorded;
import dev.jetaudit.api.instance.Fact;
import dev.jetaudit.api.instance.FileKind;
import dev.jetaudit.api.instance.Origin;
import dev.jetaudit.api.instance.RuleSetName;
import dev.jetaudit.api.query.BackupRecord;
import dev.jetaudit.api.query.DatabaseRecord;
import dev.jetaudit.api.query.JournalEntry;
import dev.jetaudit.api.query.LogsRecord;
import dev.jetaudit.api.query.RefusedBegin;
import java.time.Instant;
import java.util.List;

/** A small history: a full that completed, a copy of which much is unknown, an abort, a refused Begin. */
final class Sample {
    static final InstanceId SG1 = new InstanceId("EX01/SG1");
    static final InstanceId ODD = new InstanceId("odd#name, \"quoted\"");
    static final Instant NIGHT = Instant.parse("2026-03-01T22:00:00.120Z");
    static final WindowsPath PRIV = new WindowsPath("E:\\Exchange Databases\\First Storage Group\\priv1.edb");
    static final WindowsPath PUB = new WindowsPath("E:\\mdb\\pub1.edb");
    static final Origin ORIGIN = new Origin("s1", 1, null, null, null);

    private Sample() {}

    static BackupRecord full() {
        return new BackupRecord(
                new BackupId(SG1, 1),
                RuleSetName.ENGINE_2025,
                BackupScope.FULL,
                BackupKind.FULL,
                BackupOutcome.COMPLETED,
                JetErr.SUCCESS,
                JetErr.SUCCESS,
                JetErr.SUCCESS,
                Assessment.VALID,
                NIGHT,
                NIGHT.plusSeconds(60),
                3,
                12,
                List.of(new DatabaseRecord(
                        PRIV,
                        true,
                        true,
                        8_650_752L,
                        8_650_752L,
                        true,
                        false,
                        new Stamp(PRIV, HeaderField.FULL_PREV, 117L, 120L))),
                new LogsRecord(true, new GenerationRange(117, 120), GenerationSet.of(new GenerationRange(117, 120))),
                true,
                false,
                GenerationSet.of(new GenerationRange(100, 117)),
                10,
                12_845_056L,
                List.of());
    }

    static BackupRecord unknownCopy() {
        return new BackupRecord(
                new BackupId(ODD, 7),
                RuleSetName.DOCUMENTED,
                null,
                null,
                BackupOutcome.COMPLETED,
                JetErr.SUCCESS,
                JetErr.SUCCESS,
                null,
                Assessment.UNDECIDABLE,
                null,
                NIGHT.plusSeconds(120),
                14,
                20,
                List.of(new DatabaseRecord(PUB, null, true, null, null, null, false, null)),
                new LogsRecord(true, null, null),
                true,
                null,
                null,
                7,
                null,
                List.of(
                        new Finding(
                                "UNKNOWN-END-03", Severity.INFO, "the beginning was not seen", "ask", List.of(14L), 1),
                        new Finding(
                                "CLOCK-01", Severity.WARNING, "the clock ran backwards", null, List.of(15L, 16L), 9)));
    }

    static BackupRecord aborted() {
        return new BackupRecord(
                new BackupId(SG1, 2),
                RuleSetName.DOCUMENTED,
                BackupScope.FULL,
                null,
                BackupOutcome.ABORTED_BY_CALLER,
                JetErr.BACKUP_ABORT_BY_CALLER,
                JetErr.BACKUP_ABORT_BY_CALLER,
                JetErr.SUCCESS,
                Assessment.ABORTED,
                NIGHT.plusSeconds(3600),
                NIGHT.plusSeconds(3700),
                21,
                26,
                List.of(
                        new DatabaseRecord(PRIV, true, true, 65_536L, 8_650_752L, false, false, null),
                        new DatabaseRecord(PUB, true, false, 0L, null, false, false, null)),
                new LogsRecord(true, new GenerationRange(118, 121), GenerationSet.of(new GenerationRange(118, 118))),
                false,
                false,
                GenerationSet.EMPTY,
                6,
                1_114_112L,
                List.of(new Finding("DIVERGENCE", Severity.ERROR, "the engine answered 0", "look", List.of(26L), 1)));
    }

    static RefusedBegin refusedBegin() {
        return new RefusedBegin(
                23,
                SG1,
                RuleSetName.DOCUMENTED,
                BackupScope.INCREMENTAL,
                NIGHT.plusSeconds(3650),
                JetErr.BACKUP_IN_PROGRESS,
                null,
                "BEGIN-04",
                "s1");
    }

    /** The journal of {@link #aborted()}, with a fact and an adoption of rules before it. */
    static List<JournalEntry> journal() {
        return List.of(
                entry(1, new EngineInstanceEvent.RulesAdopted(SG1, RuleSetName.DOCUMENTED)),
                entry(2, new EngineInstanceEvent.FactRecorded(SG1, header(), NIGHT, ORIGIN)),
                entry(
                        21,
                        call(
                                ApiFunction.BEGIN_EXTERNAL_BACKUP_INSTANCE,
                                new CallInput(0L, null, null, null, null),
                                new CallEffect.Nothing(),
                                JetErr.SUCCESS,
                                "BEGIN-09")),
                entry(
                        22,
                        call(
                                ApiFunction.OPEN_FILE_INSTANCE,
                                new CallInput(null, PRIV, null, null, null),
                                new CallEffect.FileOpened(PRIV, FileKind.DATABASE, null, 7L, 8_650_752L),
                                JetErr.SUCCESS,
                                "OPEN-05")),
                entry(
                        23,
                        call(
                                ApiFunction.BEGIN_EXTERNAL_BACKUP_INSTANCE,
                                CallInput.NONE,
                                new CallEffect.Nothing(),
                                JetErr.BACKUP_IN_PROGRESS,
                                "BEGIN-04")),
                entry(
                        24,
                        call(
                                ApiFunction.CLOSE_FILE_INSTANCE,
                                CallInput.NONE,
                                new CallEffect.FileClosed(PRIV, FileKind.DATABASE, null, 65_536L, false),
                                JetErr.SUCCESS,
                                "CLOSE-02")),
                entry(
                        25,
                        call(
                                ApiFunction.TRUNCATE_LOG_INSTANCE,
                                CallInput.NONE,
                                new CallEffect.Nothing(),
                                JetErr.LOG_FILE_NOT_COPIED,
                                "TRUNCATE-03")),
                entry(26, end()));
    }

    private static Fact header() {
        HeaderSlot full = new HeaderSlot.Held(80L, 99L, BackupType.NORMAL, null);
        return new Fact.DatabaseHeader(
                PRIV, new HeaderSlots(full, new HeaderSlot.Empty(), new HeaderSlot.Unknown(), new HeaderSlot.Empty()));
    }

    private static CallRecorded end() {
        BackupId backup = new BackupId(SG1, 2);
        ApiCall call = new ApiCall(
                ApiFunction.END_EXTERNAL_BACKUP_INSTANCE_2,
                NIGHT.plusSeconds(3700),
                new CallInput(1L, null, null, null, null),
                new CallOutput(null, null, null, null, null, null, null, null, JetErr.BACKUP_ABORT_BY_CALLER, null),
                JetErr.SUCCESS,
                false);
        return new CallRecorded(
                SG1,
                call,
                ORIGIN,
                JetErr.BACKUP_ABORT_BY_CALLER,
                "END-03",
                backup,
                Phase.DATABASES,
                Phase.IDLE,
                new CallEffect.Nothing(),
                null,
                new BackupEnd(
                        backup, BackupOutcome.ABORTED_BY_CALLER, JetErr.BACKUP_ABORT_BY_CALLER, null, false, List.of()),
                List.of(),
                List.of("the verdict is the engine's own"));
    }

    private static CallRecorded call(
            ApiFunction function, CallInput in, CallEffect effect, JetErr answer, String ruleId) {
        BackupId backup = new BackupId(SG1, 2);
        boolean begins = function == ApiFunction.BEGIN_EXTERNAL_BACKUP_INSTANCE && answer.isSuccess();
        ApiCall call = new ApiCall(function, NIGHT.plusSeconds(3600), in, output(function), answer, false);
        return new CallRecorded(
                SG1,
                call,
                ORIGIN,
                answer,
                ruleId,
                backup,
                begins ? Phase.IDLE : Phase.DATABASES,
                Phase.DATABASES,
                effect,
                begins
                        ? new BackupStart(
                                backup, BackupScope.FULL, NIGHT.plusSeconds(3600), Phase.DATABASES, List.of(), false)
                        : null,
                null,
                List.of(),
                List.of());
    }

    private static CallOutput output(ApiFunction function) {
        return function == ApiFunction.OPEN_FILE_INSTANCE
                ? new CallOutput(7L, 8_650_752L, null, null, null, null, null, null, null, null)
                : CallOutput.NONE;
    }

    private static JournalEntry entry(long position, EngineInstanceEvent event) {
        return new JournalEntry(position, NIGHT, event);
    }
}
