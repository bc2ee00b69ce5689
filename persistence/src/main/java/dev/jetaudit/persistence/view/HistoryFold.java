package dev.jetaudit.persistence.view;

import dev.jetaudit.api.call.InstanceId;
import dev.jetaudit.api.instance.EngineInstanceEvent;
import dev.jetaudit.api.query.BackupDossier;
import dev.jetaudit.api.query.HistoryAssessor;
import dev.jetaudit.api.query.InstanceRecord;
import dev.jetaudit.api.query.RefusedBegin;
import dev.jetaudit.persistence.rows.BackupReader;
import dev.jetaudit.persistence.rows.InstanceRows;
import dev.jetaudit.persistence.rows.StoredBackup;
import dev.jetaudit.persistence.rows.TableSet;
import dev.jetaudit.persistence.store.StoreTransactions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.common.jdbc.JdbcException;
import org.jspecify.annotations.Nullable;

/**
 * Turns events into rows of one set of tables: asks the assessor what an event means and gathers the answers in memory until they
 * are written. What it remembers after that are the latest records of the instances met last. Belongs to one thread.
 */
public final class HistoryFold {

    private static final int INSTANCES_REMEMBERED = 1024;

    private final HistoryAssessor assessor;
    private final StoreTransactions transactions;
    private final TableSet set;
    private final Map<InstanceId, Latest> remembered = new LinkedHashMap<>(16, 0.75f, true);
    private BatchChanges changes;

    /** @param transactions an instance that is not remembered is read in the running one, or in one of its own */
    public HistoryFold(HistoryAssessor assessor, StoreTransactions transactions, TableSet set) {
        this.assessor = assessor;
        this.transactions = transactions;
        this.set = set;
        this.changes = new BatchChanges(set);
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

    /** Takes in the next event. */
    public void apply(EngineInstanceEvent event, long position) {
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
        return transactions.ordinary().fetchInTransaction(() -> {
            Connection connection = transactions.getConnection();
            try {
                return new Latest(
                        InstanceRows.find(connection, set, instance).orElse(null),
                        BackupReader.latest(connection, set, instance).orElse(null));
            } catch (SQLException failure) {
                throw new JdbcException("could not read the views of " + instance, failure);
            }
        });
    }

    /** Returns how many records wait to be written. */
    public int waiting() {
        return changes.size();
    }

    /** Writes what was gathered, within the connection's transaction. */
    public void write(Connection connection) {
        try {
            changes.write(connection);
        } catch (SQLException failure) {
            throw new JdbcException("could not write the views", failure);
        }
        changes = new BatchChanges(set);
        Iterator<InstanceId> oldest = remembered.keySet().iterator();
        for (int excess = remembered.size() - INSTANCES_REMEMBERED; excess > 0; excess--) {
            oldest.next();
            oldest.remove();
        }
    }

    /** Drops what was gathered and remembered, after a rollback. */
    public void forget() {
        changes = new BatchChanges(set);
        remembered.clear();
    }
}
