package dev.jetaudit.persistence.chunk;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/**
 * Work that other threads do while this one goes on; its results come in the order in which it was given. The work must touch no file
 * and no database. Belongs to one thread.
 */
public final class WorkAhead<T> {

    private final Deque<FutureTask<T>> tasks = new ArrayDeque<>();

    /** Has another thread do some work. */
    public void add(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        tasks.add(task);
        ForkJoinPool.commonPool().execute(task);
    }

    /** Does some work at once, because it is over sooner than another thread would begin it. */
    public void addDone(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        tasks.add(task);
        task.run();
    }

    /** Returns how many results were not taken yet. */
    public int size() {
        return tasks.size();
    }

    /** Whether the next result can be taken without waiting. */
    public boolean isNextDone() {
        FutureTask<T> next = tasks.peek();
        return next != null && next.isDone();
    }

    /**
     * Takes the next result, waiting if it must. While it waits it works, too.
     *
     * @throws RuntimeException what the work threw
     */
    public T next() {
        FutureTask<T> next = tasks.remove();
        // What was begun already is not done again.
        next.run();
        Iterator<FutureTask<T>> others = tasks.descendingIterator();
        while (!next.isDone() && others.hasNext()) {
            others.next().run();
        }
        try {
            return next.get();
        } catch (ExecutionException failure) {
            throw switch (failure.getCause()) {
                case RuntimeException known -> known;
                case Error error -> throw error;
                case null, default -> new EventStoreException("could not encode or decode events", failure);
            };
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new EventStoreException("interrupted while encoding or decoding events", interrupted);
        }
    }
}
