package dev.jetaudit.cli.windowsevent;

import dev.jetaudit.api.call.InstanceId;
import dev.jetaudit.api.finding.Severity;
import dev.jetaudit.cli.evidence.EvidenceFinding;
import dev.jetaudit.cli.windowsevent.EventOrder.Placed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells of each instance what the events of a shadow copy say of the process. A session writes its events once for the process,
 * without an instance's name; only the freeze has one more for each instance, perhaps in another log and by another provider, as
 * Active Directory's. Process id and session number tie them together. Where no instance is named, the process stands for it.
 */
final class ShadowCopies {
    private static final int FIRST = 2001;
    private static final int LAST = 2010;
    private static final Set<Integer> PREPARATIONS = Set.of(2005, 2008, 2009, 2010);
    private static final Set<Integer> ENDS = Set.of(2006, 2007);
    private static final int THAW = 2003;
    private static final int TIMEOUT = 2004;

    private final Map<Key, Copy> open = new HashMap<>();
    private final IdentityHashMap<Placed, Copy> copies = new IdentityHashMap<>();
    private long untold;

    /** A session, as the events name it. */
    private record Key(String computer, long pid, String number) {}

    private static final class Copy {
        private final Set<InstanceId> instances = new LinkedHashSet<>();
        private final Set<Integer> ofTheProcess = new HashSet<>();
        private boolean timedOut;
        private boolean over;
    }

    /** Whether an event with that id is about a shadow copy. */
    static boolean isAbout(int id) {
        return id >= FIRST && id <= LAST;
    }

    /** Returns the events, those of shadow copies once for each instance that they tell of. */
    List<Placed> spread(List<Placed> ordered) {
        ordered.stream().filter(placed -> isAbout(placed.event().id())).forEach(this::gather);
        if (copies.isEmpty()) {
            return ordered;
        }
        List<Placed> told = new ArrayList<>(ordered.size());
        for (Placed placed : ordered) {
            Copy copy = copies.get(placed);
            if (copy == null) {
                told.add(placed);
            } else {
                tell(placed, copy, told);
            }
        }
        return EventOrder.withNext(told);
    }

    /** Returns that there are events whose session is not in this file, if there are. */
    Optional<EvidenceFinding> untold() {
        return untold == 0
                ? Optional.empty()
                : Optional.of(EvidenceFinding.ofFile(
                        "SHADOW-COPY-ELSEWHERE",
                        Severity.WARNING,
                        untold + (untold == 1 ? " event tells" : " events tell")
                                + " that a shadow copy froze an instance, but the copy's own events are in another log;"
                                + " export the logs into one file to record them together"));
    }

    /** An event of an instance may stand before the preparation, if times are cut to seconds. */
    private void gather(Placed placed) {
        EngineEvent event = placed.event();
        Key key = new Key(
                event.computer(),
                event.pid(),
                event.arguments().isEmpty() ? "" : event.arguments().getFirst().strip());
        Copy copy = open.computeIfAbsent(key, _ -> new Copy());
        if (PREPARATIONS.contains(event.id()) && !copy.ofTheProcess.isEmpty()) {
            copy = new Copy();
            open.put(key, copy);
        }
        if (event.isOfTheProcess()) {
            copy.ofTheProcess.add(event.id());
        } else {
            copy.instances.add(event.instance());
        }
        copies.put(placed, copy);
    }

    private void tell(Placed placed, Copy copy, List<Placed> told) {
        EngineEvent event = placed.event();
        if (copy.ofTheProcess.isEmpty()) {
            untold++;
            return;
        }
        boolean toldByTheProcess = !event.isOfTheProcess() && copy.ofTheProcess.contains(event.id());
        if (toldByTheProcess || copy.over || (copy.timedOut && event.id() == THAW)) {
            return;
        }
        copy.timedOut |= event.id() == TIMEOUT;
        copy.over |= ENDS.contains(event.id());
        if (!event.isOfTheProcess() || copy.instances.isEmpty()) {
            told.add(placed);
            return;
        }
        for (InstanceId instance : copy.instances) {
            told.add(new Placed(event.about(instance), placed.sortAt(), null));
        }
    }
}
