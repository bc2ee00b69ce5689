package dev.jetaudit.persistence.view;

import dev.jetaudit.api.backup.BackupId;
import dev.jetaudit.api.call.InstanceId;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one batch of events changes in the views: for each row only its last state, however many events touched it. */
final class BatchChanges {

    private final TableSet set;
    private final Map<InstanceId, InstanceRecord> instances = new LinkedHashMap<>();
    private final Map<InstanceId, InstanceRecord> headers = new LinkedHashMap<>();
    private final Map<BackupId, StoredBackup> backups = new LinkedHashMap<>();
    private final List<RefusedBegin> refused = new ArrayList<>();

    BatchChanges(TableSet set) {
        this.set = set;
    }

    void instance(@Nullable InstanceRecord before, InstanceRecord after) {
        if (after.equals(before)) {
            return;
        }
        instances.put(after.id(), after);
        if (headers.containsKey(after.id())
                || before == null
                || !before.headers().equals(after.headers())) {
            headers.put(after.id(), after);
        }
    }

    void backup(StoredBackup backup) {
        backups.put(backup.id(), backup);
    }

    void refusedBegin(RefusedBegin begin) {
        refused.add(begin);
    }

    int size() {
        return instances.size() + backups.size() + refused.size();
    }

    void write(Connection connection) throws SQLException {
        InstanceRows.replace(connection, set, instances.values(), headers.values());
        BackupRows.replace(connection, set, backups.values());
        RefusedBeginRows.insert(connection, set, refused);
    }
}
