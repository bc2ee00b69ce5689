package dev.jetaudit.persistence.eventstore;

import dev.jetaudit.api.instance.EngineInstanceEvent;
import dev.jetaudit.persistence.chunk.ChunkWriter;
import dev.jetaudit.persistence.chunk.ChunkWriter.Appending;
import dev.jetaudit.persistence.chunk.SequenceTaken;
import dev.jetaudit.persistence.chunk.StoredEvent;
import dev.jetaudit.persistence.eventstore.JournalAhead.Stretch;
import dev.jetaudit.persistence.store.SoleWork;
import dev.jetaudit.persistence.store.StoreTransactions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/**
 * Appends to the journal, and tells of it. A few events that are all a transaction says are left to its commit, if it is known where
 * they will stand: a live call.
 */
final class Appends {

    private final StoreTransactions transactions;
    private final MessageCodec codec;
    private final ChunkWriter writer;
    private volatile @Nullable Consumer<Stretch> listener;

    Appends(StoreTransactions transactions, MessageCodec codec, ChunkWriter writer) {
        this.transactions = transactions;
        this.codec = codec;
        this.writer = writer;
    }

    /** As {@link ChunkEngine#tell}. */
    void tell(@Nullable Consumer<Stretch> told) {
        listener = told;
    }

    boolean othersAppended(Connection connection) throws SQLException {
        return writer.othersAppended(connection);
    }

    /**
     * Appends events, a list for each stream.
     *
     * @throws ConcurrencyException if a stream does not end just before them; the commit may be the first to tell
     */
    void append(Map<String, List<DomainEventMessage<?>>> streams) {
        transactions
                .recording()
                .executeInTransaction(() -> streams.forEach((instance, events) -> append(
                        new StreamAppend(instance, events.getFirst().getSequenceNumber(), stored(instance, events)),
                        streams.size() == 1,
                        events)));
    }

    private void append(StreamAppend append, boolean alone, List<DomainEventMessage<?>> events) {
        boolean left = alone
                && writer.remembersEndBefore(append.instance, append.first, events.size())
                && transactions.leaveToCommit(append);
        if (!left) {
            append.doAsStep();
        }
        Consumer<Stretch> told = listener;
        if (told != null) {
            List<EngineInstanceEvent> payloads = events.stream()
                    .map(event -> (EngineInstanceEvent) event.getPayload())
                    .toList();
            transactions.pending().tellAfterwards(() -> told.accept(new Stretch(append.position, payloads)));
        }
    }

    private List<Supplier<StoredEvent>> stored(String instance, List<DomainEventMessage<?>> events) {
        long first = events.getFirst().getSequenceNumber();
        List<Supplier<StoredEvent>> stored = new ArrayList<>(events.size());
        for (DomainEventMessage<?> event : events) {
            if (event.getSequenceNumber() != first + stored.size()) {
                throw new IllegalArgumentException("event " + event.getSequenceNumber() + " of '" + instance
                        + "' does not follow the one before it");
            }
            stored.add(() -> codec.stored(event));
        }
        return stored;
    }

    /** Events that go to one stream together. */
    private final class StreamAppend implements SoleWork {

        private final String instance;
        private final long first;

        /** Nothing any more once they are on their way. */
        private List<Supplier<StoredEvent>> events;

        /** Of the first of them, once they were appended. */
        private long position;

        private StreamAppend(String instance, long first, List<Supplier<StoredEvent>> events) {
            this.instance = instance;
            this.first = first;
            this.events = events;
        }

        @Override
        public boolean doAtOnce(Connection connection, String right) throws SQLException {
            OptionalLong appended = writer.appendAtOnce(connection, right, instance, first, events);
            appended.ifPresent(at -> position = at);
            return appended.isPresent();
        }

        @Override
        public void doAsStep() {
            try {
                Connection connection = transactions.connection();
                Appending appending = transactions
                        .pending()
                        .begunOnce(Appending.class, () -> writer.begin(connection), Appending::finish);
                position = appending.append(instance, first, events);
                events = List.of();
            } catch (SequenceTaken taken) {
                String reason = String.valueOf(taken.getMessage());
                throw first == 0
                        ? new AggregateStreamCreationException(reason, taken)
                        : new ConcurrencyException(reason, taken);
            } catch (SQLException failure) {
                throw new EventStoreException("could not write the journal", failure);
            }
        }
    }
}
