package dev.jetaudit.persistence.codec;

import dev.jetaudit.api.backup.BackupEnd;
import dev.jetaudit.api.backup.BackupKind;
import dev.jetaudit.api.backup.BackupOutcome;
import dev.jetaudit.api.backup.BackupScope;
import dev.jetaudit.api.backup.BackupStart;
import dev.jetaudit.api.backup.Phase;
import dev.jetaudit.api.call.ApiCall;
import dev.jetaudit.api.call.ApiFunction;
import dev.jetaudit.api.call.CallInput;
import dev.jetaudit.api.call.CallOutput;
import dev.jetaudit.api.call.JetErr;
import dev.jetaudit.api.generation.GenerationRange;
import dev.jetaudit.api.generation.GenerationSet;
import dev.jetaudit.api.header.HeaderField;
import dev.jetaudit.api.header.Stamp;
import dev.jetaudit.api.instance.CallEffect;
import dev.jetaudit.api.instance.EngineInstanceEvent.CallRecorded;
import java.util.List;

/** What only shadow copies and surrogate backups have, in the golden files. */
final class GoldenShadows {

    static final List<CallEffect> EFFECTS = List.of(
            new CallEffect.SnapshotPrepared(3L, BackupKind.DIFFERENTIAL, true, true),
            new CallEffect.SnapshotPrepared(null, null, null, false),
            new CallEffect.SnapshotJoined(),
            new CallEffect.SnapshotNotFrozen(),
            new CallEffect.SnapshotFrozen(List.of(GoldenEvents.DATABASE)),
            new CallEffect.SnapshotFrozen(null),
            new CallEffect.SnapshotThawed(),
            new CallEffect.SnapshotTruncated(
                    GenerationSet.of(new GenerationRange(117, 120)).plus(130)),
            new CallEffect.SnapshotTruncated(null),
            new CallEffect.SnapshotTimedOut(),
            new CallEffect.SnapshotClosed(),
            new CallEffect.SurrogateLogsNamed(new GenerationRange(117, 120)));

    private GoldenShadows() {}

    /** Returns a call with their inputs, plan and stamp. */
    static CallRecorded event() {
        ApiCall call = new ApiCall(
                ApiFunction.BEGIN_SURROGATE_BACKUP,
                GoldenEvents.AT,
                new CallInput(0L, null, null, null, null, 3L, 117L, 120L),
                CallOutput.ofSnapshot(3L),
                null,
                false);
        Stamp stamp = new Stamp(GoldenEvents.DATABASE, HeaderField.COPY_PREV, 117L, null, true);
        return new CallRecorded(
                GoldenEvents.INSTANCE,
                call,
                GoldenEvents.origin(),
                JetErr.SUCCESS,
                "SURRBEGIN-10",
                GoldenEvents.BACKUP,
                Phase.FROZEN,
                Phase.SURROGATE,
                new CallEffect.SurrogateLogsNamed(null),
                new BackupStart(
                        GoldenEvents.BACKUP,
                        BackupScope.SURROGATE,
                        GoldenEvents.AT,
                        Phase.SURROGATE,
                        List.of(),
                        false,
                        BackupKind.FULL),
                new BackupEnd(
                        GoldenEvents.BACKUP, BackupOutcome.TIMED_OUT, null, BackupKind.COPY, null, List.of(stamp)),
                List.of(),
                List.of());
    }
}
