package dev.jetaudit.persistence.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.jspecify.annotations.Nullable;

/**
 * Transactions bound to the thread that began them. An inner transaction joins the outer one: its commit does nothing, its
 * rollback dooms the outer one, whose commit then rolls back and throws. A commit that fails rolls back.
 *
 * <p>One thread writes at a time. H2 saves all tables whenever anybody commits, and what another thread is writing just then would
 * be saved half: after a kill an index could name a row that is not there.
 */
public final class StoreTransactions {

    private final Database database;
    private final DurableCommits commits;

    @SuppressWarnings("ThreadLocalUsage") // One for each store, which lives as long as its transactions.
    private final ThreadLocal<@Nullable RunningTransaction> running = new ThreadLocal<>();

    private final ReentrantLock writing = new ReentrantLock();
    private final ReentrantLock onViews = new ReentrantLock();

    /** As {@link #StoreTransactions(Database, Durability)}, for what has to survive the death of the machine. */
    public StoreTransactions(Database database) {
        this(database, Durability.SYNC);
    }

    /** @param durability what a recording survives once its commit has returned */
    public StoreTransactions(Database database, Durability durability) {
        this.database = database;
        this.commits = new DurableCommits(database, durability);
    }

    /**
     * Returns the transactions that write to the journal. One at a time holds the right to write, until its commit, so that
     * positions are committed in their order and no reader ever skips one. The outermost commit returns when what it wrote is as durable
     * as was asked for; others write while it waits for that, and may read what the machine could still lose. Once the disk
     * failed, there are no more of them.
     */
    public TransactionManager recording() {
        return () -> begin(true);
    }

    /** Returns the transactions that read, or write what can be derived again. */
    public TransactionManager ordinary() {
        return () -> begin(false);
    }

    /**
     * Returns the connection of the running transaction for somebody who is about to write what can be derived again. Waits until
     * nobody else writes.
     *
     * @throws IllegalStateException if this thread has no transaction
     */
    public Connection connectionToWrite() {
        RunningTransaction current = current();
        current.startWriting();
        return current.connection();
    }

    /** Does some work on the views while nobody else does, in this process or another. The work makes its own transactions. */
    public void aloneOnViews(Runnable work) {
        onViews.lock();
        try {
            alone(database::takeRightToViews, work);
        } finally {
            onViews.unlock();
        }
    }

    /** Rebuilds the views while no other process does; others may fill those that are served. As above. */
    public void aloneOnRebuild(Runnable work) {
        alone(database::takeRightToRebuild, work);
    }

    @FunctionalInterface
    private interface Right {
        void take(Connection connection) throws SQLException;
    }

    private void alone(Right right, Runnable work) {
        Connection guard;
        try {
            guard = database.borrow();
        } catch (SQLException failure) {
            throw StorageFailure.of("begin a transaction", database, failure);
        }
        try {
            right.take(guard);
            work.run();
        } catch (SQLException failure) {
            throw StorageFailure.of("begin a transaction", database, failure);
        } finally {
            database.giveBack(guard);
        }
    }

    /** Returns how often the disk was waited for. Commits that wait at the same time do so once. */
    public long syncs() {
        return commits.syncs();
    }

    /**
     * Returns the connection of the running transaction, which closes it.
     *
     * @throws IllegalStateException if this thread has no transaction
     */
    public Connection connection() {
        return current().connection();
    }

    /**
     * Leaves a work to the commit of the running transaction. If something else is done before it, the work is done before that.
     *
     * @return false if nothing was left: the transaction did something already, or the database would gain nothing
     * @throws IllegalStateException if this thread has no transaction
     */
    public boolean leaveToCommit(SoleWork work) {
        return current().leaveToCommit(work);
    }

    /**
     * Returns what the running transaction does before and after its commit. A rollback drops it.
     *
     * @throws IllegalStateException if this thread has no transaction
     */
    public PendingWork pending() {
        return current().pending();
    }

    private RunningTransaction current() {
        RunningTransaction current = running.get();
        if (current == null) {
            throw new IllegalStateException("no transaction runs in this thread");
        }
        return current;
    }

    private Transaction begin(boolean recording) {
        RunningTransaction outer = running.get();
        if (outer == null) {
            RunningTransaction first = new RunningTransaction(database, commits, writing, running::remove, recording);
            running.set(first);
            return first;
        }
        if (recording) {
            outer.startRecording();
        }
        return outer.joined();
    }
}
