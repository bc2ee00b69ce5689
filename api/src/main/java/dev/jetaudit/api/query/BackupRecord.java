package dev.jetaudit.api.query;

import dev.jetaudit.api.backup.Assessment;
import dev.jetaudit.api.backup.BackupId;
import dev.jetaudit.api.backup.BackupKind;
import dev.jetaudit.api.backup.BackupOutcome;
import dev.jetaudit.api.backup.BackupScope;
import dev.jetaudit.api.call.JetErr;
import dev.jetaudit.api.finding.Finding;
import dev.jetaudit.api.generation.GenerationSet;
import dev.jetaudit.api.instance.RuleSetName;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the history shows of one backup. Null is unknown, an empty list or set is none.
 *
 * @param rules the rules that it was judged by at its beginning
 * @param scope what Begin asked for; null if its beginning was not seen
 * @param kind what it turned out to be; null if it did not complete, or is not known
 * @param outcomeCode 0, or the code that ended it
 * @param answer what the rules derive for the call that ended it
 * @param observed what the engine returned from that call
 * @param assessment null while it is in progress
 * @param firstPosition journal position of its first call
 * @param lastPosition journal position of its latest call
 * @param databases by their first mention
 * @param truncated whether a JetTruncateLog was accepted
 * @param truncateDone whether End said that the logs count as truncated
 * @param deleted the log generations that it deleted
 * @param calls how many calls were made, refused ones included
 * @param bytes how many bytes all its reads returned
 * @param findings by their first position
 * @param shadow what there is to say of a backup that was not streamed; null for a streaming backup
 */
public record BackupRecord(
        BackupId id,
        RuleSetName rules,
        @Nullable BackupScope scope,
        @Nullable BackupKind kind,
        BackupOutcome outcome,
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

    public BackupRecord {
        databases = List.copyOf(databases);
        findings = List.copyOf(findings);
    }

    /** A streaming backup. */
    public BackupRecord(
            BackupId id,
            RuleSetName rules,
            @Nullable BackupScope scope,
            @Nullable BackupKind kind,
            BackupOutcome outcome,
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
            List<Finding> findings) {
        this(
                id,
                rules,
                scope,
                kind,
                outcome,
                outcomeCode,
                answer,
                observed,
                assessment,
                beganAt,
                endedAt,
                firstPosition,
                lastPosition,
                databases,
                logs,
                truncated,
                truncateDone,
                deleted,
                calls,
                bytes,
                findings,
                null);
    }
}
