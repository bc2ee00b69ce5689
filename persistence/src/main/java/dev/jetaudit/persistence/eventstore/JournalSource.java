package dev.jetaudit.persistence.eventstore;

import dev.jetaudit.persistence.store.StoreTransactions;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/**
 * The journal as an event processor reads it: what is there, then what is appended, without polling and without the second
 * thread and the 10,000 cached events of Axon's event store. A reader that waits is woken by each commit. Serves one processor.
 */
public final class JournalSource implements StreamableMessageSource<TrackedEventMessage<?>> {

    private final EventStorageEngine engine;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private long wakes;
    private boolean paused;

    public JournalSource(EventStorageEngine engine, StoreTransactions transactions) {
        this.engine = engine;
        transactions.afterAppend(() -> change(() -> wakes++));
    }

    /** Has a reader give up waiting, now and from now on, so that its processor can end. */
    public void pause() {
        change(() -> paused = true);
    }

    /** Lets a reader wait again. */
    public void resume() {
        change(() -> paused = false);
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        return new JournalStream(engine, token, this);
    }

    @Override
    public TrackingToken createTailToken() {
        return engine.createTailToken();
    }

    @Override
    public TrackingToken createHeadToken() {
        return engine.createHeadToken();
    }

    @Override
    public TrackingToken createTokenAt(Instant time) {
        return engine.createTokenAt(time);
    }

    long wakes() {
        lock.lock();
        try {
            return wakes;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until it was woken more often than {@code seen} says, at most so long. */
    void awaitWake(long seen, long timeout, TimeUnit unit) throws InterruptedException {
        long left = unit.toNanos(timeout);
        lock.lock();
        try {
            while (wakes == seen && !paused && left > 0) {
                left = grown.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    private void change(Runnable change) {
        lock.lock();
        try {
            change.run();
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
