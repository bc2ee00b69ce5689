package dev.jetaudit.cli.evidence;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reader has seen of its file so far.
 *
 * @param lines lines
 * @param entries calls and facts of a trace, events of an event log of whatever provider
 * @param firstAt earliest time among the calls and facts, or among the events of the engine; null if there was none
 * @param lastAt latest such time
 * @param notInterpreted events of the engine that became no call, by provider and id, in that order
 */
public record EvidenceSummary(
        long lines,
        long entries,
        @Nullable Instant firstAt,
        @Nullable Instant lastAt,
        List<EventCount> notInterpreted) {

    public EvidenceSummary {
        notInterpreted = List.copyOf(notInterpreted);
    }

    /** How many events of one provider and id. */
    public record EventCount(String provider, int eventId, long count) {}
}
