package dev.jetaudit.persistence.chunk;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.jetaudit.persistence.Faults;
import dev.jetaudit.persistence.JetauditStore;
import dev.jetaudit.persistence.OtherProcess;
import dev.jetaudit.persistence.SampleCalls;
import dev.jetaudit.persistence.codec.StoredTypeSerializer;
import dev.jetaudit.persistence.codec.StoredTypes;
import dev.jetaudit.persistence.eventstore.StockEngine;
import dev.jetaudit.persistence.store.Database;
import dev.jetaudit.persistence.store.StoreHolder;
import dev.jetaudit.persistence.store.StoreTransactions;
import dev.jetaudit.persistence.view.CatchUpListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A store of schema 4 loses nothing. */
class JournalRowsToChunksTest {

    @TempDir
    private Path directory = Path.of("");

    static IntStream rounds() {
        return Faults.rounds(3);
    }

    @Test
    void every_event_is_there_in_its_order() throws SQLException {
        assertHolds(oldStore());
    }

    /** The kill leaves the old file or the new one. */
    @ParameterizedTest
    @MethodSource("rounds")
    void upgrade_that_is_killed_loses_nothing_and_is_completed_by_the_next_start(int round) throws Exception {
        List<DomainEventMessage<?>> appended = oldStore();
        Path unfinished = directory.resolve("jetaudit.new.mv.db");
        Object old = identity(store());
        long size = (long) (Faults.random(round).nextDouble(1.5) * Files.size(store()));
        try (OtherProcess upgrade = OtherProcess.start(StoreHolder.class, directory.toString())) {
            await().atMost(Duration.ofMinutes(1))
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(1))
                    .until(() -> isPast(unfinished, size) || !old.equals(identity(store())));
            upgrade.kill();
        }
        Faults.tell("upgrade killed, left the " + (old.equals(identity(store())) ? "old" : "new") + " store");
        assertHolds(appended);
        assertFalse(Files.exists(unfinished), "the unfinished copy is still there");
    }

    private Path store() {
        return directory.resolve("jetaudit.mv.db");
    }

    private static Object identity(Path file) throws IOException {
        return String.valueOf(
                Files.readAttributes(file, BasicFileAttributes.class).fileKey());
    }

    /** It may vanish at any moment, by becoming the store. */
    private static boolean isPast(Path file, long size) {
        return file.toFile().exists() && file.toFile().length() >= size;
    }

    /** Returns what is in the store that it makes. */
    private List<DomainEventMessage<?>> oldStore() throws SQLException {
        List<DomainEventMessage<?>> appended = new ArrayList<>();
        try (Database database = Database.openOrCreate(directory)) {
            toSchema4(database);
            EventStorageEngine stock = StockEngine.on(
                    new StoreTransactions(database), StoredTypeSerializer.of(new StoredTypes(List.of())));
            SampleCalls one = new SampleCalls("EX01/SG1", "s1");
            appended.addAll(one.backup(2100));
            appended.addAll(new SampleCalls("EX01/SG2", "s1").backup(3));
            appended.addAll(one.backup(1));
            SampleCalls.append(stock, appended);
        }
        return appended;
    }

    private void assertHolds(List<DomainEventMessage<?>> appended) {
        try (JetauditStore store = JetauditStore.openExisting(directory, List.of());
                Stream<?> events = store.history().journal(1, Long.MAX_VALUE).map(entry -> entry.event())) {
            assertEquals(appended.stream().map(DomainEventMessage::getPayload).toList(), events.toList());
            assertEquals(appended.size(), store.viewPosition().head());
            assertNull(store.verify(List.of(), List.of(), null, CatchUpListener.NONE)
                    .problem());
        }
    }

    private static void toSchema4(Database database) throws SQLException {
        Connection connection = database.borrow();
        try (var statement = connection.createStatement()) {
            StockEngine.createTables(connection);
            statement.execute("drop table chunk");
            statement.execute("drop table view_position");
            statement.execute("create table view_token (processor varchar(60) not null, segment integer not null,"
                    + " token varchar, primary key (processor, segment))");
            statement.execute("delete from \"flyway_schema_history\" where cast(\"version\" as integer) > 4");
        }
        connection.commit();
        database.giveBack(connection);
    }
}
