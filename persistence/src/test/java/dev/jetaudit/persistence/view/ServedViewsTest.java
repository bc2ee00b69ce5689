package dev.jetaudit.persistence.view;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jetaudit.api.query.BackupFilter;
import dev.jetaudit.api.query.BackupRecord;
import dev.jetaudit.api.query.HistoryAssessor;
import dev.jetaudit.api.query.InstanceRecord;
import dev.jetaudit.persistence.JetauditStore;
import dev.jetaudit.persistence.OtherProcess;
import dev.jetaudit.persistence.SampleAssessor;
import dev.jetaudit.persistence.SampleCalls;
import dev.jetaudit.persistence.store.Database;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServedViewsTest {

    private static final int EVENTS = 5007;

    @TempDir
    private Path directory;

    /** Two instances whose calls alternate, several backups, refused Begins; {@value #EVENTS} events. */
    private void record(JetauditStore store) {
        SampleCalls first = new SampleCalls("EX01/SG1", "s1");
        SampleCalls second = new SampleCalls("EX01/SG2", "s2");
        for (int round = 0; round < 5; round++) {
            SampleCalls.append(store.journal().engine(), first.backup(round * 100));
            SampleCalls.append(store.journal().engine(), second.backup(750));
            SampleCalls.append(store.journal().engine(), List.of(first.refusedBegin()));
        }
        SampleCalls.append(store.journal().engine(), List.of(first.begin(), first.read()));
        for (long head = store.journal().journal().head(); head < EVENTS; head++) {
            SampleCalls.append(store.journal().engine(), List.of(second.refusedBegin()));
        }
    }

    private JetauditStore open() {
        return JetauditStore.openOrCreate(directory, List.of());
    }

    private static List<BackupRecord> backups(JetauditStore store) {
        try (Stream<BackupRecord> backups = store.history().backups(BackupFilter.ALL)) {
            return backups.toList();
        }
    }

    @Test
    void shows_every_event_once() {
        try (JetauditStore store = open()) {
            record(store);
            assertTrue(store.viewPosition().isBehind());
            store.journal().views(new SampleAssessor()).catchUp(CatchUpListener.NONE);
            assertFalse(store.viewPosition().isBehind());
            List<BackupRecord> backups = backups(store);
            assertEquals(11, backups.size());
            assertShowsAll(store);
            try (Stream<InstanceRecord> instances = store.history().instances()) {
                assertEquals(
                        List.of(1, 1),
                        instances.map(instance -> instance.headers().size()).toList());
            }
        }
    }

    @Test
    void continues_where_it_was_broken_off() {
        AtomicInteger seen = new AtomicInteger();
        long shown;
        try (JetauditStore store = open()) {
            record(store);
            ServedViews views = store.journal().views(failingAt(3456)).savingAfter(1000);
            assertThrows(IllegalStateException.class, () -> views.catchUp(CatchUpListener.NONE));
        }
        try (JetauditStore store = open()) {
            shown = store.viewPosition().shown();
            assertTrue(shown >= 2000 && shown < 3456, () -> "stands at " + store.viewPosition());
            HistoryAssessor counting = new SampleAssessor(position -> seen.incrementAndGet());
            store.journal().views(counting).catchUp(CatchUpListener.NONE);
            assertShowsAll(store);
        }
        assertEquals(EVENTS - shown, seen.get(), "only what was not saved is read again");
    }

    @Test
    void continues_after_a_kill() throws IOException {
        try (JetauditStore store = open()) {
            record(store);
        }
        try (OtherProcess projector = OtherProcess.start(Projector.class, directory.toString(), "3456")) {
            assertEquals("there", projector.readLine());
        }
        AtomicInteger seen = new AtomicInteger();
        try (JetauditStore store = open()) {
            store.journal()
                    .views(new SampleAssessor(position -> seen.incrementAndGet()))
                    .catchUp(CatchUpListener.NONE);
            assertTrue(seen.get() > EVENTS - 3456 && seen.get() <= EVENTS - 2000, () -> "read " + seen);
            assertShowsAll(store);
        }
    }

    @Test
    void follows_what_is_appended_without_being_asked() {
        try (JetauditStore store = open()) {
            ServedViews views = store.journal().views(new SampleAssessor()).savingAfter(500);
            try (ServedViews.Following _ = views.follow()) {
                record(store);
                await().atMost(Duration.ofMinutes(1))
                        .until(() -> store.viewPosition().shown() > EVENTS - 500);
            }
            views.catchUp(CatchUpListener.NONE);
            assertShowsAll(store);
        }
    }

    @Test
    void takes_each_event_once_and_from_memory_what_it_is_told_of() {
        AtomicInteger seen = new AtomicInteger();
        try (JetauditStore store = open()) {
            ServedViews views = store.journal().views(new SampleAssessor(position -> seen.incrementAndGet()));
            SampleCalls calls = new SampleCalls("EX01/SG1", "s1");
            try (ServedViews.Following _ = views.follow()) {
                // No more than may wait to be taken, however slow the taking is.
                for (int backup = 0; backup < 10; backup++) {
                    SampleCalls.append(store.journal().engine(), calls.backup(500));
                }
            }
            assertFalse(store.viewPosition().isBehind(), "what was told and not saved is saved at its end");
            assertEquals(store.journal().journal().head(), seen.get());
            assertEquals(10, backups(store).size());
        }
    }

    @Test
    void follows_what_others_append_in_between() {
        try (JetauditStore store = open();
                JetauditStore otherProcess = open()) {
            ServedViews views = store.journal().views(new SampleAssessor()).savingAfter(50);
            SampleCalls own = new SampleCalls("EX01/SG1", "s1");
            SampleCalls others = new SampleCalls("EX01/SG2", "s2");
            try (ServedViews.Following _ = views.follow()) {
                for (int round = 0; round < 100; round++) {
                    SampleCalls.append(store.journal().engine(), List.of(own.refusedBegin()));
                    SampleCalls.append(otherProcess.journal().engine(), List.of(others.refusedBegin()));
                }
                await().atMost(Duration.ofMinutes(1))
                        .until(() -> store.viewPosition().shown() >= 150);
            }
            views.catchUp(CatchUpListener.NONE);
            assertEquals(200, store.history().refusedBegins(BackupFilter.ALL).count());
        }
    }

    @Test
    void what_fails_while_it_follows_is_told_to_who_catches_up() {
        AtomicInteger failures = new AtomicInteger(2);
        try (JetauditStore store = open()) {
            ServedViews views = store.journal().views(new SampleAssessor(position -> {
                if (position == 2345 && failures.getAndDecrement() > 0) {
                    throw new IllegalStateException("planted at " + position);
                }
            }));
            record(store);
            try (ServedViews.Following _ = views.savingAfter(500).follow()) {
                await().atMost(Duration.ofMinutes(1)).until(() -> failures.get() == 1);
            }
            assertThrows(IllegalStateException.class, () -> views.catchUp(CatchUpListener.NONE));
            views.catchUp(CatchUpListener.NONE);
            assertShowsAll(store);
        }
    }

    @Test
    void tells_who_waits_what_went_wrong_and_loses_nothing() {
        AtomicInteger failures = new AtomicInteger(2);
        try (JetauditStore store = open()) {
            record(store);
            HistoryAssessor assessor = new SampleAssessor(position -> {
                if (position == 2345 && failures.getAndDecrement() > 0) {
                    throw new IllegalStateException("planted at " + position);
                }
            });
            ServedViews views = store.journal().views(assessor);
            for (int attempt = 0; attempt < 2; attempt++) {
                long begun = System.nanoTime();
                IllegalStateException failure =
                        assertThrows(IllegalStateException.class, () -> views.catchUp(CatchUpListener.NONE));
                assertEquals("planted at 2345", failure.getMessage());
                assertTrue(System.nanoTime() - begun < 20_000_000_000L, "told without delay");
            }
            views.catchUp(CatchUpListener.NONE);
            assertShowsAll(store);
        }
    }

    @Test
    void tells_who_waits_of_an_error_too() {
        try (JetauditStore store = open()) {
            record(store);
            ServedViews views = store.journal().views(new SampleAssessor(position -> {
                throw new AssertionError("planted");
            }));
            assertThrows(AssertionError.class, () -> views.catchUp(CatchUpListener.NONE));
        }
    }

    @Test
    void tells_who_waits_that_the_store_failed() {
        JetauditStore store = open();
        record(store);
        ServedViews views = store.journal().views(new SampleAssessor());
        try (Database other = Database.openExisting(directory)) {
            execute(other, "drop table backup_source");
            assertThrows(RuntimeException.class, () -> views.catchUp(CatchUpListener.NONE));
            execute(other, "drop table view_position");
            assertThrows(RuntimeException.class, () -> views.catchUp(CatchUpListener.NONE));
        } finally {
            store.close();
        }
    }

    private static void execute(Database database, String sql) {
        try (var connection = database.borrow();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    @Test
    void reports_its_progress() {
        List<Long> positions = new ArrayList<>();
        try (JetauditStore store = open()) {
            record(store);
            store.journal().views(new SampleAssessor()).catchUp((position, head) -> {
                assertEquals(EVENTS, head);
                positions.add(position);
            });
        }
        assertEquals(positions.stream().sorted().toList(), positions);
        assertEquals((long) EVENTS, positions.getLast());
    }

    @Test
    void has_nothing_to_wait_for_in_an_empty_journal() {
        try (JetauditStore store = open()) {
            assertFalse(store.viewPosition().isBehind());
            store.journal().views(new SampleAssessor()).catchUp(CatchUpListener.NONE);
            assertFalse(store.viewPosition().isBehind());
        }
        try (JetauditStore store = open()) {
            record(store);
            store.journal().views(new SampleAssessor()).catchUp(CatchUpListener.NONE);
            assertEquals(11, backups(store).size());
        }
    }

    private static void assertShowsAll(JetauditStore store) {
        long refused = store.history().refusedBegins(BackupFilter.ALL).count();
        long shown = backups(store).stream().mapToLong(BackupRecord::calls).sum();
        assertEquals(EVENTS, shown + refused);
    }

    private static HistoryAssessor failingAt(long position) {
        return new SampleAssessor(at -> {
            if (at == position) {
                throw new IllegalStateException("planted at " + at);
            }
        });
    }
}
