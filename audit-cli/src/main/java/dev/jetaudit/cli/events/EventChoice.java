package dev.jetaudit.cli.events;

import dev.jetaudit.api.call.InstanceId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which events are shown; null asks for nothing in particular. An event of which it is unknown whether it is wanted is not.
 *
 * @param since the earliest time
 * @param until the time before which it has to be
 * @param ids the ids to show
 */
record EventChoice(
        @Nullable InstanceId instance,
        @Nullable Instant since,
        @Nullable Instant until,
        @Nullable Set<Integer> ids) {

    EventChoice {
        ids = ids == null ? null : Set.copyOf(ids);
    }

    boolean wants(EventLine line) {
        return (ids == null || ids.contains(line.event().id()))
                && (instance == null || instance.equals(line.instance()))
                && isInTime(line.at());
    }

    private boolean isInTime(@Nullable Instant at) {
        if (at == null) {
            return since == null && until == null;
        }
        return (since == null || !at.isBefore(since)) && (until == null || at.isBefore(until));
    }
}
