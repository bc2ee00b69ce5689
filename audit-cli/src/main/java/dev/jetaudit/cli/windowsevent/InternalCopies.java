package dev.jetaudit.cli.windowsevent;

import dev.jetaudit.api.call.InstanceId;
import dev.jetaudit.cli.windowsevent.EventOrder.Placed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Leaves out what internal copies wrote: those that the engine's owner makes for purposes of its own, as for seeding ({@code
 * JET_bitInternalCopy}). They begin and end with events of their own; in between they write those of a streaming backup, which
 * cannot run at the same time.
 */
final class InternalCopies {

    private static final int BEGIN = 240;
    private static final Set<Integer> ENDS = Set.of(243, 244, 245, 256);

    private static final Set<Integer> STREAMING_BEGINS = Set.of(200, 201, 210, 211);
    private static final Set<Integer> BOTH_WRITE = Set.of(217, 218, 219, 220, 221, 222, 223, 224, 225, 227, 459, 520);

    /** That headers could not be stamped is told after the end. */
    private static final int AFTER_THE_END = 219;

    private final Map<Copier, Run> latest = new HashMap<>();
    private final IdentityHashMap<Placed, Run> runs = new IdentityHashMap<>();

    private record Copier(InstanceId instance, long pid) {}

    /** What one instance wrote between a beginning and an end, of which either may be missing. */
    private static final class Run {
        private final boolean begun;
        private boolean internal;
        private boolean over;

        Run(boolean begun, boolean internal) {
            this.begun = begun;
            this.internal = internal;
        }
    }

    private InternalCopies() {}

    /** Whether an event with that id is only about internal copies. */
    static boolean isAbout(int id) {
        return id == BEGIN || ENDS.contains(id);
    }

    /** Returns the events without those of internal copies, which are only counted. */
    static List<Placed> leftOut(List<Placed> ordered, EventTally tally) {
        if (ordered.stream().noneMatch(placed -> isAbout(placed.event().id()))) {
            return ordered;
        }
        InternalCopies copies = new InternalCopies();
        ordered.forEach(copies::gather);
        List<Placed> others = new ArrayList<>(ordered.size());
        for (Placed placed : ordered) {
            if (copies.wrote(placed)) {
                tally.notInterpreted(placed.event());
            } else {
                others.add(placed);
            }
        }
        return EventOrder.withNext(others);
    }

    private void gather(Placed placed) {
        EngineEvent event = placed.event();
        Copier copier = new Copier(event.instance(), event.pid());
        if (event.id() == BEGIN) {
            latest.put(copier, new Run(true, true));
        } else if (STREAMING_BEGINS.contains(event.id())) {
            latest.put(copier, new Run(true, false));
        } else if (ENDS.contains(event.id())) {
            end(copier);
        } else if (BOTH_WRITE.contains(event.id())) {
            runs.put(placed, running(copier, event));
        } else if (!ShadowCopies.isAbout(event.id())) {
            latest.remove(copier);
        }
    }

    private void end(Copier copier) {
        Run run = latest.get(copier);
        if (run != null) {
            run.internal |= !run.begun;
            run.over = true;
        }
    }

    private Run running(Copier copier, EngineEvent event) {
        Run run = latest.get(copier);
        if (run == null || (run.over && event.id() != AFTER_THE_END)) {
            run = new Run(false, false);
            latest.put(copier, run);
        }
        return run;
    }

    private boolean wrote(Placed placed) {
        Run run = runs.get(placed);
        return isAbout(placed.event().id()) || (run != null && run.internal);
    }
}
