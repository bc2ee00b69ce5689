package dev.jetaudit.persistence.view;

import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.EventTrackerStatusChangeListener;
import org.jspecify.annotations.Nullable;

/** How far one run of the processor has come, and what keeps it from going on. The processor reports, others wait. */
final class ViewProgress implements EventTrackerStatusChangeListener {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long position;
    private boolean stopping;
    private @Nullable Throwable failure;

    /** Waits for a position to be reached. Throws what keeps the processor from it. */
    void await(long wanted, CatchUpListener listener) {
        long reached = -1;
        while (reached < wanted) {
            long before = reached;
            reached = awaitMoreThan(before);
            listener.caughtUpTo(reached, wanted);
        }
    }

    private long awaitMoreThan(long before) {
        lock.lock();
        try {
            while (position <= before && failure == null) {
                changed.await();
            }
            if (failure != null) {
                throw rethrown(failure);
            }
            return position;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the views", interrupted);
        } finally {
            lock.unlock();
        }
    }

    private static RuntimeException rethrown(Throwable failure) {
        return switch (failure) {
            case RuntimeException unchecked -> unchecked;
            case Error error -> throw error;
            default -> new IllegalStateException("the views could not be brought up to date", failure);
        };
    }

    void failed(Throwable cause) {
        change(() -> {
            if (failure == null && !stopping) {
                failure = cause;
            }
        });
    }

    /** From here on the end of the processor is no failure. */
    void stopping() {
        change(() -> stopping = true);
    }

    @Override
    public void onEventTrackerStatusChange(Map<Integer, EventTrackerStatus> statuses) {
        for (EventTrackerStatus status : statuses.values()) {
            if (status.isErrorState()) {
                failed(status.getError());
            } else if (status.trackerRemoved()) {
                failed(new IllegalStateException("the processor of the views ended by itself"));
            } else {
                change(() -> {
                    position = Math.max(position, status.getCurrentPosition().orElse(0));
                    failure = null;
                });
            }
        }
    }

    @Override
    public boolean validatePositions() {
        return true;
    }

    private void change(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
