package dev.jetaudit.domain.state;

import dev.jetaudit.api.generation.GenerationRange;
import dev.jetaudit.api.generation.GenerationSet;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the instance's pages and log files. Null is: nobody said.
 *
 * @param pageSize of a database page, in bytes
 * @param circular whether circular logging is on
 * @param lowest lowest archived generation on disk
 * @param checkpoint generation of the checkpoint in the checkpoint file
 */
public record LogFacts(
        @Nullable Long pageSize,
        @Nullable Boolean circular,
        @Nullable Long lowest,
        @Nullable Long checkpoint) {

    /** Nobody said anything. */
    public static final LogFacts UNKNOWN = new LogFacts(null, null, null, null);

    LogFacts withPageSize(long bytes) {
        return new LogFacts(bytes, circular, lowest, checkpoint);
    }

    LogFacts withCircular(boolean on) {
        return new LogFacts(pageSize, on, lowest, checkpoint);
    }

    LogFacts withLowest(long generation) {
        return new LogFacts(pageSize, circular, generation, checkpoint);
    }

    LogFacts withCheckpoint(long generation) {
        return new LogFacts(pageSize, circular, lowest, generation);
    }

    /** After a deletion: what follows on the last deleted generation is the lowest; unknown if the deletion does not show. */
    LogFacts without(@Nullable GenerationSet deleted) {
        if (deleted == null) {
            return new LogFacts(pageSize, circular, null, checkpoint);
        }
        if (deleted.isEmpty()) {
            return this;
        }
        GenerationRange last = deleted.ranges().getLast();
        return withLowest(last.high() + 1);
    }
}
