package dev.jetaudit.verifier;

import java.util.ArrayList;
import java.util.List;

/** Gathers the events of a proof and compares them with what the proof says that it holds. */
final class ShownEvents {

    private final List<ProvedEvent> events = new ArrayList<>();
    private final StringBuilder positions = new StringBuilder();
    private long runStart;

    void add(ProvedEvent event) {
        if (events.isEmpty()) {
            runStart = event.position();
        } else {
            long last = events.getLast().position();
            if (event.position() <= last) {
                throw new NotProved("its events are not in the order of the journal");
            }
            if (event.position() > last + 1) {
                endRun(last);
                runStart = event.position();
            }
        }
        events.add(event);
    }

    List<ProvedEvent> all() {
        return events;
    }

    /** Checks that these positions are there and no others. */
    void checkPositions(String announced) {
        endRun(events.getLast().position());
        if (!positions.toString().equals(announced)) {
            throw new NotProved("it says that it shows positions " + announced + " and shows " + positions);
        }
    }

    /** Checks that all are of the backup's instance and that none between the first and the last is left out. */
    void checkStretch(String backup) {
        String instance = backup.substring(0, Math.max(0, backup.lastIndexOf('#')));
        long next = events.getFirst().sequence();
        for (ProvedEvent event : events) {
            if (!event.instance().equals(instance)) {
                throw new NotProved("it shows an event of another instance than its backup's");
            }
            if (event.sequence() != next++) {
                throw new NotProved("it leaves out an event of its backup");
            }
        }
    }

    private void endRun(long last) {
        positions.append(positions.isEmpty() ? "" : ",").append(runStart);
        if (last > runStart) {
            positions.append('-').append(last);
        }
    }
}
