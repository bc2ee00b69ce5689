package dev.jetaudit.cli.verb;

import dev.jetaudit.api.backup.BackupId;
import dev.jetaudit.api.query.BackupRecord;
import dev.jetaudit.api.query.History;
import dev.jetaudit.cli.workbench.CannotFindOut;
import dev.jetaudit.cli.workbench.Workbench;

/** The id of a backup as an argument of a verb. */
public final class BackupArgument {
    private BackupArgument() {}

    /**
     * Returns the backup that the user names.
     *
     * @throws UsageError if the text is no backup id
     * @throws CannotFindOut if the store has no such backup
     */
    public static BackupRecord find(Workbench workbench, String text) {
        BackupId id = parsed(text);
        History history = workbench.history();
        return history.backup(id)
                .orElseThrow(() -> new CannotFindOut("there is no backup '" + id + "' in " + workbench.storeLocation()
                        + "; 'jetaudit backups' lists those there are"));
    }

    private static BackupId parsed(String text) {
        try {
            return BackupId.parse(text);
        } catch (IllegalArgumentException noId) {
            throw new UsageError(String.valueOf(noId.getMessage()), noId);
        }
    }
}
