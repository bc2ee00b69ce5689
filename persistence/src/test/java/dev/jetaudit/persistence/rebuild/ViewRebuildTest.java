package dev.jetaudit.persistence.rebuild;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jetaudit.persistence.JetauditStore;
import dev.jetaudit.persistence.SampleAssessor;
import dev.jetaudit.persistence.SampleCalls;
import dev.jetaudit.persistence.ViewRows;
import dev.jetaudit.persistence.rows.TableSet;
import dev.jetaudit.persistence.rows.ViewTables;
import dev.jetaudit.persistence.store.Database;
import dev.jetaudit.persistence.store.StoreLocation;
import dev.jetaudit.persistence.view.CatchUpListener;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ViewRebuildTest {

    @TempDir
    private Path directory;

    private JetauditStore store;

    /** Looks at the tables beside the store. */
    private Database database;

    @BeforeEach
    void open() {
        store = JetauditStore.openOrCreate(location(), List.of());
        database = Database.openExisting(location());
    }

    /** Returns the one place of a test's store. */
    StoreLocation location() {
        return new StoreLocation.Directory(directory);
    }

    @AfterEach
    void close() {
        database.close();
        store.close();
    }

    @Test
    void gives_the_rows_that_the_processor_gave() throws SQLException {
        for (long seed = 1; seed <= 5; seed++) {
            record(seed);
            show();
            Map<String, List<String>> before = rows();
            forget();
            RebuildReport report = rebuild(new SampleAssessor()).replace(RebuildListener.NONE);
            assertEquals(before, rows(), "seed " + seed);
            assertFalse(store.viewPosition().isBehind());
            assertEquals(head(), report.events());
            assertEquals(head(), report.behind());
            assertEquals(before.getOrDefault("backup", List.of()).size(), report.backups());
            assertNothingIsLeft();
        }
    }

    @Test
    void finds_nothing_to_change_in_views_that_are_right() throws SQLException {
        record(1);
        show();
        Map<String, List<String>> before = rows();
        RebuildReport expected = new RebuildReport(
                head(), 0, 0, 0, before.getOrDefault("backup", List.of()).size(), List.of());
        assertEquals(expected, rebuild(new SampleAssessor()).verify(RebuildListener.NONE));
        assertEquals(expected, rebuild(new SampleAssessor()).replace(RebuildListener.NONE));
        assertEquals(before, rows());
        assertNothingIsLeft();
    }

    @Test
    void has_nothing_to_do_for_an_empty_journal() {
        assertEquals(
                new RebuildReport(0, 0, 0, 0, 0, List.of()),
                rebuild(new SampleAssessor()).replace(RebuildListener.NONE));
    }

    @Test
    void verifies_only_what_the_views_show() throws SQLException {
        record(1);
        show();
        long shown = head();
        record(2);
        RebuildReport report = rebuild(new SampleAssessor()).verify(RebuildListener.NONE);
        assertEquals(List.of(), report.differences());
        assertEquals(List.of(shown, head() - shown), List.of(report.events(), report.unseen()));
    }

    @Test
    void serves_the_old_rows_until_the_end_while_others_append() throws SQLException {
        record(1);
        show();
        change("update backup set outcome = 'failed'");
        Map<String, List<String>> before = rows();
        List<DomainEventMessage<?>> more = new SampleCalls("EX09/SG1", "s9").backup(50);
        long shown = head();
        RebuildReport report = rebuild(new SampleAssessor(position -> {
                    if (position == shown - 100) {
                        SampleCalls.append(store.journal().engine(), more);
                    }
                    if (position % 500 == 0) {
                        assertEquals(before, rows());
                    }
                }))
                .replace(RebuildListener.NONE);
        assertNotEquals(before, rows());
        assertEquals(List.of(shown, 52L), List.of(report.events(), report.unseen()));
        show();
        assertEquals(
                List.of(),
                rebuild(new SampleAssessor()).verify(RebuildListener.NONE).differences());
        assertEquals(head(), store.viewPosition().shown());
    }

    @Test
    void catches_up_with_what_others_show_meanwhile() {
        record(1);
        show();
        long shown = head();
        RebuildReport report = rebuild(new SampleAssessor(position -> {
                    if (position == shown) {
                        SampleCalls.append(store.journal().engine(), new SampleCalls("EX09/SG1", "s9").backup(50));
                        show();
                    }
                }))
                .replace(RebuildListener.NONE);
        assertEquals(List.of(shown + 52, 0L), List.of(report.events(), report.unseen()));
        assertEquals(List.of(), report.differences());
        SampleCalls.append(store.journal().engine(), new SampleCalls("EX10/SG1", "s9").backup(5));
        show();
        assertEquals(
                List.of(),
                rebuild(new SampleAssessor()).verify(RebuildListener.NONE).differences());
    }

    @Test
    void goes_on_where_it_was_broken_off() throws SQLException {
        record(1);
        show();
        Map<String, List<String>> before = rows();
        breakOffAt(head() - 10);
        assertEquals(before, rows(), "nobody sees what is half done");
        AtomicInteger seen = new AtomicInteger();
        List<Long> heard = new ArrayList<>();
        RebuildReport report = rebuild(new SampleAssessor(position -> seen.incrementAndGet()))
                .replace(new RebuildListener() {
                    @Override
                    public void goesOnFrom(long position) {
                        heard.add(position);
                    }

                    @Override
                    public void reached(long position, long target) {
                        assertTrue(position > heard.getFirst() && position <= target);
                    }
                });
        assertEquals(List.of(report.goneOnFrom()), heard);
        assertTrue(report.goneOnFrom() > 0);
        assertEquals(head() - report.goneOnFrom(), seen.get());
        assertEquals(List.of(), report.differences());
        assertEquals(before, rows());
        assertNothingIsLeft();
    }

    @Test
    void begins_anew_with_what_another_program_broke_off() throws SQLException {
        record(1);
        show();
        breakOffAt(head() - 10);
        AtomicInteger seen = new AtomicInteger();
        RebuildReport report = store.journal()
                .rebuild(new SampleAssessor(position -> seen.incrementAndGet()), "another")
                .replace(RebuildListener.NONE);
        assertEquals(List.of(0L, (long) seen.get()), List.of(report.goneOnFrom(), report.events()));
        assertEquals(List.of(), report.differences());
        assertNothingIsLeft();
    }

    private void breakOffAt(long position) {
        assertThrows(
                IllegalStateException.class,
                () -> rebuild(new SampleAssessor(at -> {
                            if (at == position) {
                                throw new IllegalStateException("planted at " + at);
                            }
                        }))
                        .replace(RebuildListener.NONE));
    }

    @Test
    void finds_a_position_behind_the_end_and_a_doubled_row() throws SQLException {
        record(1);
        show();
        long head = head();
        change(
                "update view_position set position = " + (head + 7),
                "create table doubled as select * from backup_source",
                "insert into doubled select * from backup_source where ordinal = 1 and instance = 'EX01/SG1'",
                "alter table backup_source rename to kept",
                "alter table doubled rename to backup_source");
        List<TableDifference> found =
                rebuild(new SampleAssessor()).replace(RebuildListener.NONE).differences();
        assertEquals(
                List.of("backup_source 0 1 0", "view_position 0 0 1"),
                found.stream()
                        .map(table ->
                                table.table() + " " + table.added() + " " + table.removed() + " " + table.changed())
                        .toList());
        assertEquals(head, store.viewPosition().shown());
        assertEquals(
                List.of(),
                rebuild(new SampleAssessor()).verify(RebuildListener.NONE).differences());
    }

    @Test
    void both_sets_have_the_same_columns() {
        Map<String, List<String>> served = ViewRows.columns(database, TableSet.SERVED);
        assertEquals(served, ViewRows.columns(database, TableSet.REBUILT));
        assertEquals(9, served.size());
    }

    /** Several instances, whose calls alternate; about 2,500 events. */
    private void record(long seed) {
        Random random = new Random(seed);
        List<SampleCalls> instances = List.of(
                new SampleCalls("EX01/SG" + seed, "s1"),
                new SampleCalls("EX02/SG" + seed, "s2"),
                new SampleCalls("ex02/sg" + seed, "s2"));
        for (int round = 0; round < 30; round++) {
            SampleCalls calls = instances.get(random.nextInt(instances.size()));
            List<DomainEventMessage<?>> events = new ArrayList<>();
            if (random.nextInt(4) == 0) {
                events.add(calls.refusedBegin());
            }
            events.addAll(calls.backup(random.nextInt(200)));
            SampleCalls.append(store.journal().engine(), events);
        }
    }

    private ViewRebuild rebuild(SampleAssessor assessor) {
        return store.journal().rebuild(assessor, "sample").savingAfter(1000);
    }

    private void show() {
        store.journal().views(new SampleAssessor()).catchUp(CatchUpListener.NONE);
    }

    private long head() {
        return store.viewPosition().head();
    }

    Map<String, List<String>> rows() {
        return ViewRows.of(database);
    }

    /** Has the views show nothing. */
    private void forget() throws SQLException {
        ViewTables.names(TableSet.SERVED).forEach(table -> change("delete from " + table));
        change("delete from view_position");
    }

    private void assertNothingIsLeft() {
        assertEquals(0, ViewRows.count(database, TableSet.REBUILT));
    }

    private void change(String... statements) {
        try (Connection connection = database.borrow();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
            connection.commit();
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }
}
