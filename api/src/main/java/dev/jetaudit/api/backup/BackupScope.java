package dev.jetaudit.api.backup;

/** What Begin asked for. */
public enum BackupScope {
    FULL("full"),
    INCREMENTAL("incremental");

    private final String jsonName;

    BackupScope(String jsonName) {
        this.jsonName = jsonName;
    }

    public String jsonName() {
        return jsonName;
    }
}
