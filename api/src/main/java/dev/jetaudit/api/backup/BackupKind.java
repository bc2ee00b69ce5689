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

    /**
     * Returns the kind of a backup that is not streamed.
     *
     * @param logsOnly whether it holds log files only
     * @param truncated whether its logs count as truncated
     */
    public static BackupKind of(boolean logsOnly, boolean truncated) {
        return of(logsOnly ? BackupScope.INCREMENTAL : BackupScope.FULL, truncated);
    }

    /** Returns a streaming backup's kind by the engine's table (engine: {@code ErrBKUpdateHdrBackupInfo}). */
    public static BackupKind of(BackupScope scope, boolean truncated) {
        return switch (scope) {
            case FULL -> truncated ? FULL : COPY;
            case INCREMENTAL -> truncated ? INCREMENTAL : DIFFERENTIAL;
            case SNAPSHOT, SURROGATE -> throw new IllegalArgumentException("the scope alone does not tell: " + scope);
        };
    }

    /** Whether it holds log files only. */
    public boolean isLogsOnly() {
        return this == INCREMENTAL || this == DIFFERENTIAL;
    }

    public String jsonName() {
        return jsonName;
    }

    /** Returns the header slot that a backup of this kind stamps. */
    public HeaderField field() {
        return field;
    }
}
