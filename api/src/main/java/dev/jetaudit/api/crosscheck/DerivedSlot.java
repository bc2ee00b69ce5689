package dev.jetaudit.api.crosscheck;

import dev.jetaudit.api.backup.BackupId;
import dev.jetaudit.api.backup.BackupOutcome;
import dev.jetaudit.api.header.BackupType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a slot must hold if all that happened to it are the journal's backups. Derived from calls, never from headers. */
public sealed interface DerivedSlot {

    /** No backup of the journal has touched it. */
    record Untouched() implements DerivedSlot {}

    /** A backup of the journal left this in it. */
    record Left(Writing writing, Trace by) implements DerivedSlot {}

    /** What a backup does to a slot. */
    enum Writing {
        /** Wrote its own stamp. */
        STAMPED,
        /** Emptied it, as a full does to the incremental and the differential. */
        CLEARED,
        /** Would have written its stamp, but its End asked the engine to leave the headers alone. */
        WITHHELD
    }

    /**
     * By what a backup is known again in a header.
     *
     * @param genLow lowest generation of its log range; null is unknown
     * @param genHigh highest generation, inclusive; null is unknown
     * @param beganAt when it began; null is unknown
     * @param updateFailed whether the engine reported that it could not write a header
     * @param type by which mechanism it was made
     */
    record Trace(
            BackupId backup,
            BackupOutcome outcome,
            @Nullable Long genLow,
            @Nullable Long genHigh,
            @Nullable Instant beganAt,
            @Nullable Instant endedAt,
            boolean updateFailed,
            BackupType type) {}
}
