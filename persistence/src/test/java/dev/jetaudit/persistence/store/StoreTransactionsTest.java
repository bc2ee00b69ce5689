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
import java.util.ArrayList;
import java.util.List;
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
    void finishes_what_it_began_before_it_commits_and_tells_then() {
        List<String> told = new ArrayList<>();
        transactions.recording().executeInTransaction(() -> {
            transactions.pending().tellAfterwards(() -> told.add(rowsSeenByOthers() + " rows"));
            for (int number = 1; number <= 3; number++) {
                begun().add(number);
            }
            transactions.ordinary().executeInTransaction(() -> begun().add(4));
            assertEquals(0, rowsSeenByOthers());
        });
        assertEquals(4, rowsSeenByOthers());
        assertEquals(List.of("4 rows"), told);
    }

    @Test
    void finishes_what_it_began_so_far_for_who_reads_it() {
        transactions.recording().executeInTransaction(() -> {
            begun().add(1);
            try {
                transactions.pending().finish();
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
            assertEquals(List.of(), begun());
            begun().add(2);
        });
        assertEquals(2, rowsSeenByOthers());
    }

    @Test
    void drops_what_it_began_and_tells_nobody_when_it_fails() {
        List<String> told = new ArrayList<>();
        Transaction rolledBack = transactions.recording().startTransaction();
        begun().add(1);
        transactions.pending().tellAfterwards(() -> told.add("rolled back"));
        rolledBack.rollback();
        Transaction failing = transactions.recording().startTransaction();
        begun().add(2);
        transactions.pending().tellAfterwards(() -> told.add("failed"));
        begun().add(-1);
        assertEquals(
                "planted",
                assertThrows(IllegalStateException.class, failing::commit).getMessage());
        assertEquals(0, rowsSeenByOthers());
        assertEquals(List.of(), told);
        transactions.recording().executeInTransaction(() -> assertEquals(List.of(), begun()));
    }

    /** Returns the numbers that the running transaction is to insert before its commit; a negative one fails. */
    private List<Integer> begun() {
        try {
            return transactions.pending().begunOnce(Steps.class, Steps::new, this::insertAll).numbers;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static final class Steps {
        private final List<Integer> numbers = new ArrayList<>();
    }

    private void insertAll(Steps steps) {
        for (int number : steps.numbers) {
            if (number < 0) {
                throw new IllegalStateException("planted");
            }
            insert(number);
        }
        steps.numbers.clear();
    }

    @Test
    void has_no_connection_outside_of_a_transaction() {
        assertThrows(IllegalStateException.class, () -> transactions.connection());
        transactions.ordinary().executeInTransaction(() -> insert(1));
        assertThrows(IllegalStateException.class, () -> transactions.connection());
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
        try (Statement statement = transactions.connection().createStatement()) {
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
