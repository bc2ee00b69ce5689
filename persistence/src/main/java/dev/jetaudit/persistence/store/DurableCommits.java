package dev.jetaudit.persistence.store;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Has what one store commits be as durable as was asked for. Who records alone waits for the disk with the commit itself, in one step;
 * several let one another append first, and share the wait.
 */
final class DurableCommits {

    /** A commit that nobody needs to wait for any more. */
    private static final long ON_DISK = 0;

    private final Database database;
    private final Durability durability;
    private final SharedSync disk;
    private final AtomicInteger recorders = new AtomicInteger();
    private final AtomicLong ownWaits = new AtomicLong();

    DurableCommits(Database database, Durability durability) {
        this.database = database;
        this.durability = durability;
        this.disk = new SharedSync(database::syncToDisk);
    }

    /** To be called by whoever is about to record, before waiting for a turn; {@link #leave} when all is acknowledged or given up. */
    void enter() {
        recorders.incrementAndGet();
    }

    void leave() {
        recorders.decrementAndGet();
    }

    /**
     * Makes ready for the commits to come.
     *
     * @throws SQLException if that cannot be, or the disk failed before
     */
    void prepare() throws SQLException {
        if (durability == Durability.SYNC) {
            disk.ensureTrust();
            database.prepareSync();
        }
    }

    /** Whether a commit is to wait for the disk itself: nobody is there who would have to wait for it, or could share the wait. */
    boolean waitAtOnce() {
        return durability == Durability.SYNC && recorders.get() == 1;
    }

    /**
     * Returns the number of the commit that this thread has just made.
     *
     * @param waited whether the disk has it already
     */
    long committed(boolean waited) {
        if (waited) {
            ownWaits.incrementAndGet();
            return ON_DISK;
        }
        return disk.committed();
    }

    /** Waits until the commit of that number is as durable as was asked for. */
    void await(long commit) throws SQLException {
        if (durability == Durability.SYNC) {
            disk.await(commit);
        }
    }

    /** Returns how often the disk was waited for. */
    long syncs() {
        return disk.syncs() + ownWaits.get();
    }
}
