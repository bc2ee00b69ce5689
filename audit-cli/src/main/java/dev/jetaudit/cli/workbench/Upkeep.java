package dev.jetaudit.cli.workbench;

import dev.jetaudit.persistence.store.Compaction;
import dev.jetaudit.persistence.store.StoreLocation;
import dev.jetaudit.persistence.store.StoreNotEmpty;
import dev.jetaudit.persistence.upkeep.Copied;
import dev.jetaudit.persistence.upkeep.StoreFigures;

/** Looks after the store as a whole, which must exist. */
public interface Upkeep {
    /** Counts what the store holds and takes. */
    StoreFigures figures();

    /** Makes the store as small as it can be. */
    Compaction compact();

    /**
     * Copies the store and derives the views of the copy.
     *
     * @throws StoreNotEmpty if there is a store at the target that holds something
     * @throws DamagedJournal if the journal is not what was written; then there is no copy
     */
    Copied copyTo(StoreLocation target, Steps steps);
}
