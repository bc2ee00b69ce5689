package dev.jetaudit.cli.windowsevent;

import dev.jetaudit.api.call.InstanceId;
import dev.jetaudit.api.finding.Severity;
import dev.jetaudit.cli.evidence.EvidenceFinding;
import dev.jetaudit.cli.windowsevent.EventOrder.Placed;
import dev.jetaudit.cli.windowsevent.ShadowCopySessions.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells of each instance what the events of a shadow copy say of the process. A session writes its events once for the process,
 * without an instance's name; only the freeze has one more for each instance, perhaps in another log and by another provider, as
 * Active Directory's. {@link ShadowCopySessions} ties them together. Where no instance is named, the process stands for it.
 */
final class ShadowCopies {

    static final int CATEGORY = 16;

    private static final int FIRST = 2001;
    private static final int LAST = 2010;

    private final EventTally tally;
    private long untold;

    ShadowCopies(EventTally tally) {
        this.tally = tally;
    }

    /** Whether an event with that id is only about shadow copies. */
    static boolean isAbout(int id) {
        return id >= FIRST && id <= LAST;
    }

    /** Returns the events, those of shadow copies once for each instance that they tell of. */
    List<Placed> spread(List<Placed> ordered) {
        ShadowCopySessions sessions = ShadowCopySessions.of(ordered);
        if (sessions.isEmpty()) {
            return ordered;
        }
        List<Placed> told = new ArrayList<>(ordered.size());
        for (Placed placed : ordered) {
            Session session = sessions.sessionOf(placed);
            if (sessions.isToldOtherwise(placed)) {
                count(placed.event());
            } else if (session == null) {
                told.add(placed);
            } else {
                tell(placed, session, told);
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

    /** An own event of a session is one of two that are one call; another is about nothing that is read. */
    private void count(EngineEvent event) {
        if (!isAbout(event.id())) {
            tally.notInterpreted(event);
        }
    }

    private void tell(Placed placed, Session session, List<Placed> told) {
        EngineEvent event = placed.event();
        if (session.isElsewhere()) {
            untold++;
            return;
        }
        if (!session.tells(event)) {
            return;
        }
        if (!event.isOfTheProcess() || session.instances().isEmpty()) {
            told.add(placed);
            return;
        }
        for (InstanceId instance : session.instances()) {
            told.add(new Placed(event.about(instance), placed.sortAt(), null));
        }
    }
}
