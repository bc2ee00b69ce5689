package dev.jetaudit.api.header;

/** By which mechanism a header's backup was made; an incremental needs a full of its own type. */
public enum BackupType {
    /** The streaming functions, from Begin to End. */
    NORMAL("Normal"),
    /** A volume shadow copy, or a backup that another server made (engine: {@code BKINFOTYPE}). */
    OS_SNAPSHOT("OSSnapshot");

    private final String jsonName;

    BackupType(String jsonName) {
        this.jsonName = jsonName;
    }

    public String jsonName() {
        return jsonName;
    }
}
