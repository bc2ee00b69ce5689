package dev.jetaudit.api.replay;

import dev.jetaudit.api.backup.BackupId;
import dev.jetaudit.api.call.InstanceId;
import dev.jetaudit.api.query.BackupRecord;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A backup of which two rule sets tell differently, or calls outside any backup that they answer differently: then neither has
 * a record.
 *
 * @param recorded the id under which the journal has the backup; null if its own rules began none with that call
 * @param firstPosition journal position of its first call
 * @param at when it began; of calls outside a backup, when the first differing one was made
 * @param calls how many calls belong to it, under one rule set or the other
 * @param differing how many of them are answered differently or do something different
 * @param parting the first of those
 * @param first what became of it under the first rule set; null if that began no backup. The record's id counts the backups of
 *     its own fold, and its rules are that rule set
 * @param second the same under the second
 */
public record BackupDifference(
        InstanceId instance,
        @Nullable BackupId recorded,
        long firstPosition,
        Instant at,
        long calls,
        long differing,
        CallDifference parting,
        @Nullable BackupRecord first,
        @Nullable BackupRecord second) {

    /** Whether one of the rule sets knows a backup here. */
    public boolean isOfABackup() {
        return first != null || second != null;
    }
}
