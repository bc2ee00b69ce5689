package dev.jetaudit.cli.windowsevent;

import dev.jetaudit.cli.evidence.EvidenceSummary;
import dev.jetaudit.cli.evidence.EvidenceSummary.EventCount;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts what was seen in an export. */
final class EventTally {

    private final TreeMap<String, TreeMap<Integer, Long>> notInterpreted = new TreeMap<>();
    private long events;
    private @Nullable Instant firstAt;
    private @Nullable Instant lastAt;

    void seen() {
        events++;
    }

    /** @param event one of the engine's providers, so that there are only few names and ids */
    void notInterpreted(WindowsEvent event) {
        if (event.time() != null) {
            EventTime.of(event.time()).ifPresent(this::spans);
        }
        count(event.provider(), event.id());
    }

    /** An event that was read, and then found to be about something else. */
    void notInterpreted(EngineEvent event) {
        count(event.provider(), event.id());
    }

    private void count(String provider, int id) {
        notInterpreted
                .computeIfAbsent(provider.toUpperCase(Locale.ROOT), _ -> new TreeMap<>())
                .merge(id, 1L, Long::sum);
    }

    void spans(Instant at) {
        firstAt = firstAt == null || at.isBefore(firstAt) ? at : firstAt;
        lastAt = lastAt == null || at.isAfter(lastAt) ? at : lastAt;
    }

    EvidenceSummary summary(long lines) {
        List<EventCount> counts = new ArrayList<>();
        notInterpreted.forEach(
                (provider, ids) -> ids.forEach((id, count) -> counts.add(new EventCount(provider, id, count))));
        return new EvidenceSummary(lines, events, firstAt, lastAt, counts);
    }
}
