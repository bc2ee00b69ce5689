package dev.jetaudit.api.finding;

/** How much a finding weighs, in ascending order. */
public enum Severity {
    /** Worth knowing; nothing is wrong. */
    INFO("info"),
    /** Doubtful: somebody should look. */
    WARNING("warning"),
    /** The backup cannot be relied upon, or the chain behind it is broken. */
    ERROR("error");

    private final String jsonName;

    Severity(String jsonName) {
        this.jsonName = jsonName;
    }

    public String jsonName() {
        return jsonName;
    }
}
