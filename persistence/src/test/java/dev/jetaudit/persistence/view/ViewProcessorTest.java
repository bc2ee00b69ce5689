package dev.jetaudit.persistence.view;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
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
import dev.jetaudit.persistence.ViewRows;
import dev.jetaudit.persistence.store.Database;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ViewProcessorTest {

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

    private Map<String, List<String>> rows() {
        try (Database database = Database.openExisting(directory)) {
            return ViewRows.of(database);
        }
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
            store.journal().views(new SampleAssessor()).awaitCaughtUp(CatchUpListener.NONE);
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
    void shows_events_that_are_appended_while_it_runs() {
        try (JetauditStore store = open()) {
            ViewProcessor views = store.journal().views(new SampleAssessor());
            views.start();
            for (int round = 1; round <= 20; round++) {
                SampleCalls.append(store.journal().engine(), new SampleCalls("EX01/SG" + round, "s1").backup(10));
                long begun = System.nanoTime();
                views.awaitCaughtUp(CatchUpListener.NONE);
                Duration waited = Duration.ofNanos(System.nanoTime() - begun);
                assertEquals(round, backups(store).size());
                assertTrue(waited.toMillis() < 20_000, () -> "the views were woken by a timeout: " + waited);
            }
        }
    }

    @Test
    void rebuilds_the_same_rows() {
        try (JetauditStore store = open()) {
            record(store);
            store.journal().views(new SampleAssessor()).awaitCaughtUp(CatchUpListener.NONE);
        }
        Map<String, List<String>> before = rows();
        try (JetauditStore store = open()) {
            ViewProcessor views = store.journal().views(new SampleAssessor());
            views.reset();
            assertTrue(store.viewPosition().isBehind());
            assertEquals(List.of(), backups(store));
            views.awaitCaughtUp(CatchUpListener.NONE);
        }
        assertEquals(before, rows());
        assertNotEquals(List.of(), before.get("backup"));
    }

    @Test
    void continues_a_rebuild_that_was_broken_off() {
        try (JetauditStore store = open()) {
            record(store);
            store.journal().views(new SampleAssessor()).awaitCaughtUp(CatchUpListener.NONE);
        }
        Map<String, List<String>> before = rows();
        AtomicInteger seen = new AtomicInteger();
        try (JetauditStore store = open()) {
            ViewProcessor views = store.journal().views(failingAt(3456));
            views.reset();
            assertThrows(IllegalStateException.class, () -> views.awaitCaughtUp(CatchUpListener.NONE));
        }
        assertNotEquals(before, rows());
        try (JetauditStore store = open()) {
            assertTrue(store.viewPosition().isBehind());
            HistoryAssessor counting = new SampleAssessor(position -> seen.incrementAndGet());
            store.journal().views(counting).awaitCaughtUp(CatchUpListener.NONE);
        }
        assertEquals(before, rows());
        assertEquals(EVENTS - 3000, seen.get(), "only the batches that were not committed are processed again");
    }

    @Test
    void continues_at_once_after_a_kill() throws IOException {
        try (JetauditStore store = open()) {
            record(store);
        }
        try (OtherProcess projector = OtherProcess.start(Projector.class, directory.toString(), "3456")) {
            assertEquals("there", projector.readLine());
        }
        AtomicInteger seen = new AtomicInteger();
        try (JetauditStore store = open()) {
            long begun = System.nanoTime();
            store.journal()
                    .views(new SampleAssessor(position -> seen.incrementAndGet()))
                    .awaitCaughtUp(CatchUpListener.NONE);
            Duration waited = Duration.ofNanos(System.nanoTime() - begun);
            assertTrue(waited.toSeconds() < 60, () -> "the dead one's claim was waited for: " + waited);
            assertTrue(seen.get() >= EVENTS - 3000, () -> "processed " + seen);
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
            ViewProcessor views = store.journal().views(assessor);
            for (int attempt = 0; attempt < 2; attempt++) {
                long begun = System.nanoTime();
                IllegalStateException failure =
                        assertThrows(IllegalStateException.class, () -> views.awaitCaughtUp(CatchUpListener.NONE));
                assertEquals("planted at 2345", failure.getMessage());
                assertTrue(System.nanoTime() - begun < 20_000_000_000L, "told without delay");
            }
            views.awaitCaughtUp(CatchUpListener.NONE);
            assertShowsAll(store);
        }
    }

    @Test
    void tries_again_by_itself_while_nobody_waits() {
        AtomicInteger failures = new AtomicInteger(1);
        try (JetauditStore store = open()) {
            record(store);
            ViewProcessor views = store.journal().views(new SampleAssessor(position -> {
                if (position == 2345 && failures.getAndDecrement() > 0) {
                    throw new IllegalStateException("planted at " + position);
                }
            }));
            views.start();
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> !store.viewPosition().isBehind());
            views.awaitCaughtUp(CatchUpListener.NONE);
            assertShowsAll(store);
            assertEquals(-1, failures.get());
        }
    }

    @Test
    void tells_who_waits_of_an_error_too() {
        try (JetauditStore store = open()) {
            record(store);
            ViewProcessor views = store.journal().views(new SampleAssessor(position -> {
                throw new AssertionError("planted");
            }));
            assertThrows(AssertionError.class, () -> views.awaitCaughtUp(CatchUpListener.NONE));
        }
    }

    @Test
    void tells_who_waits_that_the_store_failed() {
        JetauditStore store = open();
        record(store);
        ViewProcessor views = store.journal().views(new SampleAssessor());
        try (Database other = Database.openExisting(directory)) {
            execute(other, "drop table backup_source");
            assertThrows(RuntimeException.class, () -> views.awaitCaughtUp(CatchUpListener.NONE));
            execute(other, "drop table view_token");
            assertThrows(RuntimeException.class, () -> views.awaitCaughtUp(CatchUpListener.NONE));
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
            store.journal().views(new SampleAssessor()).awaitCaughtUp((position, head) -> {
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
            store.journal().views(new SampleAssessor()).awaitCaughtUp(CatchUpListener.NONE);
            assertFalse(store.viewPosition().isBehind());
        }
        try (JetauditStore store = open()) {
            record(store);
            store.journal().views(new SampleAssessor()).awaitCaughtUp(CatchUpListener.NONE);
            assertEquals(11, backups(store).size());
        }
    }

    @Test
    void stops_at_once_when_it_has_nothing_to_do() {
        JetauditStore store = open();
        ViewProcessor views = store.journal().views(new SampleAssessor());
        views.awaitCaughtUp(CatchUpListener.NONE);
        SampleCalls.append(store.journal().engine(), new SampleCalls("EX01/SG1", "s1").backup(1));
        await().atMost(Duration.ofMinutes(1)).until(() -> !store.viewPosition().isBehind());
        long begun = System.nanoTime();
        store.close();
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        assertTrue(took.toMillis() < 20_000, () -> "closing took " + took);
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
