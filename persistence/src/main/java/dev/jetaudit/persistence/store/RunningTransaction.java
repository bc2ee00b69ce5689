package dev.jetaudit.persistence.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.axonframework.common.transaction.Transaction;
import org.jspecify.annotations.Nullable;

/** The outermost transaction of a thread. Has a connection from when it needs one: who waits for his turn needs none. */
final class RunningTransaction implements Transaction {

    private final Database database;
    private final DurableCommits commits;
    private final ReentrantLock writing;
    private final Runnable atEnd;
    private final PendingWork pending = new PendingWork();
    private @Nullable Connection connection;
    private @Nullable SoleWork sole;
    private boolean recording;
    private boolean mayAppend;
    private boolean doomed;
    private boolean ended;

    /**
     * @param writing held by who writes, from when he starts to until his commit
     * @param atEnd is run once the transaction is over
     */
    RunningTransaction(
            Database database, DurableCommits commits, ReentrantLock writing, Runnable atEnd, boolean recording) {
        this.database = database;
        this.commits = commits;
        this.writing = writing;
        this.atEnd = atEnd;
        if (recording) {
            try {
                startRecording();
            } catch (RuntimeException failure) {
                rollback();
                throw failure;
            }
        }
    }

    /** First the threads of this process take their turn, then this process among others, once it asks the database at all. */
    void startRecording() {
        try {
            commits.prepare();
            if (!recording) {
                commits.enter();
                recording = true;
            }
            startWriting();
            if (connection != null) {
                takeRightToAppend();
            }
        } catch (SQLException failure) {
            throw StorageFailure.of("begin a transaction", database, failure);
        }
    }

    void startWriting() {
        if (!writing.isHeldByCurrentThread()) {
            writing.lock();
        }
    }

    /** Returns its connection for somebody who reads or writes, which takes the right to append if it records. */
    Connection connection() {
        try {
            if (recording) {
                takeRightToAppend();
            }
            return borrowed();
        } catch (SQLException failure) {
            throw StorageFailure.of("begin a transaction", database, failure);
        }
    }

    private Connection borrowed() throws SQLException {
        Connection known = connection;
        if (known == null) {
            known = database.borrow();
            connection = known;
        }
        return known;
    }

    /** Whoever passes over its failure must not commit what lacks the work. */
    private void takeRightToAppend() throws SQLException {
        if (mayAppend) {
            return;
        }
        try {
            database.takeRightToAppend(borrowed());
            mayAppend = true;
            SoleWork left = sole;
            sole = null;
            if (left != null) {
                left.doAsStep();
            }
        } catch (SQLException | RuntimeException | Error failure) {
            doomed = true;
            throw failure;
        }
    }

    boolean leaveToCommit(SoleWork work) {
        if (!recording || connection != null || sole != null || database.rightToAppend(true) == null) {
            return false;
        }
        sole = work;
        return true;
    }

    PendingWork pending() {
        return pending;
    }

    /** Returns a transaction within it. */
    Transaction joined() {
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
            number = commitAll();
        } catch (SQLException failure) {
            rollback();
            throw StorageFailure.of("commit a transaction", database, failure);
        } catch (RuntimeException failure) {
            rollback();
            throw failure;
        }
        pending.tell();
        end(database::giveBackCommitted);
        acknowledge(number);
    }

    /** Returns the number of the commit, for who waits until it is durable. */
    private long commitAll() throws SQLException {
        pending.finish();
        SoleWork left = sole;
        if (left != null) {
            boolean waits = commits.waitAtOnce();
            if (doneAtOnce(left, borrowed(), waits)) {
                return commits.committed(waits);
            }
            takeRightToAppend();
            pending.finish();
        }
        if (connection != null) {
            connection.commit();
        }
        return commits.committed(false);
    }

    /** After a failure the connection still commits by itself, cannot be rolled back, and so is closed when it is given back. */
    private boolean doneAtOnce(SoleWork work, Connection connection, boolean waits) throws SQLException {
        connection.setAutoCommit(true);
        boolean done = work.doAtOnce(connection, Objects.requireNonNull(database.rightToAppend(waits)));
        connection.setAutoCommit(false);
        return done;
    }

    private void acknowledge(long number) {
        if (recording) {
            try {
                commits.await(number);
            } catch (SQLException failure) {
                throw StorageFailure.of("sync a transaction", database, failure);
            } finally {
                commits.leave();
            }
        }
    }

    @Override
    public void rollback() {
        if (!ended) {
            try {
                end(database::giveBack);
            } finally {
                if (recording) {
                    commits.leave();
                }
            }
        }
    }

    /** Giving the connection back rolls back what was not committed, which is writing too. */
    private void end(Consumer<Connection> giveBack) {
        ended = true;
        atEnd.run();
        try {
            if (connection != null) {
                giveBack.accept(connection);
            }
        } finally {
            if (writing.isHeldByCurrentThread()) {
                writing.unlock();
            }
        }
    }
}
