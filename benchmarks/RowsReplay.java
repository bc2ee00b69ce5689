import dev.jetaudit.api.instance.EngineInstanceEvent.CallRecorded;
import dev.jetaudit.api.instance.EngineInstanceEvent;
import dev.jetaudit.domain.assessment.Assessor;
import dev.jetaudit.persistence.codec.StoredType;
import dev.jetaudit.persistence.codec.StoredTypeSerializer;
import dev.jetaudit.persistence.codec.StoredTypes;
import dev.jetaudit.persistence.eventstore.Journal;
import dev.jetaudit.persistence.rows.TableSet;
import dev.jetaudit.persistence.rows.ViewTables;
import dev.jetaudit.persistence.store.Database;
import dev.jetaudit.persistence.store.StoreTransactions;
import dev.jetaudit.persistence.view.HistoryFold;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventhandling.async.SequentialPolicy;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.serialization.SimpleSerializedObject;

/** Derives something from a journal of rows, in one of two ways, and prints how many seconds that took. */
final class RowsReplay {

    public static void main(String[] arguments) throws Exception {
        Path rows = Path.of(arguments[1]);
        StoredTypeSerializer serializer = StoredTypeSerializer.of(
                new StoredTypes(List.of(new StoredType("gap-aware-token", "1", GapAwareTrackingToken.class))));
        System.out.println(RecordBenchmark.seconds(() -> {
            if (arguments[0].equals("axon")) {
                axon(rows, serializer);
            } else {
                raw(rows, serializer);
            }
        }));
        // Axon's threads may linger.
        Runtime.getRuntime().halt(0);
    }

    /** Makes the tables of the views. */
    static void prepare(Path rows) {
        Database.openOrCreate(rows).close();
    }

    /** Axon's processor as it comes, in batches of 1,000, each a transaction; its tokens are kept in memory. */
    private static void axon(Path rows, StoredTypeSerializer serializer) throws Exception {
        try (Database database = Database.openExisting(rows)) {
            StoreTransactions transactions = new StoreTransactions(database);
            Connection empty = database.borrow();
            ViewTables.truncate(empty, TableSet.SERVED);
            database.giveBack(empty);
            JdbcEventStorageEngine.Builder builder = JdbcEventStorageEngine.builder()
                    .connectionProvider(() -> StockRecording.keptOpen(transactions.connection()))
                    .transactionManager(transactions.ordinary())
                    .schema(StockRecording.SCHEMA)
                    .dataType(byte[].class);
            builder.batchSize(EventRows.BATCH).eventSerializer(serializer).snapshotSerializer(serializer);
            EventStorageEngine engine = builder.build();
            long head = new Journal(engine).head();
            CountDownLatch done = new CountDownLatch(1);
            SimpleEventHandlerInvoker invoker = SimpleEventHandlerInvoker.builder()
                    .eventHandlers(projection(new HistoryFold(new Assessor(), transactions, TableSet.SERVED), transactions, head, done))
                    .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                    .sequencingPolicy(new SequentialPolicy())
                    .build();
            TrackingEventProcessor processor = TrackingEventProcessor.builder()
                    .name("history")
                    .eventHandlerInvoker(invoker)
                    .messageSource(EmbeddedEventStore.builder().storageEngine(engine).build())
                    .tokenStore(new InMemoryTokenStore())
                    .transactionManager(transactions.ordinary())
                    .trackingEventProcessorConfiguration(TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                            .andBatchSize(EventRows.BATCH)
                            .andInitialTrackingToken(StreamableMessageSource::createTailToken))
                    .build();
            processor.start();
            done.await();
        }
    }

    /** Folds a batch, and writes it once before it commits. */
    private static EventMessageHandler projection(
            HistoryFold fold, StoreTransactions transactions, long head, CountDownLatch done) {
        boolean[] inBatch = {false};
        return message -> {
            if (!inBatch[0]) {
                inBatch[0] = true;
                CurrentUnitOfWork.get().onPrepareCommit(ending -> {
                    fold.write(transactions.connectionToWrite());
                    inBatch[0] = false;
                });
            }
            long position = Journal.positionOf(((TrackedEventMessage<?>) message).trackingToken());
            fold.apply((EngineInstanceEvent) message.getPayload(), position);
            if (position == head) {
                CurrentUnitOfWork.get().afterCommit(ended -> done.countDown());
            }
            return null;
        };
    }

    private static void raw(Path rows, StoredTypeSerializer serializer) throws Exception {
        try (Connection connection = EventRows.open(rows);
                Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists raw_backup");
            statement.execute("create table raw_backup (backup varchar(220) primary key, calls bigint, last_position bigint)");
            connection.setAutoCommit(false);
            Map<String, long[]> backups = new HashMap<>();
            try (PreparedStatement select = connection.prepareStatement("select position, payload_type, payload_revision,"
                            + " payload from journal_event where position > ? order by position limit " + EventRows.BATCH);
                    PreparedStatement upsert = connection.prepareStatement(
                            "merge into raw_backup (backup, calls, last_position) key (backup) values (?, ?, ?)")) {
                long position = 0;
                for (long before = -1; position != before; ) {
                    before = position;
                    Map<String, long[]> changed = new HashMap<>();
                    select.setLong(1, position);
                    try (ResultSet row = select.executeQuery()) {
                        while (row.next()) {
                            position = row.getLong(1);
                            Object event = serializer.deserialize(new SimpleSerializedObject<>(
                                    row.getBytes(4), byte[].class, row.getString(2), row.getString(3)));
                            if (event instanceof CallRecorded call && call.backup() != null) {
                                long[] backup = backups.computeIfAbsent(call.backup().toString(), key -> new long[2]);
                                backup[0]++;
                                backup[1] = position;
                                changed.put(call.backup().toString(), backup);
                            }
                        }
                    }
                    for (Map.Entry<String, long[]> backup : changed.entrySet()) {
                        upsert.setString(1, backup.getKey());
                        upsert.setLong(2, backup.getValue()[0]);
                        upsert.setLong(3, backup.getValue()[1]);
                        upsert.addBatch();
                    }
                    upsert.executeBatch();
                    connection.commit();
                }
            }
        }
    }
}
