package dev.jetaudit.persistence.view;

import dev.jetaudit.api.instance.CorruptHistory;
import dev.jetaudit.api.query.BackupDossier;
import dev.jetaudit.api.query.InstanceRecord;
import dev.jetaudit.persistence.rows.StoredBackup;
import org.jspecify.annotations.Nullable;

/** The latest records of one instance, null if it has none, and whether the tables show them. */
final class LatestRecords {

    private @Nullable InstanceRecord shown;
    private @Nullable InstanceRecord instance;
    private @Nullable StoredBackup backup;
    private boolean waits;
    private boolean backupWaits;

    /** As the tables show them. */
    LatestRecords(@Nullable InstanceRecord instance, @Nullable StoredBackup backup) {
        this.shown = instance;
        this.instance = instance;
        this.backup = backup;
    }

    /** Returns the instance as the tables show it. */
    @Nullable
    InstanceRecord shown() {
        return shown;
    }

    @Nullable
    InstanceRecord instance() {
        return instance;
    }

    @Nullable
    BackupDossier dossier() {
        return backup == null ? null : backup.dossier();
    }

    /** Returns the latest backup if the tables do not show it so. */
    @Nullable
    StoredBackup waitingBackup() {
        return backupWaits ? backup : null;
    }

    /** Takes the instance's record after an event; returns whether nothing has waited for the tables before. */
    boolean instance(InstanceRecord after) {
        instance = after;
        boolean begins = !waits;
        waits = true;
        return begins;
    }

    /**
     * Returns the backup that this one succeeds, if there is one which the tables do not show as it is.
     *
     * @throws CorruptHistory if there was one of its number before: somebody had changed the state that the call was judged in
     */
    @Nullable
    StoredBackup backup(BackupDossier after) {
        StoredBackup before = backup;
        boolean waited = backupWaits;
        backupWaits = true;
        if (before != null && before.id().equals(after.record().id())) {
            backup = new StoredBackup(after, before.firstCallAt());
            return null;
        }
        if (before != null && before.id().ordinal() >= after.record().id().ordinal()) {
            throw new CorruptHistory(
                    after.record().id().instance(), "backup " + after.record().id(), "backup " + before.id());
        }
        backup = new StoredBackup(after, after.lastAt());
        return waited ? before : null;
    }

    /** Notes that the tables show them now. */
    void written() {
        shown = instance;
        waits = false;
        backupWaits = false;
    }
}
