package dev.jetaudit.persistence.store;

import java.sql.SQLException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Lets one thread wait for the disk on behalf of all whose commits came before. Who finds nobody waiting syncs; the others share the
 * next sync. After a sync that failed every wait fails: the system may have dropped what it could not write, so that a later sync
 * succeeds without it.
 */
final class SharedSync {

    /** Has everything that was committed survive the death of the machine. */
    @FunctionalInterface
    interface Sync {
        void run() throws SQLException;
    }

    private final Sync sync;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition ended = lock.newCondition();
    private long committed;
    private long synced;
    private long syncs;
    private boolean syncing;
    private @Nullable SQLException broken;

    SharedSync(Sync sync) {
        this.sync = sync;
    }

    /** Returns the number of the commit that this thread has just made. */
    long committed() {
        lock.lock();
        try {
            return ++committed;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the disk holds the commit of that number. */
    void await(long commit) throws SQLException {
        lock.lock();
        try {
            while (synced < commit) {
                ensureTrust();
                if (syncing) {
                    ended.awaitUninterruptibly();
                } else {
                    syncAll();
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /** @throws SQLException if a sync failed */
    void ensureTrust() throws SQLException {
        lock.lock();
        try {
            if (broken != null) {
                throw broken;
            }
        } finally {
            lock.unlock();
        }
    }

    /** Returns how often the disk was waited for. */
    long syncs() {
        lock.lock();
        try {
            return syncs;
        } finally {
            lock.unlock();
        }
    }

    /** Lets go of the lock meanwhile, so that others can join the next sync. */
    private void syncAll() {
        long covered = committed;
        syncing = true;
        syncs++;
        lock.unlock();
        SQLException failure = failureOfSync();
        lock.lock();
        syncing = false;
        if (failure == null) {
            synced = covered;
        } else {
            broken = failure;
        }
        ended.signalAll();
    }

    private @Nullable SQLException failureOfSync() {
        try {
            sync.run();
            return null;
        } catch (SQLException failure) {
            return failure;
        } catch (RuntimeException | Error failure) {
            return new SQLException("what was committed could not be synced", failure);
        }
    }
}
