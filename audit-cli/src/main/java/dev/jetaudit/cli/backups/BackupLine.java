package dev.jetaudit.cli.backups;

import dev.jetaudit.api.backup.Assessment;
import dev.jetaudit.api.backup.BackupId;
import dev.jetaudit.api.backup.BackupKind;
import dev.jetaudit.api.backup.BackupOutcome;
import dev.jetaudit.api.backup.BackupScope;
import dev.jetaudit.api.call.InstanceId;
import dev.jetaudit.api.call.JetErr;
import dev.jetaudit.api.finding.Finding;
import dev.jetaudit.api.generation.GenerationSet;
import dev.jetaudit.api.instance.RuleSetName;
import dev.jetaudit.api.query.BackupRecord;
import dev.jetaudit.api.query.DatabaseRecord;
import dev.jetaudit.api.query.LogsRecord;
import dev.jetaudit.api.query.RefusedBegin;
import dev.jetaudit.api.query.ShadowRecord;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a list of backups shows of one of them, or of a Begin that started none. The components are those of {@link
 * BackupRecord}.
 *
 * @param id null for a refused Begin
 * @param outcome the name of the backup's outcome, or {@code refused}
 */
public record BackupLine(
        @Nullable BackupId id,
        InstanceId instance,
        RuleSetName rules,
        @Nullable BackupScope scope,
        @Nullable BackupKind kind,
        String outcome,
        @Nullable JetErr outcomeCode,
        @Nullable JetErr answer,
        @Nullable JetErr observed,
        @Nullable Assessment assessment,
        @Nullable Instant beganAt,
        @Nullable Instant endedAt,
        long firstPosition,
        long lastPosition,
        List<DatabaseRecord> databases,
        LogsRecord logs,
        boolean truncated,
        @Nullable Boolean truncateDone,
        @Nullable GenerationSet deleted,
        long calls,
        @Nullable Long bytes,
        List<Finding> findings,
        @Nullable ShadowRecord shadow) {

    static final String REFUSED = "refused";
    private static final LogsRecord NO_LOGS = new LogsRecord(false, null, GenerationSet.EMPTY);

    public static BackupLine of(BackupRecord backup) {
        return new BackupLine(
                backup.id(),
                backup.id().instance(),
                backup.rules(),
                backup.scope(),
                backup.kind(),
                backup.outcome().jsonName(),
                backup.outcomeCode(),
                backup.answer(),
                backup.observed(),
                backup.assessment(),
                backup.beganAt(),
                backup.endedAt(),
                backup.firstPosition(),
                backup.lastPosition(),
                backup.databases(),
                backup.logs(),
                backup.truncated(),
                backup.truncateDone(),
                backup.deleted(),
                backup.calls(),
                backup.bytes(),
                backup.findings(),
                backup.shadow());
    }

    /** Returns a Begin that was refused: it began and ended with one call, and did nothing. */
    static BackupLine of(RefusedBegin begin) {
        return new BackupLine(
                null,
                begin.instance(),
                begin.rules(),
                begin.scope(),
                null,
                REFUSED,
                begin.observed() == null ? begin.answer() : begin.observed(),
                begin.answer(),
                begin.observed(),
                null,
                begin.at(),
                begin.at(),
                begin.position(),
                begin.position(),
                List.of(),
                NO_LOGS,
                false,
                false,
                GenerationSet.EMPTY,
                1,
                0L,
                List.of(),
                null);
    }

    /** Returns what a backup that is not streamed is to be; null if that is not known, and for a streaming one. */
    @Nullable
    BackupKind planned() {
        return shadow == null ? null : shadow.planned();
    }

    /** Returns how long writing was held back, in milliseconds: 0 for a streaming backup, null if it is not known. */
    @Nullable
    Long freeze() {
        if (shadow == null || scope != BackupScope.SNAPSHOT) {
            return 0L;
        }
        return shadow.freeze() == null ? null : (Long) shadow.freeze().toMillis();
    }

    boolean isCompleted() {
        return outcome.equals(BackupOutcome.COMPLETED.jsonName());
    }

    boolean isInProgress() {
        return outcome.equals(BackupOutcome.IN_PROGRESS.jsonName());
    }
}
