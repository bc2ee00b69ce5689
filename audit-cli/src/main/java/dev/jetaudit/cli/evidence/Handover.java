package dev.jetaudit.cli.evidence;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Things on their way from one thread to another, which takes all that are there. It is woken for many at a time as long as they come
 * fast, because waking it for each would cost more than to make one.
 */
final class Handover<T> {

    private static final int WORTH_WAKING = 512;
    private static final Duration FOR_MANY = Duration.ofMillis(5);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition filled = lock.newCondition();
    private final Condition emptied = lock.newCondition();
    private final long most;
    private List<T> waiting = new ArrayList<>();
    private long weight;
    private boolean wantsAny;
    private boolean last;

    /** @param most how much may wait, by weight; whoever hands over a thing that weighs more waits until it is taken */
    Handover(long most) {
        this.most = most;
    }

    /**
     * Hands something over, when there is room for it. Returns when there is room for more.
     *
     * @param isLast whether nothing follows it
     */
    void put(T thing, long itsWeight, boolean isLast) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            awaitRoom(itsWeight);
            waiting.add(thing);
            weight += itsWeight;
            last = isLast;
            if (last || wantsAny || waiting.size() == WORTH_WAKING) {
                filled.signal();
            }
            if (!last) {
                awaitRoom(0);
            }
        } finally {
            lock.unlock();
        }
    }

    private void awaitRoom(long more) throws InterruptedException {
        while (!waiting.isEmpty() && weight + more > most) {
            filled.signal();
            emptied.await();
        }
    }

    /** Takes all that is there; nothing if that is still so when one has run out of patience. */
    List<T> take(Duration patience) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = patience.toNanos();
            for (long many = FOR_MANY.toNanos(); many > 0 && waiting.size() < WORTH_WAKING && !last; ) {
                many = filled.awaitNanos(many);
            }
            wantsAny = true;
            while (waiting.isEmpty() && left > 0) {
                left = filled.awaitNanos(left);
            }
            wantsAny = false;
            List<T> taken = waiting;
            waiting = new ArrayList<>(taken.size());
            weight = 0;
            emptied.signal();
            return taken;
        } finally {
            lock.unlock();
        }
    }
}
