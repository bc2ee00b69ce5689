package dev.jetaudit.persistence.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.transaction.Transaction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTransactionsTest {

    @TempDir
    private Path directory;

    private Database database;
    private StoreTransactions transactions;

    @BeforeEach
    void open() throws SQLException {
        database = Database.openOrCreate(location());
        transactions = new StoreTransactions(database);
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create table step (number bigint)");
        }
    }

    /** Returns the one place of a test's store. */
    StoreLocation location() {
        return new StoreLocation.Directory(directory);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void commits_inner_and_outer_work_together() {
        transactions.recording().executeInTransaction(() -> {
            insert(1);
            transactions.ordinary().executeInTransaction(() -> insert(2));
            assertEquals(0, rowsSeenByOthers());
        });
        assertEquals(2, rowsSeenByOthers());
    }

    @Test
    void rolls_everything_back_when_an_inner_step_failed_even_if_the_failure_was_swallowed() {
        assertThrows(
                IllegalStateException.class,
                () -> transactions.recording().executeInTransaction(() -> {
                    insert(1);
                    Transaction inner = transactions.ordinary().startTransaction();
                    insert(2);
                    inner.rollback();
                }));
        assertEquals(0, rowsSeenByOthers());
    }

    @Test
    void rolls_back_what_is_not_committed() {
        Transaction transaction = transactions.recording().startTransaction();
        insert(1);
        transaction.rollback();
        transaction.rollback();
        assertEquals(0, rowsSeenByOthers());
    }

    @Test
    void has_no_connection_outside_of_a_transaction() {
        assertThrows(IllegalStateException.class, () -> transactions.getConnection());
        transactions.ordinary().executeInTransaction(() -> insert(1));
        assertThrows(IllegalStateException.class, () -> transactions.getConnection());
    }

    @Test
    void keeps_the_connection_open_when_a_part_closes_it() {
        transactions.ordinary().executeInTransaction(() -> {
            insert(1);
            insert(2);
        });
        assertEquals(2, rowsSeenByOthers());
    }

    @Test
    void lets_one_transaction_append_at_a_time() throws InterruptedException {
        CountDownLatch began = new CountDownLatch(1);
        Transaction first = transactions.recording().startTransaction();
        Thread second = Thread.ofPlatform().start(() -> {
            began.countDown();
            transactions.recording().executeInTransaction(() -> insert(2));
        });
        began.await();
        transactions.ordinary().executeInTransaction(() -> insert(1));
        assertFalse(second.join(Duration.ofMillis(200)));
        first.commit();
        assertTrue(second.join(Duration.ofSeconds(10)));
        assertEquals(2, rowsSeenByOthers());
    }

    @Test
    void lets_the_next_one_append_after_a_rollback() throws InterruptedException {
        transactions.recording().startTransaction().rollback();
        CountDownLatch done = new CountDownLatch(1);
        Thread.ofPlatform().start(() -> {
            transactions.recording().executeInTransaction(() -> insert(1));
            done.countDown();
        });
        assertTrue(done.await(10, TimeUnit.SECONDS));
    }

    private void insert(long number) {
        try (var connection = transactions.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("insert into step values (" + number + ")");
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    private int rowsSeenByOthers() {
        try (ReadingSession session = new ReadingSession(database)) {
            return session.read(connection -> {
                try (Statement statement = connection.createStatement();
                        ResultSet row = statement.executeQuery("select count(*) from step")) {
                    row.next();
                    return row.getInt(1);
                }
            });
        }
    }
}
