package dev.jetaudit.api.backup;

/** What an auditor may rely on; the first that applies, in this order. Stricter than the engine's own verdict. */
public enum Assessment {
    NEVER_ENDED("never-ended"),
    FAILED("failed"),
    ABORTED("aborted"),
    /** It completed, but an attached database was not read to its end. */
    INCOMPLETE_DATABASES("incomplete-databases"),
    /** It completed, but a generation of its log set was not read to its end, or it never asked for a log set. */
    INCOMPLETE_LOGS("incomplete-logs"),
    /** The evidence does not show what was required of it or how it ended. */
    UNDECIDABLE("undecidable"),
    /** The engine says that it succeeded; the evidence does not show every copy. */
    VOUCHED("vouched"),
    VALID_COPY("valid-copy"),
    VALID("valid");

    private final String jsonName;

    Assessment(String jsonName) {
        this.jsonName = jsonName;
    }

    public String jsonName() {
        return jsonName;
    }
}
