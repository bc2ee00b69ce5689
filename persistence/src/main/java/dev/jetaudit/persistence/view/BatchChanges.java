package dev.jetaudit.persistence.view;

import dev.jetaudit.api.query.BackupDossier;
import dev.jetaudit.api.query.InstanceRecord;
import dev.jetaudit.api.query.RefusedBegin;
import dev.jetaudit.persistence.rows.BackupRows;
import dev.jetaudit.persistence.rows.InstanceRows;
import dev.jetaudit.persistence.rows.RefusedBeginRows;
import dev.jetaudit.persistence.rows.StoredBackup;
import dev.jetaudit.persistence.rows.TableSet;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What one batch of events changes in the views: for each row only its last state, however many events touched it. */
final class BatchChanges {

    private final TableSet set;
    private final List<LatestRecords> latest = new ArrayList<>();
    private final List<StoredBackup> succeeded = new ArrayList<>();
    private final List<RefusedBegin> refused = new ArrayList<>();

    BatchChanges(TableSet set) {
        this.set = set;
    }

    void instance(LatestRecords records, InstanceRecord after) {
        if (records.instance(after)) {
            latest.add(records);
        }
    }

    /** Comes behind the record of its instance after the same event. */
    void backup(LatestRecords records, BackupDossier after) {
        StoredBackup before = records.backup(after);
        if (before != null) {
            succeeded.add(before);
        }
    }

    void refusedBegin(RefusedBegin begin) {
        refused.add(begin);
    }

    /** Returns how many records wait at the most: an instance and its latest backup count as two. */
    int size() {
        return 2 * latest.size() + succeeded.size() + refused.size();
    }

    void write(Connection connection) throws SQLException {
        List<InstanceRecord> instances = new ArrayList<>();
        List<InstanceRecord> headers = new ArrayList<>();
        List<StoredBackup> backups = new ArrayList<>(succeeded);
        for (LatestRecords records : latest) {
            InstanceRecord shown = records.shown();
            InstanceRecord instance = records.instance();
            if (instance != null && !instance.equals(shown)) {
                instances.add(instance);
                if (shown == null || !shown.headers().equals(instance.headers())) {
                    headers.add(instance);
                }
            }
            StoredBackup backup = records.waitingBackup();
            if (backup != null) {
                backups.add(backup);
            }
        }
        InstanceRows.replace(connection, set, instances, headers);
        BackupRows.replace(connection, set, backups);
        RefusedBeginRows.insert(connection, set, refused);
        latest.forEach(LatestRecords::written);
    }
}
