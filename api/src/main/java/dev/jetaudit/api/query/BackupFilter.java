package dev.jetaudit.api.query;

import dev.jetaudit.api.call.InstanceId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which backups are asked for; null is all.
 *
 * @param instance on this instance only
 * @param since begun at this time or later (for a backup whose beginning was not seen: with its first known call)
 * @param until begun before this time
 * @param sources with at least one call from one of these sources
 */
public record BackupFilter(
        @Nullable InstanceId instance,
        @Nullable Instant since,
        @Nullable Instant until,
        @Nullable Set<String> sources) {

    public static final BackupFilter ALL = new BackupFilter(null, null, null, null);
}
