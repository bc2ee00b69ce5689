package dev.jetaudit.domain.state;

import dev.jetaudit.api.generation.GenerationRange;
import dev.jetaudit.api.generation.GenerationSet;
import org.jspecify.annotations.Nullable;

/**
 * How far a backup got with the log files.
 *
 * @param prepared whether the engine tried to fix the log set, also if it failed
 * @param fixed whether the log set is fixed
 * @param range its range; null if the evidence does not show it
 * @param deletable what JetGetTruncateLogInfo listed; null if it was not asked or the evidence does not show it
 * @param truncated whether a JetTruncateLog was accepted
 * @param read generations that were read to their end
 * @param copiedSum what the engine's completeness test has added up: a generation read twice counts twice
 * @param checkpoint generation of the checkpoint when the set was fixed, which limits a truncation; null is unknown
 */
public record LogSet(
        boolean prepared,
        boolean fixed,
        @Nullable GenerationRange range,
        @Nullable GenerationSet deletable,
        boolean truncated,
        GenerationSet read,
        long copiedSum,
        @Nullable Long checkpoint) {

    static final LogSet NONE = new LogSet(false, false, null, null, false, GenerationSet.EMPTY, 0, null);

    /** Returns the generations of the set that were not read to their end; null if its range is not known. */
    public @Nullable GenerationSet missing() {
        return range == null ? null : read.missingFrom(range);
    }

    /** The checkpoint counts as it stands when the set is fixed (engine: {@code ErrBKIPrepareLogFiles}). */
    LogSet meeting(@Nullable Long generation) {
        return fixed ? this : new LogSet(prepared, false, range, deletable, truncated, read, copiedSum, generation);
    }

    LogSet afterFailedPreparation() {
        return new LogSet(true, fixed, range, deletable, truncated, read, copiedSum, checkpoint);
    }

    LogSet afterList(@Nullable GenerationRange listed) {
        GenerationRange known = range == null ? listed : range;
        return new LogSet(true, true, known, deletable, truncated, read, copiedSum, checkpoint);
    }

    LogSet afterTruncationList(@Nullable GenerationSet listed) {
        return new LogSet(
                true, true, range, listed == null ? deletable : listed, truncated, read, copiedSum, checkpoint);
    }

    LogSet afterTruncation() {
        return new LogSet(prepared, fixed, range, deletable, true, read, copiedSum, checkpoint);
    }

    LogSet afterComplete(long generation) {
        boolean counts = fixed && (range == null || range.contains(generation));
        long counted = counts ? generation : 0;
        return new LogSet(
                prepared, fixed, range, deletable, truncated, read.plus(generation), copiedSum + counted, checkpoint);
    }
}
