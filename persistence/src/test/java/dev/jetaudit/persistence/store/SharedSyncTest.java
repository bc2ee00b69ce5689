package dev.jetaudit.persistence.store;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SharedSyncTest {

    private static final int CALLERS = 8;

    /** How many syncs may end. */
    private final Semaphore ends = new Semaphore(0);

    private final AtomicLong begun = new AtomicLong();

    private void slowSync() {
        begun.incrementAndGet();
        ends.acquireUninterruptibly();
    }

    @Test
    void all_who_commit_during_one_sync_share_the_next() throws Exception {
        SharedSync disk = new SharedSync(this::slowSync);
        try (ExecutorService callers = Executors.newCachedThreadPool()) {
            Future<?> first = callers.submit(awaiting(disk, disk.committed()));
            await().until(() -> begun.get() == 1);
            List<Future<?>> others = new ArrayList<>();
            for (int caller = 1; caller < CALLERS; caller++) {
                others.add(callers.submit(awaiting(disk, disk.committed())));
            }
            ends.release();
            first.get();
            await().until(() -> begun.get() == 2);
            for (Future<?> other : others) {
                assertFalse(other.isDone(), "the first sync began before it committed");
            }
            ends.release();
            for (Future<?> other : others) {
                other.get();
            }
        }
        assertEquals(2, disk.syncs());
    }

    @Test
    void what_an_earlier_sync_covers_waits_for_nothing() throws SQLException {
        ends.release();
        SharedSync disk = new SharedSync(this::slowSync);
        long early = disk.committed();
        disk.await(disk.committed());
        disk.await(early);
        assertEquals(1, disk.syncs());
    }

    @Test
    void failed_sync_fails_all_who_wait_and_all_who_come_later() throws Exception {
        SQLException full = new SQLException("no space");
        CompletableFuture<SQLException> outcome = new CompletableFuture<>();
        SharedSync disk = new SharedSync(() -> {
            throw outcome.join();
        });
        long leading = disk.committed();
        try (ExecutorService callers = Executors.newCachedThreadPool()) {
            List<Future<SQLException>> failures = new ArrayList<>();
            for (long number = leading; number < CALLERS; number = disk.committed()) {
                failures.add(callers.submit(failing(disk, number)));
            }
            outcome.complete(full);
            for (Future<SQLException> failure : failures) {
                assertSame(full, failure.get());
            }
        }
        assertSame(full, assertThrows(SQLException.class, () -> disk.await(disk.committed())));
        assertSame(full, assertThrows(SQLException.class, disk::ensureTrust));
        assertEquals(1, disk.syncs(), "a sync that failed is not tried again");
    }

    private static Callable<Void> awaiting(SharedSync disk, long number) {
        return () -> {
            disk.await(number);
            return null;
        };
    }

    private static Callable<SQLException> failing(SharedSync disk, long number) {
        return () -> assertThrows(SQLException.class, () -> disk.await(number));
    }
}
