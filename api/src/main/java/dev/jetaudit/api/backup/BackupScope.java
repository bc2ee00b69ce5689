package dev.jetaudit.api.backup;

/** What Begin asked for. */
public enum BackupScope {
    FULL("full"),
    INCREMENTAL("incremental"),
    /** A shadow copy: what it is to be was said at its preparation. */
    SNAPSHOT("snapshot"),
    /** A backup that another server makes on behalf of this one. */
    SURROGATE("surrogate");

    private final String jsonName;

    BackupScope(String jsonName) {
        this.jsonName = jsonName;
    }

    public String jsonName() {
        return jsonName;
    }

    /** Whether the engine itself hands out the files, call by call. */
    public boolean isStreamed() {
        return this == FULL || this == INCREMENTAL;
    }
}
