package dev.jetaudit.cli.workbench;

import dev.jetaudit.api.query.BackupRecord;
import dev.jetaudit.api.query.PositionRange;
import java.util.List;

/**
 * Writes signed proofs of what is in the journal. Methods throw {@link CannotFindOut} if a proof cannot be had, and {@link
 * DamagedJournal} if the store is not what was written.
 */
public interface Prover {
    /** Returns a proof of everything that happened on a backup's instance from its first call to its last. */
    String ofBackup(BackupRecord backup);

    /**
     * Returns a proof of the events at those positions.
     *
     * @param ranges one or more, ascending, none touching the next
     */
    String ofPositions(List<PositionRange> ranges);
}
