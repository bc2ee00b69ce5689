package dev.jetaudit.api.explanation;

import dev.jetaudit.api.query.BackupRecord;
import dev.jetaudit.api.query.History;

/** Finds the calls that decided about a backup. Pure: the same history gives the same grounds. */
public interface GroundsFinder {

    /**
     * Returns the grounds of a backup of that history. Reads the journal from its start to the backup's last call, because what
     * was known when the backup began stands nowhere else; keeps an amount of it that is bounded whatever its length.
     */
    Grounds of(BackupRecord backup, History history);
}
