package dev.jetaudit.persistence.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.ConnectionWrapperFactory;
import org.axonframework.common.jdbc.JdbcException;
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
public final class StoreTransactions implements ConnectionProvider {

    private final Database database;
    private final Durability durability;
    private final SharedSync disk;

    @SuppressWarnings("ThreadLocalUsage") // One for each store, which lives as long as its transactions.
    private final ThreadLocal<@Nullable Running> running = new ThreadLocal<>();

    private final ReentrantLock writing = new ReentrantLock();
    private final ReentrantLock onViews = new ReentrantLock();

    /** As {@link #StoreTransactions(Database, Durability)}, for what has to survive the death of the machine. */
    public StoreTransactions(Database database) {
        this(database, Durability.SYNC);
    }

    /** @param durability what a recording survives once its commit has returned */
    public StoreTransactions(Database database, Durability durability) {
        this.database = database;
        this.durability = durability;
        this.disk = new SharedSync(database::syncToDisk);
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
        Running current = current();
        current.startWriting();
        return current.shared;
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
            throw failed("begin", failure);
        }
        try {
            right.take(guard);
            work.run();
        } catch (SQLException failure) {
            throw failed("begin", failure);
        } finally {
            database.giveBack(guard);
        }
    }

    /** Returns how often the disk was waited for. Commits that wait at the same time do so once. */
    public long syncs() {
        return disk.syncs();
    }

    /**
     * Returns the connection of the running transaction; closing it does nothing.
     *
     * @throws IllegalStateException if this thread has no transaction
     */
    @Override
    public Connection getConnection() {
        return current().shared;
    }

    /**
     * Returns what the running transaction does before and after its commit. A rollback drops it.
     *
     * @throws IllegalStateException if this thread has no transaction
     */
    public PendingWork pending() {
        return current().pending;
    }

    private Running current() {
        Running current = running.get();
        if (current == null) {
            throw new IllegalStateException("no transaction runs in this thread");
        }
        return current;
    }

    private Transaction begin(boolean recording) {
        Running outer = running.get();
        if (outer == null) {
            Running first = new Running(recording);
            running.set(first);
            return first;
        }
        if (recording) {
            outer.startRecording();
        }
        return outer.joined();
    }

    /** The outermost transaction of a thread. */
    private final class Running implements Transaction {

        private final Connection connection;
        private final Connection shared;
        private boolean writes;
        private boolean recording;
        private boolean doomed;
        private boolean ended;
        private final PendingWork pending = new PendingWork();

        private Running(boolean recording) {
            try {
                connection = database.borrow();
            } catch (SQLException failure) {
                throw failed("begin", failure);
            }
            shared = ConnectionWrapperFactory.wrap(connection, new ConnectionWrapperFactory.NoOpCloseHandler());
            if (recording) {
                try {
                    startRecording();
                } catch (RuntimeException failure) {
                    rollback();
                    throw failure;
                }
            }
        }

        /** First the threads of this process take their turn, then this process among others. */
        private void startRecording() {
            prepareSync();
            startWriting();
            if (!recording) {
                recording = true;
                try {
                    database.takeRightToAppend(connection);
                } catch (SQLException failure) {
                    throw failed("begin", failure);
                }
            }
        }

        private void startWriting() {
            if (!writes) {
                writing.lock();
                writes = true;
            }
        }

        private Transaction joined() {
            return new Transaction() {
                @Override
                public void commit() {
                    // The outermost transaction commits.
                }

                @Override
                public void rollback() {
                    doomed = true;
                }
            };
        }

        @Override
        public void commit() {
            if (doomed) {
                rollback();
                throw new IllegalStateException("a step of the transaction failed, so all of it was rolled back");
            }
            long number;
            try {
                pending.finish();
                connection.commit();
                number = disk.committed();
            } catch (SQLException failure) {
                rollback();
                throw failed("commit", failure);
            } catch (RuntimeException failure) {
                rollback();
                throw failure;
            }
            pending.tell();
            end(database::giveBackCommitted);
            if (recording) {
                awaitDisk(number);
            }
        }

        @Override
        public void rollback() {
            if (!ended) {
                end(database::giveBack);
            }
        }

        /** Giving the connection back rolls back what was not committed, which is writing too. */
        private void end(Consumer<Connection> giveBack) {
            ended = true;
            running.remove();
            try {
                giveBack.accept(connection);
            } finally {
                if (writes) {
                    writing.unlock();
                }
            }
        }
    }

    private void prepareSync() {
        try {
            if (durability == Durability.SYNC) {
                disk.ensureTrust();
                database.prepareSync();
            }
        } catch (SQLException failure) {
            throw failed("begin", failure);
        }
    }

    private void awaitDisk(long commit) {
        try {
            if (durability == Durability.SYNC) {
                disk.await(commit);
            }
        } catch (SQLException failure) {
            throw failed("sync", failure);
        }
    }

    private RuntimeException failed(String step, SQLException failure) {
        return database.failureBehind(failure)
                .<RuntimeException>map(unavailable -> unavailable)
                .orElseGet(() -> new JdbcException("could not " + step + " a transaction", failure));
    }
}
