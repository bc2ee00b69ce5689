package dev.jetaudit.api.backup;

/** Where an instance stands in the call series. */
public enum Phase {
    /** No backup runs. */
    IDLE("idle"),
    /** A full backup copies databases; it has not asked for the logs yet. */
    DATABASES("databases"),
    /** Log files only; an incremental is here from its Begin. */
    LOGS("logs"),
    /** A shadow copy holds all writing back. */
    FROZEN("frozen"),
    /** A shadow copy was thawed and is not over: its logs may be truncated. */
    THAWED("thawed"),
    /** A backup on another server runs on this one's behalf; no file can be copied here. */
    SURROGATE("surrogate");

    private final String jsonName;

    Phase(String jsonName) {
        this.jsonName = jsonName;
    }

    public String jsonName() {
        return jsonName;
    }
}
