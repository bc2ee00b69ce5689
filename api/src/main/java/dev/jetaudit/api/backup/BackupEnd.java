package dev.jetaudit.api.backup;

import dev.jetaudit.api.call.JetErr;
import dev.jetaudit.api.header.Stamp;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a backup ended.
 *
 * @param backup which one
 * @param outcome never {@link BackupOutcome#IN_PROGRESS}
 * @param code 0, or the code that ended it; null if it never ended, or failed under rules that have no code for it
 * @param kind what it turned out to be; null if it did not complete, or its beginning was not seen
 * @param truncateDone whether End said that the logs count as truncated; null if the evidence does not show it
 * @param stamps what it wrote to the database headers
 */
public record BackupEnd(
        BackupId backup,
        BackupOutcome outcome,
        @Nullable JetErr code,
        @Nullable BackupKind kind,
        @Nullable Boolean truncateDone,
        List<Stamp> stamps) {

    public BackupEnd {
        stamps = List.copyOf(stamps);
    }
}
