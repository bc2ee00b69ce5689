package dev.jetaudit.api.call;

/** What a function does, whatever its form. The rules have one table for each operation. */
public enum Operation {
    BEGIN,
    ATTACH_INFO,
    OPEN,
    READ,
    CLOSE,
    LOG_INFO,
    TRUNCATE_INFO,
    TRUNCATE,
    END,
    STOP_BACKUP,
    STOP_SERVICE,
    INIT,
    TERM,
    ATTACH,
    DETACH,
    RESTORE,
    SNAPSHOT_PREPARE,
    SNAPSHOT_PREPARE_INSTANCE,
    SNAPSHOT_FREEZE,
    SNAPSHOT_FREEZE_INFO,
    SNAPSHOT_THAW,
    SNAPSHOT_TRUNCATE,
    SNAPSHOT_END,
    SNAPSHOT_ABORT,
    SURROGATE_BEGIN,
    SURROGATE_END;

    /** Whether the operation only makes sense inside a running streaming backup. */
    public boolean belongsToABackup() {
        return switch (this) {
            case ATTACH_INFO, OPEN, READ, CLOSE, LOG_INFO, TRUNCATE_INFO, TRUNCATE, END -> true;
            case BEGIN,
                    STOP_BACKUP,
                    STOP_SERVICE,
                    INIT,
                    TERM,
                    ATTACH,
                    DETACH,
                    RESTORE,
                    SNAPSHOT_PREPARE,
                    SNAPSHOT_PREPARE_INSTANCE,
                    SNAPSHOT_FREEZE,
                    SNAPSHOT_FREEZE_INFO,
                    SNAPSHOT_THAW,
                    SNAPSHOT_TRUNCATE,
                    SNAPSHOT_END,
                    SNAPSHOT_ABORT,
                    SURROGATE_BEGIN,
                    SURROGATE_END -> false;
        };
    }

    /** Whether the operation begins a backup, if it is accepted. */
    public boolean beginsABackup() {
        return this == BEGIN || this == SNAPSHOT_FREEZE || this == SURROGATE_BEGIN;
    }
}
