package dev.jetaudit.persistence.view;

import dev.jetaudit.api.call.InstanceId;
import dev.jetaudit.api.instance.EngineInstanceEvent;
import dev.jetaudit.api.query.BackupDossier;
import dev.jetaudit.api.query.HistoryAssessor;
import dev.jetaudit.api.query.InstanceRecord;
import dev.jetaudit.api.query.RefusedBegin;
import dev.jetaudit.persistence.eventstore.Journal;
import dev.jetaudit.persistence.rows.BackupReader;
import dev.jetaudit.persistence.rows.InstanceRows;
import dev.jetaudit.persistence.rows.StoredBackup;
import dev.jetaudit.persistence.store.StoreTransactions;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.common.jdbc.JdbcException;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Turns events into rows: asks the assessor what an event means, gathers the answers of a batch in memory and writes them once,
 * before the batch commits. What it remembers between batches are the latest records of the instances met last; after a
 * rollback it remembers nothing. Belongs to the one thread of its processor.
 */
final class HistoryProjection implements EventMessageHandler {

    private static final int INSTANCES_REMEMBERED = 256;

    private final HistoryAssessor assessor;
    private final StoreTransactions transactions;
    private final Map<InstanceId, Latest> remembered = new LinkedHashMap<>(16, 0.75f, true);
    private @Nullable BatchChanges batch;

    HistoryProjection(HistoryAssessor assessor, StoreTransactions transactions) {
        this.assessor = assessor;
        this.transactions = transactions;
    }

    /** The latest records of one instance; null if it has none. */
    private static final class Latest {

        private @Nullable InstanceRecord instance;
        private @Nullable StoredBackup backup;

        private Latest(@Nullable InstanceRecord instance, @Nullable StoredBackup backup) {
            this.instance = instance;
            this.backup = backup;
        }
    }

    @Override
    public boolean canHandle(EventMessage<?> message) {
        return message.getPayload() instanceof EngineInstanceEvent;
    }

    @Override
    public @Nullable Object handle(EventMessage<?> message) {
        long position = Journal.positionOf(((TrackedEventMessage<?>) message).trackingToken());
        apply((EngineInstanceEvent) message.getPayload(), position, currentBatch());
        return null;
    }

    private void apply(EngineInstanceEvent event, long position, BatchChanges changes) {
        Latest latest = remembered.computeIfAbsent(event.instance(), this::load);
        InstanceRecord before = latest.instance;
        InstanceRecord instance = assessor.instanceAfter(before, event);
        changes.instance(before, instance);
        latest.instance = instance;
        BackupDossier backup = latest.backup == null ? null : latest.backup.dossier();
        for (BackupDossier dossier : assessor.dossiersAfter(before, instance, backup, event, position)) {
            latest.backup = next(latest.backup, dossier);
            changes.backup(latest.backup);
        }
        RefusedBegin refused = assessor.refusedBegin(instance, event, position);
        if (refused != null) {
            changes.refusedBegin(refused);
        }
    }

    private static StoredBackup next(@Nullable StoredBackup before, BackupDossier dossier) {
        Instant firstCallAt =
                before != null && before.id().equals(dossier.record().id()) ? before.firstCallAt() : dossier.lastAt();
        return new StoredBackup(dossier, firstCallAt);
    }

    private Latest load(InstanceId instance) {
        try {
            return new Latest(
                    InstanceRows.find(transactions.getConnection(), instance).orElse(null),
                    BackupReader.latest(transactions.getConnection(), instance).orElse(null));
        } catch (SQLException failure) {
            throw new JdbcException("could not read the views of " + instance, failure);
        }
    }

    private BatchChanges currentBatch() {
        if (batch == null) {
            batch = new BatchChanges();
            UnitOfWork<?> work = CurrentUnitOfWork.get();
            work.onPrepareCommit(ending -> write());
            work.onRollback(ending -> forget());
        }
        return batch;
    }

    private void write() {
        if (batch == null) {
            return;
        }
        try {
            batch.write(transactions.connectionToWrite());
        } catch (SQLException failure) {
            throw new JdbcException("could not write the views", failure);
        }
        batch = null;
        Iterator<InstanceId> oldest = remembered.keySet().iterator();
        for (int excess = remembered.size() - INSTANCES_REMEMBERED; excess > 0; excess--) {
            oldest.next();
            oldest.remove();
        }
    }

    private void forget() {
        batch = null;
        remembered.clear();
    }
}
