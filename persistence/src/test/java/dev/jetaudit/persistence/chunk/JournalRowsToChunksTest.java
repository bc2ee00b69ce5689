package dev.jetaudit.persistence.chunk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.jetaudit.persistence.JetauditStore;
import dev.jetaudit.persistence.SampleCalls;
import dev.jetaudit.persistence.codec.StoredTypeSerializer;
import dev.jetaudit.persistence.codec.StoredTypes;
import dev.jetaudit.persistence.eventstore.StockEngine;
import dev.jetaudit.persistence.store.Database;
import dev.jetaudit.persistence.store.StoreTransactions;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store of schema 4 loses nothing. */
class JournalRowsToChunksTest {

    @TempDir
    private Path directory = Path.of("");

    @Test
    void every_event_is_there_in_its_order() throws SQLException {
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
        try (JetauditStore store = JetauditStore.openExisting(directory, List.of());
                Stream<?> events = store.history().journal(1, Long.MAX_VALUE).map(entry -> entry.event())) {
            assertEquals(appended.stream().map(DomainEventMessage::getPayload).toList(), events.toList());
            assertEquals(appended.size(), store.viewPosition().head());
        }
    }

    private static void toSchema4(Database database) throws SQLException {
        Connection connection = database.borrow();
        try (var statement = connection.createStatement()) {
            StockEngine.createTables(connection);
            statement.execute("drop table chunk");
            statement.execute("delete from \"flyway_schema_history\" where \"version\" in ('5', '6', '7', '8')");
        }
        connection.commit();
        database.giveBack(connection);
    }
}
