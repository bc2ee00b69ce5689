package dev.jetaudit.api.backup;

import dev.jetaudit.api.header.HeaderField;

/** What a backup turned out to be when it ended normally: its scope crossed with whether the logs count as truncated. */
public enum BackupKind {
    FULL("full", HeaderField.FULL_PREV),
    COPY("copy", HeaderField.COPY_PREV),
    INCREMENTAL("incremental", HeaderField.INC_PREV),
    DIFFERENTIAL("differential", HeaderField.DIFF_PREV);

    private final String jsonName;
    private final HeaderField field;

    BackupKind(String jsonName, HeaderField field) {
        this.jsonName = jsonName;
        this.field = field;
    }

    /** Returns the kind by the engine's table (engine: {@code ErrBKUpdateHdrBackupInfo}). */
    public static BackupKind of(BackupScope scope, boolean truncated) {
        return switch (scope) {
            case FULL -> truncated ? FULL : COPY;
            case INCREMENTAL -> truncated ? INCREMENTAL : DIFFERENTIAL;
        };
    }

    public String jsonName() {
        return jsonName;
    }

    /** Returns the header slot that a backup of this kind stamps. */
    public HeaderField field() {
        return field;
    }
}
