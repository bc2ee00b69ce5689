package dev.jetaudit.persistence.eventstore;

import java.util.Collections;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

/** One reader's place in the journal. Belongs to one thread. */
final class JournalStream implements BlockingStream<TrackedEventMessage<?>> {

    private final EventStorageEngine engine;
    private final JournalSource source;
    private @Nullable TrackingToken lastToken;
    private @Nullable Stream<? extends TrackedEventMessage<?>> stream;
    private Iterator<? extends TrackedEventMessage<?>> events = Collections.emptyIterator();
    private @Nullable TrackedEventMessage<?> peeked;

    JournalStream(EventStorageEngine engine, @Nullable TrackingToken lastToken, JournalSource source) {
        this.engine = engine;
        this.lastToken = lastToken;
        this.source = source;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return hasNextNow() ? Optional.ofNullable(peeked) : Optional.empty();
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        long wakes = source.wakes();
        if (hasNextNow()) {
            return true;
        }
        if (timeout <= 0) {
            return false;
        }
        source.awaitWake(wakes, timeout, unit);
        return hasNextNow();
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!hasNextAvailable(Integer.MAX_VALUE, TimeUnit.MILLISECONDS)) {
            // Woken for nothing.
        }
        TrackedEventMessage<?> next = peeked;
        if (next == null) {
            throw new IllegalStateException("the journal has a next event that is not there");
        }
        peeked = null;
        return next;
    }

    @Override
    public void close() {
        events = Collections.emptyIterator();
        if (stream != null) {
            stream.close();
            stream = null;
        }
    }

    private boolean hasNextNow() {
        if (peeked == null && !events.hasNext()) {
            reopen();
        }
        if (peeked == null && events.hasNext()) {
            peeked = events.next();
            lastToken = peeked.trackingToken();
        }
        return peeked != null;
    }

    /** A Java stream that has ended stays ended, so what was appended since is a new one. */
    private void reopen() {
        close();
        stream = engine.readEvents(lastToken, false);
        events = stream.iterator();
    }
}
