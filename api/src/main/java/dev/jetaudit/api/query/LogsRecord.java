package dev.jetaudit.api.query;

import dev.jetaudit.api.generation.GenerationRange;
import dev.jetaudit.api.generation.GenerationSet;
import org.jspecify.annotations.Nullable;

/**
 * What one backup did with the log files. Null is unknown.
 *
 * @param fixed whether the log set was asked for
 * @param set the range of the log set
 * @param read the generations that were read to their end, whether or not they belong to the set; null if reads do not show
 */
public record LogsRecord(
        boolean fixed,
        @Nullable GenerationRange set,
        @Nullable GenerationSet read) {

    /** Returns the generations of the set that were read to their end; empty without a log set. */
    public @Nullable GenerationSet copied() {
        if (!fixed) {
            return GenerationSet.EMPTY;
        }
        return set == null || read == null ? null : read.within(set);
    }

    /** Returns the generations of the set that were not; empty without a log set. */
    public @Nullable GenerationSet missing() {
        if (!fixed) {
            return GenerationSet.EMPTY;
        }
        return set == null || read == null ? null : read.missingFrom(set);
    }
}
