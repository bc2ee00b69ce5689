package dev.jetaudit.persistence.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jetaudit.api.call.InstanceId;
import dev.jetaudit.api.call.WindowsPath;
import dev.jetaudit.api.header.HeaderSlots;
import dev.jetaudit.api.instance.RuleSetName;
import dev.jetaudit.api.query.BackupFilter;
import dev.jetaudit.api.query.BackupRecord;
import dev.jetaudit.api.query.InstanceRecord;
import dev.jetaudit.api.query.RefusedBegin;
import dev.jetaudit.persistence.JetauditStore;
import dev.jetaudit.persistence.PostgresServer;
import dev.jetaudit.persistence.SampleAssessor;
import dev.jetaudit.persistence.SampleCalls;
import dev.jetaudit.persistence.rebuild.RebuildListener;
import dev.jetaudit.persistence.rows.InstanceRows;
import dev.jetaudit.persistence.rows.TableSet;
import dev.jetaudit.persistence.view.CatchUpListener;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.axonframework.common.transaction.Transaction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresStoreTest {

    @TempDir
    private Path directory;

    @Test
    void is_made_by_the_first_use_and_not_by_a_reader() {
        StoreLocation.Server server = PostgresServer.database();
        StoreUnavailable none = assertThrows(StoreUnavailable.class, () -> Database.openExisting(server));
        assertEquals("there is no store in " + server + "; record evidence into it first", none.getMessage());
        Database.openOrCreate(server).close();
        Database.openExisting(server).close();
    }

    @Test
    void several_that_come_first_make_it_once() throws Exception {
        StoreLocation.Server server = PostgresServer.database();
        Callable<Boolean> opening = () -> {
            Database.openOrCreate(server).close();
            return true;
        };
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (Future<Boolean> opened : threads.invokeAll(List.of(opening, opening, opening, opening))) {
                assertTrue(opened.get());
            }
        }
    }

    @Test
    void shows_the_same_history_as_a_directory_does() {
        assertEquals(history(new StoreLocation.Directory(directory)), history(PostgresServer.database()));
    }

    private static List<Object> history(StoreLocation location) {
        try (JetauditStore store = JetauditStore.openOrCreate(location, List.of())) {
            SampleCalls first = new SampleCalls("EX01/SG1", "s1");
            SampleCalls second = new SampleCalls("ex01/sg2", "s2");
            for (int round = 0; round < 3; round++) {
                SampleCalls.append(store.journal().engine(), first.backup(round * 700));
                SampleCalls.append(
                        store.journal().engine(), List.of(second.begin(), second.refusedBegin(), second.end()));
            }
            var views = store.journal().views(new SampleAssessor());
            views.catchUp(CatchUpListener.NONE);
            store.journal().rebuild(new SampleAssessor(), "test").replace(RebuildListener.NONE);
            assertFalse(store.viewPosition().isBehind());
        }
        try (JetauditStore store = JetauditStore.openExisting(location, List.of());
                Stream<BackupRecord> backups = store.history().backups(BackupFilter.ALL);
                Stream<RefusedBegin> refused = store.history().refusedBegins(BackupFilter.ALL);
                Stream<InstanceRecord> instances = store.history().instances()) {
            return List.of(backups.toList(), refused.toList(), instances.toList());
        }
    }

    @Test
    void evidence_that_a_column_cannot_hold_does_not_block_the_views() throws SQLException {
        StringBuilder text = new StringBuilder("nul \0 and long, without a pattern: ");
        new Random(7).ints(9000, 33, 0x2000).forEach(text::appendCodePoint);
        String path = text.toString();
        InstanceRecord instance = new InstanceRecord(
                new InstanceId("EX01/SG1"),
                RuleSetName.DOCUMENTED,
                SampleCalls.START,
                null,
                Map.of(new WindowsPath(path), HeaderSlots.UNKNOWN));
        try (Database database = Database.openOrCreate(PostgresServer.database())) {
            Connection connection = database.borrow();
            InstanceRows.replace(connection, TableSet.SERVED, List.of(instance), List.of(instance));
            connection.commit();
            WindowsPath kept = InstanceRows.all(connection)
                    .getFirst()
                    .headers()
                    .keySet()
                    .iterator()
                    .next();
            assertEquals(path.replace('\0', '\uFFFD'), kept.value());
            database.giveBack(connection);
        }
    }

    @Test
    void one_process_appends_at_a_time() throws InterruptedException {
        StoreLocation.Server server = PostgresServer.database();
        try (Database one = Database.openOrCreate(server);
                Database other = Database.openOrCreate(server)) {
            StoreTransactions ones = new StoreTransactions(one);
            Transaction first = ones.recording().startTransaction();
            ones.connection();
            StoreTransactions others = new StoreTransactions(other);
            Thread second =
                    Thread.ofPlatform().start(() -> others.recording().executeInTransaction(others::connection));
            assertFalse(second.join(Duration.ofMillis(300)));
            first.rollback();
            assertTrue(second.join(Duration.ofSeconds(20)));
        }
    }

    @Test
    void commit_whose_flush_is_cut_off_fails_and_so_does_every_later_one() throws SQLException {
        StoreLocation.Server server = PostgresServer.database();
        try (Database database = Database.openOrCreate(server)) {
            StoreTransactions transactions = new StoreTransactions(database);
            transactions.recording().executeInTransaction(() -> {});
            Transaction cut = transactions.recording().startTransaction();
            try (Connection connection = PostgresServer.connect(server.url());
                    Statement statement = connection.createStatement()) {
                statement.execute(
                        "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and"
                                + " query like '%emit_message%' and pid <> pg_backend_pid()");
            }
            StoreUnavailable failure = assertThrows(StoreUnavailable.class, cut::commit);
            assertTrue(String.valueOf(failure.getMessage()).startsWith("the store " + server), failure.getMessage());
            assertThrows(StoreUnavailable.class, () -> transactions.recording().startTransaction());
        }
    }

    @Test
    void journal_is_append_only_for_its_owner_too() throws SQLException {
        StoreLocation.Server server = PostgresServer.database();
        try (JetauditStore store = JetauditStore.openOrCreate(server, List.of())) {
            SampleCalls.append(store.journal().engine(), new SampleCalls("EX01/SG1", "s1").backup(10));
        }
        for (String change : List.of(
                "update chunk set body = ''", "delete from chunk", "delete from chunk where false", "truncate chunk")) {
            try (Connection connection = PostgresServer.connect(server.url());
                    Statement statement = connection.createStatement()) {
                SQLException refused = assertThrows(SQLException.class, () -> statement.execute(change));
                assertEquals("42501", refused.getSQLState(), change);
            }
        }
    }
}
