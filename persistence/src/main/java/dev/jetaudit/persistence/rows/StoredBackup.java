package dev.jetaudit.persistence.rows;

import dev.jetaudit.api.backup.BackupId;
import dev.jetaudit.api.query.BackupDossier;
import java.time.Instant;

/**
 * A backup as the views keep it.
 *
 * @param firstCallAt the time of its first known call, by which a backup whose beginning was not seen is found
 */
public record StoredBackup(BackupDossier dossier, Instant firstCallAt) {

    public BackupId id() {
        return dossier.record().id();
    }
}
