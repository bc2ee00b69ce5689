package dev.jetaudit.api.header;

/** The header slot that a completed backup writes (engine: {@code ErrBKUpdateHdrBackupInfo}). */
public enum HeaderField {
    FULL_PREV("fullPrev"),
    COPY_PREV("copyPrev"),
    INC_PREV("incPrev"),
    DIFF_PREV("diffPrev");

    private final String jsonName;

    HeaderField(String jsonName) {
        this.jsonName = jsonName;
    }

    /** Returns the name used in traces and in JSON output, for example {@code fullPrev}. */
    public String jsonName() {
        return jsonName;
    }
}
