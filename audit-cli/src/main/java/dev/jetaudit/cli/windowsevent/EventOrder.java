package dev.jetaudit.cli.windowsevent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Puts the events of an export into the order of the log: by record id, since exports may begin with the newest and times are cut to
 * seconds; by line where an export has no record ids. Several logs in one file are merged by time. An event that stands twice in the
 * file, as where two exports overlap, is taken once. Record ids that start again after a log was cleared are not told apart.
 */
final class EventOrder {

    /**
     * An event in its place.
     *
     * @param event the event
     * @param sortAt the latest time among it and those before it
     * @param next the same instance's next event; null if it is the last
     */
    record Placed(
            EngineEvent event, Instant sortAt, @Nullable EngineEvent next) {}

    private record Log(String computer, String channel) {}

    private static final Comparator<EngineEvent> BY_RECORD = Comparator.comparingLong(EventOrder::recordId)
            .thenComparingLong(event -> event.place().line());

    private EventOrder() {}

    /** @param events in the order of the file */
    static List<Placed> ordered(List<EngineEvent> events) {
        Map<Log, List<EngineEvent>> logs = new LinkedHashMap<>();
        for (EngineEvent event : events) {
            logs.computeIfAbsent(new Log(event.computer(), event.channel()), log -> new ArrayList<>())
                    .add(event);
        }
        return withNext(merged(logs.values().stream().map(EventOrder::sorted).toList()));
    }

    private static List<EngineEvent> sorted(List<EngineEvent> log) {
        if (log.stream().anyMatch(event -> event.recordId() == null)) {
            return log;
        }
        log.sort(BY_RECORD);
        List<EngineEvent> once = new ArrayList<>(log.size());
        for (EngineEvent event : log) {
            if (once.isEmpty() || !isSame(once.getLast(), event)) {
                once.add(event);
            }
        }
        return once;
    }

    private static boolean isSame(EngineEvent one, EngineEvent other) {
        return recordId(one) == recordId(other)
                && one.id() == other.id()
                && one.at().getEpochSecond() == other.at().getEpochSecond();
    }

    private static long recordId(EngineEvent event) {
        return event.recordId() == null ? 0 : event.recordId();
    }

    private static List<Placed> merged(List<List<EngineEvent>> logs) {
        PriorityQueue<Front> fronts = new PriorityQueue<>();
        for (List<EngineEvent> log : logs) {
            fronts.add(new Front(fronts.size(), log));
        }
        List<Placed> merged = new ArrayList<>();
        while (!fronts.isEmpty()) {
            Front front = fronts.remove();
            merged.add(new Placed(front.event(), front.sortAt, null));
            if (front.advance()) {
                fronts.add(front);
            }
        }
        return merged;
    }

    /** Returns the same list, in which each event knows the same instance's next one. */
    static List<Placed> withNext(List<Placed> placed) {
        Map<Object, EngineEvent> following = new HashMap<>();
        for (int i = placed.size() - 1; i >= 0; i--) {
            EngineEvent event = placed.get(i).event();
            EngineEvent next = following.put(event.instance(), event);
            placed.set(i, new Placed(event, placed.get(i).sortAt(), next));
        }
        return placed;
    }

    /** The next event of one log. */
    private static final class Front implements Comparable<Front> {
        private final int rank;
        private final List<EngineEvent> log;
        private int position;
        private Instant sortAt;

        Front(int rank, List<EngineEvent> log) {
            this.rank = rank;
            this.log = log;
            this.sortAt = log.getFirst().at();
        }

        EngineEvent event() {
            return log.get(position);
        }

        boolean advance() {
            position++;
            if (position == log.size()) {
                return false;
            }
            sortAt = event().at().isAfter(sortAt) ? event().at() : sortAt;
            return true;
        }

        @Override
        public int compareTo(Front other) {
            int byTime = sortAt.compareTo(other.sortAt);
            return byTime != 0 ? byTime : Integer.compare(rank, other.rank);
        }
    }
}
