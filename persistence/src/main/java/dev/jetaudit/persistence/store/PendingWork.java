package dev.jetaudit.persistence.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a running transaction still has to do: to finish what it began, and to tell of its commit. Belongs to its thread. */
public final class PendingWork {

    private final Map<Class<?>, Begun> begun = new HashMap<>();
    private final List<Runnable> listeners = new ArrayList<>();

    /** Begins something that is finished with the transaction. */
    @FunctionalInterface
    public interface Begin<T> {
        T begin() throws SQLException;
    }

    /** Finishes what was begun so far; may be asked to again. */
    @FunctionalInterface
    public interface Finish<T> {
        void finish(T begun) throws SQLException;
    }

    private interface Step {
        void run() throws SQLException;
    }

    private record Begun(Object work, Step finishing) {}

    /** Returns the one piece of work of a type, which is begun the first time and finished before the commit. */
    public <T> T begunOnce(Class<T> type, Begin<T> begin, Finish<? super T> finish) throws SQLException {
        Begun known = begun.get(type);
        if (known != null) {
            return type.cast(known.work());
        }
        T work = begin.begin();
        begun.put(type, new Begun(work, () -> finish.finish(work)));
        return work;
    }

    /** Finishes what was begun so far, for somebody who is about to read it. */
    public void finish() throws SQLException {
        for (Begun each : begun.values()) {
            each.finishing().run();
        }
    }

    /**
     * Tells somebody of the commit, in the order of commits. Nobody else writes before he has heard it, so he has to be quick.
     */
    public void tellAfterwards(Runnable listener) {
        listeners.add(listener);
    }

    void tell() {
        listeners.forEach(Runnable::run);
    }
}
