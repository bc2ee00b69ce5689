package dev.jetaudit.cli;

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
import dev.jetaudit.api.call.JetErr;
import dev.jetaudit.api.header.HeaderField;
import dev.jetaudit.api.header.Stamp;
import dev.jetaudit.api.instance.CallEffect;
import dev.jetaudit.api.instance.EngineInstanceEvent.CallRecorded;
import dev.jetaudit.api.replay.BackupDifference;
import dev.jetaudit.api.replay.CallDifference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A backup that ends otherwise, one that only one rule set knows, and a call outside any backup. */
final class SampleDifferences {
    private static final BackupId FULL = new BackupId(Sample.SG1, 1);
    private static final ApiCall END = new ApiCall(
            ApiFunction.END_EXTERNAL_BACKUP_INSTANCE_2,
            Sample.NIGHT.plusSeconds(60),
            CallInput.NONE,
            CallOutput.NONE,
            JetErr.SUCCESS,
            false);
    private static final ApiCall BEGIN = new ApiCall(
            ApiFunction.BEGIN_EXTERNAL_BACKUP_INSTANCE,
            Sample.NIGHT.plusSeconds(120),
            CallInput.NONE,
            CallOutput.NONE,
            null,
            false);

    static final List<BackupDifference> LIST = List.of(
            new BackupDifference(
                    Sample.SG1,
                    FULL,
                    3,
                    Sample.NIGHT,
                    10,
                    1,
                    new CallDifference(
                            12,
                            END,
                            judged(END, JetErr.SUCCESS, "END-10", null, completed()),
                            judged(END, JetErr.BACKUP_ABORT_BY_CALLER, "END-03", null, abandoned())),
                    Sample.full(),
                    Sample.aborted()),
            new BackupDifference(
                    Sample.ODD,
                    null,
                    14,
                    Sample.NIGHT.plusSeconds(120),
                    7,
                    7,
                    new CallDifference(
                            14,
                            BEGIN,
                            judged(BEGIN, JetErr.SUCCESS, "BEGIN-09", begun(), null),
                            judged(BEGIN, JetErr.INVALID_PARAMETER, "BEGIN-02", null, null)),
                    Sample.unknownCopy(),
                    null),
            new BackupDifference(
                    Sample.SG1,
                    null,
                    27,
                    Sample.NIGHT.plusSeconds(60),
                    2,
                    1,
                    new CallDifference(
                            28,
                            END,
                            judged(END, JetErr.NO_BACKUP, "END-02", null, null),
                            judged(END, JetErr.INVALID_PARAMETER, "END-01", null, null)),
                    null,
                    null));

    private SampleDifferences() {}

    private static CallRecorded judged(
            ApiCall call, JetErr answer, String ruleId, @Nullable BackupStart began, @Nullable BackupEnd ended) {
        return new CallRecorded(
                Sample.SG1,
                call,
                Sample.ORIGIN,
                answer,
                ruleId,
                FULL,
                Phase.LOGS,
                Phase.IDLE,
                new CallEffect.Nothing(),
                began,
                ended,
                List.of(),
                List.of());
    }

    private static BackupEnd completed() {
        Stamp stamp = new Stamp(Sample.PRIV, HeaderField.FULL_PREV, 117L, null);
        return new BackupEnd(FULL, BackupOutcome.COMPLETED, JetErr.SUCCESS, BackupKind.FULL, false, List.of(stamp));
    }

    private static BackupEnd abandoned() {
        return new BackupEnd(
                FULL, BackupOutcome.ABORTED_BY_CALLER, JetErr.BACKUP_ABORT_BY_CALLER, null, false, List.of());
    }

    private static BackupStart begun() {
        return new BackupStart(
                new BackupId(Sample.ODD, 7), BackupScope.FULL, Sample.NIGHT, Phase.DATABASES, List.of(), false);
    }
}
