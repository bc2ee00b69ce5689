package dev.jetaudit.persistence;

import dev.jetaudit.api.instance.InstanceEvolution;
import dev.jetaudit.api.instance.InstanceSnapshots;
import dev.jetaudit.api.query.HistoryAssessor;
import dev.jetaudit.persistence.checkpoint.CheckpointBook;
import dev.jetaudit.persistence.codec.StoredType;
import dev.jetaudit.persistence.codec.StoredTypeSerializer;
import dev.jetaudit.persistence.codec.StoredTypes;
import dev.jetaudit.persistence.eventstore.ChunkEngine;
import dev.jetaudit.persistence.eventstore.GatheringEventStore;
import dev.jetaudit.persistence.eventstore.Journal;
import dev.jetaudit.persistence.eventstore.RecentlyUsedCache;
import dev.jetaudit.persistence.eventstore.StoredInstanceStates;
import dev.jetaudit.persistence.evidence.EvidenceBook;
import dev.jetaudit.persistence.rebuild.KeptStates;
import dev.jetaudit.persistence.rebuild.ViewRebuild;
import dev.jetaudit.persistence.store.StoreTransactions;
import dev.jetaudit.persistence.view.ServedViews;
import java.time.InstantSource;
import java.util.List;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** The parts of a store that Axon's command bus and aggregate repository are built from. All of them share its transactions. */
public final class JournalParts implements AutoCloseable {

    private static final int CACHED_AGGREGATES = 256;

    private final StoreTransactions transactions;
    private final StoredTypes types;
    private final StoredTypeSerializer serializer;
    private final ChunkEngine engine;
    private final GatheringEventStore eventStore;
    private final Cache aggregates = new RecentlyUsedCache(CACHED_AGGREGATES);

    JournalParts(StoreTransactions transactions, List<StoredType> added) {
        this.transactions = transactions;
        this.types = new StoredTypes(added);
        this.serializer = StoredTypeSerializer.of(types);
        this.engine = new ChunkEngine(transactions, types, serializer, InstantSource.system());
        this.eventStore = new GatheringEventStore(engine);
    }

    /** Returns the transactions for the command bus: what they record is durable when their commit returns. */
    public TransactionManager recordingTransactions() {
        return transactions.recording();
    }

    /** Returns the event store for the aggregate repository. */
    public EventStore eventStore() {
        return eventStore;
    }

    /** Returns the engine itself, for whoever reads or appends without an aggregate. */
    public EventStorageEngine engine() {
        return engine;
    }

    /** Returns the serializer of stored values, for Axon parts that ask for one. */
    public StoredTypeSerializer serializer() {
        return serializer;
    }

    /** Returns the cache for the aggregate repository. */
    public Cache aggregateCache() {
        return aggregates;
    }

    /**
     * Whether another process appended since this was asked last. Then no aggregate is kept in memory, because the journal is
     * ahead of it. To be asked in the recording transaction that relies on the answer.
     */
    public boolean othersAppended() {
        boolean others = engine.othersAppended();
        if (others) {
            aggregates.removeAll();
        }
        return others;
    }

    public InstanceSnapshots snapshots() {
        return new StoredInstanceStates(engine);
    }

    public Journal journal() {
        return new Journal(engine);
    }

    public CheckpointBook checkpoints() {
        return new CheckpointBook(transactions);
    }

    public EvidenceBook evidence() {
        return new EvidenceBook(transactions);
    }

    /** Returns the views that everybody reads. */
    public ServedViews views(HistoryAssessor assessor) {
        return new ServedViews(transactions, serializer, assessor, engine);
    }

    /**
     * Returns what rebuilds the views.
     *
     * @param program as for {@link ViewRebuild}
     */
    public ViewRebuild rebuild(HistoryAssessor assessor, String program) {
        return new ViewRebuild(transactions, serializer, assessor, program);
    }

    /** Returns what compares the kept states of instances with their events. */
    public KeptStates keptStates(InstanceEvolution evolution) {
        return new KeptStates(transactions, types, serializer, evolution);
    }

    @Override
    public void close() {
        eventStore.shutDown();
    }
}
