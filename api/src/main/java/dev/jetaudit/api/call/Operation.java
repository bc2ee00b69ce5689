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
    RESTORE;

    /** Whether the operation only makes sense inside a running backup. */
    public boolean belongsToABackup() {
        return switch (this) {
            case ATTACH_INFO, OPEN, READ, CLOSE, LOG_INFO, TRUNCATE_INFO, TRUNCATE, END -> true;
            case BEGIN, STOP_BACKUP, STOP_SERVICE, INIT, TERM, ATTACH, DETACH, RESTORE -> false;
        };
    }
}
