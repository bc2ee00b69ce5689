package dev.jetaudit.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jetaudit.persistence.store.Database;
import dev.jetaudit.persistence.store.Durability;
import dev.jetaudit.persistence.store.StoreLocation;
import dev.jetaudit.persistence.store.StoreTransactions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Callers with instances of their own record at the same time through one store. */
class ConcurrentRecordingTest {

    private static final int CALLERS = 8;
    private static final int COMMITS = 40;

    @TempDir
    private Path directory;

    /** Returns the one place of a test's store. */
    StoreLocation location() {
        return new StoreLocation.Directory(directory);
    }

    @Test
    void everything_acknowledged_is_there_after_no_more_syncs_than_commits() throws Exception {
        long syncs = record(Durability.SYNC);
        // A disk that is fast enough is waited for after every commit; SharedSyncTest has a slow one.
        assertTrue(syncs > 0 && syncs <= CALLERS * COMMITS, CALLERS * COMMITS + " commits took " + syncs + " syncs");
        assertAllThere();
    }

    @Test
    void nobody_waits_for_the_disk_if_the_system_is_trusted() throws Exception {
        assertEquals(0, record(Durability.OS));
        assertAllThere();
    }

    /** Returns how often the disk was waited for. */
    private long record(Durability durability) throws Exception {
        try (Database database = Database.openOrCreate(location())) {
            StoreTransactions transactions = new StoreTransactions(database, durability);
            try (JournalParts journal = new JournalParts(transactions, List.of());
                    ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
                List<Callable<Long>> work = new ArrayList<>();
                for (int caller = 0; caller < CALLERS; caller++) {
                    SampleCalls calls = new SampleCalls("EX01/SG" + caller, "s1");
                    work.add(() -> recordOneByOne(journal, calls));
                }
                for (Future<Long> acknowledged : callers.invokeAll(work)) {
                    assertEquals(COMMITS, acknowledged.get());
                }
            }
            return transactions.syncs();
        }
    }

    private static long recordOneByOne(JournalParts journal, SampleCalls calls) {
        long acknowledged = 0;
        for (int commit = 0; commit < COMMITS; commit++) {
            DomainEventMessage<?> call = calls.read();
            journal.recordingTransactions()
                    .executeInTransaction(() -> journal.engine().appendEvents(call));
            acknowledged++;
        }
        return acknowledged;
    }

    private void assertAllThere() {
        try (JetauditStore store = JetauditStore.openExisting(location(), List.of())) {
            assertEquals(CALLERS * COMMITS, store.journal().journal().head());
            for (int caller = 0; caller < CALLERS; caller++) {
                assertEquals(
                        COMMITS,
                        store.journal()
                                .eventStore()
                                .readEvents("EX01/SG" + caller)
                                .asStream()
                                .count());
            }
        }
    }
}
