package dev.jetaudit.domain.crosscheck;

import dev.jetaudit.api.crosscheck.DerivedSlot.Trace;
import dev.jetaudit.api.header.HeaderSlot.Held;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether what a header holds is a given backup, or a newer or older one: by log generations and by time, as far as known. */
final class Ages {

    /** By how much the clock of who recorded the calls may differ from the engine's. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    private Ages() {}

    /** What the header holds, seen from a backup. */
    enum Age {
        SAME,
        NEWER,
        OLDER,
        /** Generations and times, or both ends of the range, say different things. */
        CONFUSED,
        UNKNOWN
    }

    static Age of(Held held, Trace backup) {
        return both(byGeneration(held, backup.genLow(), backup.genHigh()), byTime(held, backup));
    }

    static Age of(Held held, Held earlier) {
        Age generation = byGeneration(held, earlier.genLow(), earlier.genHigh());
        if (held.at() == null || earlier.at() == null) {
            return generation;
        }
        int order = held.at().compareTo(earlier.at());
        return both(generation, order == 0 ? Age.SAME : order > 0 ? Age.NEWER : Age.OLDER);
    }

    /**
     * Whether a backup may have made a copy that says this of itself. The copy's range ends with the log that was current when
     * its last page was read; that of the backup goes on to its log phase.
     */
    static boolean mayHaveMade(Trace backup, Held copy) {
        boolean lowFits = Objects.equals(copy.genLow(), backup.genLow());
        boolean highFits = copy.genHigh() == null || backup.genHigh() == null || copy.genHigh() <= backup.genHigh();
        Age time = byTime(copy, backup);
        return backup.genLow() == null
                ? time == Age.SAME
                : lowFits && highFits && (time == Age.SAME || time == Age.UNKNOWN);
    }

    private static Age both(Age generation, Age time) {
        if (generation == Age.UNKNOWN || generation == time) {
            return time;
        }
        return time == Age.UNKNOWN ? generation : Age.CONFUSED;
    }

    private static Age byGeneration(Held held, @Nullable Long low, @Nullable Long high) {
        if (held.genHigh() == null || high == null) {
            return Age.UNKNOWN;
        }
        int order = Long.compare(held.genHigh(), high);
        if (order != 0) {
            return order > 0 ? Age.NEWER : Age.OLDER;
        }
        boolean lowsDiffer =
                held.genLow() != null && low != null && !held.genLow().equals(low);
        return lowsDiffer ? Age.CONFUSED : Age.SAME;
    }

    private static Age byTime(Held held, Trace backup) {
        Instant at = held.at();
        if (at == null || backup.beganAt() == null || backup.endedAt() == null) {
            return Age.UNKNOWN;
        }
        if (at.isBefore(backup.beganAt().minus(CLOCKS_DIFFER))) {
            return Age.OLDER;
        }
        return at.isAfter(backup.endedAt().plus(CLOCKS_DIFFER)) ? Age.NEWER : Age.SAME;
    }
}
