package dev.jetaudit.persistence.view;

import dev.jetaudit.api.call.InstanceId;
import dev.jetaudit.api.instance.EngineInstanceEvent;
import dev.jetaudit.api.query.BackupDossier;
import dev.jetaudit.api.query.HistoryAssessor;
import dev.jetaudit.api.query.InstanceRecord;
import dev.jetaudit.api.query.RefusedBegin;
import dev.jetaudit.persistence.rows.BackupReader;
import dev.jetaudit.persistence.rows.InstanceRows;
import dev.jetaudit.persistence.rows.TableSet;
import dev.jetaudit.persistence.store.StoreTransactions;
import java.sql.Connection;
import java.sql.SQLException;
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
    private final Map<InstanceId, LatestRecords> remembered = new LinkedHashMap<>(16, 0.75f, true);
    private BatchChanges changes;

    /** Of the instance of the latest event, to which most likely the next belongs. */
    private @Nullable LatestRecords current;

    private @Nullable InstanceId currentInstance;

    /** @param transactions an instance that is not remembered is read in the running one, or in one of its own */
    public HistoryFold(HistoryAssessor assessor, StoreTransactions transactions, TableSet set) {
        this.assessor = assessor;
        this.transactions = transactions;
        this.set = set;
        this.changes = new BatchChanges(set);
    }

    /** Takes in the next event. */
    public void apply(EngineInstanceEvent event, long position) {
        LatestRecords latest = latest(event.instance());
        InstanceRecord before = latest.instance();
        InstanceRecord instance = assessor.instanceAfter(before, event);
        changes.instance(latest, instance);
        for (BackupDossier dossier : assessor.dossiersAfter(before, instance, latest.dossier(), event, position)) {
            changes.backup(latest, dossier);
        }
        RefusedBegin refused = assessor.refusedBegin(instance, event, position);
        if (refused != null) {
            changes.refusedBegin(refused);
        }
    }

    private LatestRecords latest(InstanceId instance) {
        if (current == null || !instance.equals(currentInstance)) {
            current = remembered.computeIfAbsent(instance, this::load);
            currentInstance = instance;
        }
        return current;
    }

    private LatestRecords load(InstanceId instance) {
        return transactions.ordinary().fetchInTransaction(() -> {
            Connection connection = transactions.connection();
            try {
                return new LatestRecords(
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
}
