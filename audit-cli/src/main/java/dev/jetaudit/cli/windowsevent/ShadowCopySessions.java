package dev.jetaudit.cli.windowsevent;

import dev.jetaudit.api.call.ApiFunction;
import dev.jetaudit.api.call.InstanceId;
import dev.jetaudit.cli.windowsevent.EventOrder.Placed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which events belong to which session of a shadow copy. Process id and session number tie its own events together. Its instances
 * also write events that streaming backups have: what refused the freeze, and what was truncated after the thaw. They name no
 * session: theirs is the one that the process wrote of before, or writes of next.
 */
final class ShadowCopySessions {

    private static final Set<Integer> PREPARATIONS = Set.of(2005, 2008, 2009, 2010);
    private static final Set<Integer> ENDS = Set.of(2006, 2007);
    private static final int FREEZE = 2001;
    private static final int FREEZE_FAILED = 2002;
    private static final int THAW = 2003;
    private static final int TIMEOUT = 2004;

    /** What refuses an incremental, by the code with which the freeze then fails. */
    private static final Map<Integer, String> REFUSALS = Map.of(206, "-560", 459, "-569");

    private final Map<Key, Session> open = new HashMap<>();
    private final Map<Writer, Session> latest = new HashMap<>();
    private final Map<Writer, List<Placed>> waiting = new HashMap<>();
    private final IdentityHashMap<Placed, Session> sessions = new IdentityHashMap<>();
    private final Set<Placed> toldOtherwise = Collections.newSetFromMap(new IdentityHashMap<>());

    private ShadowCopySessions() {}

    /** A session, as the events name it. */
    private record Key(Writer writer, String number) {}

    private record Writer(String computer, long pid) {
        static Writer of(EngineEvent event) {
            return new Writer(event.computer(), event.pid());
        }
    }

    /** One session; it remembers how far it was told. */
    static final class Session {
        private final Set<InstanceId> instances = new LinkedHashSet<>();
        private final Set<Integer> ofTheProcess = new HashSet<>();
        private final List<Placed> announced = new ArrayList<>();
        private boolean timedOut;
        private boolean over;

        /** Returns the instances that its events name. */
        Set<InstanceId> instances() {
            return instances;
        }

        /** Whether the process wrote of it in another log only. */
        boolean isElsewhere() {
            return ofTheProcess.isEmpty();
        }

        /** Whether the event says something that those before it did not; they have to come in their order. */
        boolean tells(EngineEvent event) {
            boolean toldByTheProcess = !event.isOfTheProcess() && ofTheProcess.contains(event.id());
            if (toldByTheProcess || over || (timedOut && event.id() == THAW)) {
                return false;
            }
            timedOut |= event.id() == TIMEOUT;
            over |= ENDS.contains(event.id());
            return true;
        }

        private void named(EngineEvent event) {
            if (!event.isOfTheProcess()) {
                instances.add(event.instance());
            }
        }
    }

    static ShadowCopySessions of(List<Placed> ordered) {
        ShadowCopySessions sessions = new ShadowCopySessions();
        ordered.forEach(sessions::gather);
        sessions.waiting.values().stream()
                .flatMap(List::stream)
                .filter(placed -> isTruncation(placed.event()))
                .forEach(sessions.toldOtherwise::add);
        return sessions;
    }

    /** Whether no event is a shadow copy's. */
    boolean isEmpty() {
        return sessions.isEmpty() && toldOtherwise.isEmpty();
    }

    /** Returns the session of which the event tells; null if it is no shadow copy's. */
    @Nullable
    Session sessionOf(Placed placed) {
        return sessions.get(placed);
    }

    /** Whether another event of its session says the same, or its session is not known. */
    boolean isToldOtherwise(Placed placed) {
        return toldOtherwise.contains(placed);
    }

    private void gather(Placed placed) {
        EngineEvent event = placed.event();
        if (ShadowCopies.isAbout(event.id())) {
            Session session = named(event);
            sessions.put(placed, session);
            settle(event, session);
            announce(placed, session);
        } else if (isTruncation(event)) {
            truncated(placed);
        } else if (REFUSALS.containsKey(event.id())) {
            refused(placed);
        }
    }

    /** An event of an instance may stand before the preparation, if times are cut to seconds. */
    private Session named(EngineEvent event) {
        Key key = new Key(
                Writer.of(event),
                event.arguments().isEmpty() ? "" : event.arguments().getFirst().strip());
        Session session = open.computeIfAbsent(key, _ -> new Session());
        if (PREPARATIONS.contains(event.id()) && !session.isElsewhere()) {
            session = new Session();
            open.put(key, session);
        }
        session.named(event);
        if (event.isOfTheProcess()) {
            session.ofTheProcess.add(event.id());
        }
        if (ENDS.contains(event.id())) {
            latest.remove(key.writer());
        } else {
            latest.put(key.writer(), session);
        }
        return session;
    }

    /** A freeze is announced before it is tried: one that fails has two events, which are one call. */
    private void announce(Placed placed, Session session) {
        switch (placed.event().id()) {
            case FREEZE -> session.announced.add(placed);
            case FREEZE_FAILED -> {
                toldOtherwise.addAll(session.announced);
                session.announced.clear();
            }
            case THAW, TIMEOUT -> session.announced.clear();
            default -> {}
        }
    }

    private static boolean isTruncation(EngineEvent event) {
        return Operations.isAboutTruncation(event.id())
                && Operations.truncatingFunction(event) != ApiFunction.TRUNCATE_LOG_INSTANCE;
    }

    private void truncated(Placed placed) {
        Session session = latest.get(Writer.of(placed.event()));
        if (session == null || session.isElsewhere()) {
            await(placed);
        } else {
            take(placed, session);
        }
    }

    /** The engine freezes in a thread of its own, which is in no API function; before Windows 10 no event tells. */
    private void refused(Placed placed) {
        boolean freezing = placed.event().isIn(Operations.NONE);
        if (freezing) {
            toldOtherwise.add(placed);
        }
        if (freezing || placed.event().operation() == null) {
            await(placed);
        }
    }

    private void await(Placed placed) {
        waiting.computeIfAbsent(Writer.of(placed.event()), _ -> new ArrayList<>())
                .add(placed);
    }

    private void take(Placed placed, Session session) {
        sessions.put(placed, session);
        session.named(placed.event());
    }

    /** Decides of the events that waited whether they are of the session that the process writes of next. */
    private void settle(EngineEvent own, Session session) {
        List<Placed> waited = waiting.remove(Writer.of(own));
        if (waited == null) {
            return;
        }
        for (Placed placed : waited) {
            EngineEvent event = placed.event();
            if (isTruncation(event)) {
                settleTruncation(placed, own, session);
            } else if (isFailure(own, REFUSALS.get(event.id()))) {
                toldOtherwise.add(placed);
                session.named(event);
            }
        }
    }

    private void settleTruncation(Placed placed, EngineEvent own, Session session) {
        if (ENDS.contains(own.id())) {
            take(placed, session);
        } else {
            toldOtherwise.add(placed);
        }
    }

    private static boolean isFailure(EngineEvent own, @Nullable String code) {
        return own.id() == FREEZE_FAILED
                && code != null
                && own.arguments().get(1).contains(code);
    }
}
