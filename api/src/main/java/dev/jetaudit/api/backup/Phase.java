package dev.jetaudit.api.backup;

/** Where an instance stands in the call series. */
public enum Phase {
    /** No backup runs. */
    IDLE("idle"),
    /** A full backup copies databases; it has not asked for the logs yet. */
    DATABASES("databases"),
    /** Log files only; an incremental is here from its Begin. */
    LOGS("logs");

    private final String jsonName;

    Phase(String jsonName) {
        this.jsonName = jsonName;
    }

    public String jsonName() {
        return jsonName;
    }
}
