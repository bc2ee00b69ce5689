package dev.jetaudit.api.query;

import dev.jetaudit.api.call.WindowsPath;
import java.time.Instant;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * A backup's record together with what is needed to continue it with the next event. Its size is bounded by the number of
 * databases, sources and gaps, never by the number of calls.
 *
 * @param record what users see
 * @param reading the file that is open
 * @param lastAt the time of the latest call
 * @param sources ids of the sources that its calls come from
 */
public record BackupDossier(
        BackupRecord record, @Nullable WindowsPath reading, Instant lastAt, SortedSet<String> sources) {}
