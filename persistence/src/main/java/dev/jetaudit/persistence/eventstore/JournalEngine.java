package dev.jetaudit.persistence.eventstore;

import dev.jetaudit.persistence.codec.StoredTypeSerializer;
import dev.jetaudit.persistence.codec.StoredTypes;
import dev.jetaudit.persistence.store.StoreTransactions;
import java.util.Set;
import java.util.function.Supplier;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;

/** The one place that knows which engine keeps the journal: how it is made, and what its positions look like. */
public final class JournalEngine {

    private static final int BATCH_SIZE = 1000;

    private static final EventSchema SCHEMA = EventSchema.builder()
            .eventTable("journal_event")
            .snapshotTable("instance_snapshot")
            .globalIndexColumn("position")
            .eventIdentifierColumn("event_id")
            .aggregateIdentifierColumn("instance")
            .sequenceNumberColumn("sequence_number")
            .typeColumn("type")
            .payloadTypeColumn("payload_type")
            .payloadRevisionColumn("payload_revision")
            .payloadColumn("payload")
            .metaDataColumn("meta_data")
            .timestampColumn("recorded_at")
            .build();

    private JournalEngine() {}

    /**
     * Makes an engine on a store. What it appends outside of a transaction is durable when the append returns; within one, when
     * the outermost commit returns. An event whose sequence number is taken is a {@code ConcurrencyException}, the first of a
     * stream an {@code AggregateStreamCreationException}. A snapshot of another revision is ignored.
     */
    public static EventStorageEngine on(
            StoreTransactions transactions, StoredTypes types, StoredTypeSerializer serializer) {
        JdbcEventStorageEngine.Builder builder = JdbcEventStorageEngine.builder()
                .connectionProvider(transactions)
                .transactionManager(new RecordingWrites(transactions))
                .schema(SCHEMA)
                .dataType(byte[].class);
        builder.batchSize(BATCH_SIZE)
                .persistenceExceptionResolver(new DuplicateKeys())
                .snapshotFilter(snapshot -> types.knows(
                        snapshot.getPayload().getType().getName(),
                        snapshot.getPayload().getType().getRevision()))
                .eventSerializer(serializer)
                .snapshotSerializer(serializer);
        return builder.build();
    }

    /** Returns the token from which reading begins with the event at that position. */
    static TrackingToken before(long position) {
        return GapAwareTrackingToken.newInstance(position - 1, Set.of());
    }

    /** Axon's engine writes with {@link #executeInTransaction} and reads with {@link #fetchInTransaction}. */
    private record RecordingWrites(StoreTransactions transactions) implements TransactionManager {

        @Override
        public Transaction startTransaction() {
            return transactions.recording().startTransaction();
        }

        @Override
        public <T> T fetchInTransaction(Supplier<T> supplier) {
            return transactions.ordinary().fetchInTransaction(supplier);
        }
    }
}
