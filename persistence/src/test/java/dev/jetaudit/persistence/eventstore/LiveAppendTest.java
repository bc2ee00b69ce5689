package dev.jetaudit.persistence.eventstore;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jetaudit.api.query.JournalEntry;
import dev.jetaudit.persistence.JetauditStore;
import dev.jetaudit.persistence.PostgresServer;
import dev.jetaudit.persistence.SampleCalls;
import dev.jetaudit.persistence.eventstore.JournalAhead.Stretch;
import dev.jetaudit.persistence.store.Durability;
import dev.jetaudit.persistence.store.SoleWork;
import dev.jetaudit.persistence.store.StoreLocation;
import dev.jetaudit.persistence.view.CatchUpListener;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Calls that one statement appends and commits, and others that append to the same journal before, meanwhile and after. */
class LiveAppendTest {

    private static final String WAITING = "select count(*) from pg_locks where locktype = 'advisory' and not granted"
            + " and database = (select oid from pg_database where datname = current_database())";

    private final StoreLocation.Server server = PostgresServer.database();
    private final SampleCalls calls = new SampleCalls("EX01/SG1", "s1");
    private final SampleCalls others = new SampleCalls("EX01/SG2", "s2");
    private final Appender here = new Appender(server).goingOn(calls);
    private final Appender there = new Appender(server);

    @AfterEach
    void close() {
        here.close();
        there.close();
    }

    @Test
    void a_call_of_who_records_alone_is_one_statement_that_waits_for_the_disk() {
        assertEquals(1, here.appendedAtOnce());
        long syncs = here.transactions.syncs();
        for (int call = 0; call < 20; call++) {
            here.append(calls.read());
            assertEquals(1, here.appendedAtOnce());
        }
        assertEquals(syncs + 20, here.transactions.syncs());
        assertTold(here, LongStream.rangeClosed(1, 23));
        assertSound(23);
    }

    @Test
    void a_call_is_one_statement_too_if_the_server_is_trusted() {
        try (Appender trusting = new Appender(server, Durability.OS).goingOn(others)) {
            trusting.append(others.read());
            assertEquals(2, trusting.appendedAtOnce());
            assertEquals(0, trusting.transactions.syncs());
        }
        assertSound(7);
    }

    @Test
    void a_call_comes_behind_what_others_appended_before_it() {
        there.append(others.read());
        here.append(calls.read());
        assertEquals(0, here.appendedAtOnce());
        there.append(others.read());
        here.append(calls.read(), calls.read());
        assertTold(here, LongStream.of(1, 2, 3, 5, 7));
        assertTold(there, LongStream.of(4, 6));
        assertSound(8);
    }

    @Test
    void who_met_others_asks_how_the_journal_ends_until_they_pause() {
        there.append(others.read());
        here.append(calls.read());
        here.append(calls.read());
        assertEquals(0, here.appendedAtOnce());
        here.append(calls.read());
        assertEquals(1, here.appendedAtOnce());
        assertSound(7);
    }

    @Test
    void a_number_that_others_took_is_refused_by_the_commit_and_nothing_is_kept() {
        DomainEventMessage<?> fourth = calls.read();
        there.append(fourth);
        Transaction transaction = here.transactions.recording().startTransaction();
        here.append(calls.again(fourth));
        assertThrows(ConcurrencyException.class, transaction::commit);
        assertThrows(ConcurrencyException.class, () -> here.append(calls.again(fourth)));
        here.append(calls.read());
        assertTold(here, LongStream.of(1, 2, 3, 5));
        assertSound(5);
    }

    @Test
    void a_call_that_waits_for_others_comes_behind_what_they_append() throws InterruptedException {
        Transaction first = there.transactions.recording().startTransaction();
        there.append(others.read());
        there.append(others.read());
        Thread call = Thread.ofPlatform().start(() -> here.append(calls.read()));
        await().atMost(Duration.ofSeconds(20)).until(() -> here.number(WAITING) == 1);
        first.commit();
        assertTrue(call.join(Duration.ofSeconds(20)));
        assertTold(here, LongStream.of(1, 2, 3, 6));
        assertSound(6);
    }

    @Test
    void a_call_that_waits_for_others_in_vain_takes_their_place() throws InterruptedException {
        Transaction first = there.transactions.recording().startTransaction();
        there.append(others.read());
        Thread call = Thread.ofPlatform().start(() -> here.append(calls.read()));
        await().atMost(Duration.ofSeconds(20)).until(() -> here.number(WAITING) == 1);
        first.rollback();
        assertTrue(call.join(Duration.ofSeconds(20)));
        assertEquals(1, here.appendedAtOnce());
        assertSound(4);
    }

    @Test
    void a_call_does_not_follow_a_chunk_that_was_lost() throws SQLException {
        try (Connection connection = PostgresServer.connect(server.url());
                Statement statement = connection.createStatement()) {
            statement.execute("alter table chunk disable trigger user; delete from chunk where chunk_no = 2");
        }
        assertThrows(ConcurrencyException.class, () -> here.append(calls.read()));
        assertSound(2);
    }

    @Test
    void what_else_the_transaction_does_comes_behind_the_call() {
        here.transactions.recording().executeInTransaction(() -> {
            here.append(calls.read());
            assertEquals(4, here.engine.readEvents("EX01/SG1", 0).asStream().count());
            here.append(calls.read());
        });
        here.transactions.recording().executeInTransaction(() -> {
            here.append(calls.read());
            here.append(others.read());
        });
        assertEquals(0, here.appendedAtOnce());
        assertTold(here, LongStream.rangeClosed(1, 7));
        assertSound(7);
    }

    @Test
    void nothing_is_left_of_a_call_whose_transaction_is_rolled_back() {
        DomainEventMessage<?> fourth = calls.read();
        Transaction transaction = here.transactions.recording().startTransaction();
        here.append(fourth);
        transaction.rollback();
        assertSound(3);
        here.append(calls.again(fourth));
        assertTold(here, LongStream.rangeClosed(1, 4));
        assertSound(4);
    }

    @Test
    void a_work_that_failed_before_the_commit_cannot_be_passed_over() {
        Transaction transaction = here.transactions.recording().startTransaction();
        assertTrue(here.transactions.leaveToCommit(new SoleWork() {
            @Override
            public boolean doAtOnce(Connection connection, String right) {
                throw new AssertionError("something else is done before");
            }

            @Override
            public void doAsStep() {
                throw new UnsupportedOperationException("planted");
            }
        }));
        assertThrows(UnsupportedOperationException.class, here.transactions::connection);
        assertThrows(IllegalStateException.class, transaction::commit);
        here.append(calls.read());
        assertSound(4);
    }

    private static void assertTold(Appender appender, LongStream first) {
        assertEquals(
                first.boxed().toList(),
                appender.told.stream().map(Stretch::first).toList());
    }

    /** So many events stand in the journal, at positions without gaps, under a tree that fits them. */
    private void assertSound(long events) {
        try (JetauditStore store = JetauditStore.openExisting(server, List.of());
                Stream<JournalEntry> entries = store.history().journal(1, Long.MAX_VALUE)) {
            assertEquals(
                    LongStream.rangeClosed(1, events).boxed().toList(),
                    entries.map(JournalEntry::position).toList());
            assertNull(store.verify(List.of(), List.of(), null, CatchUpListener.NONE)
                    .problem());
        }
    }
}
