package dev.jetaudit.api.crosscheck;

import dev.jetaudit.api.finding.Severity;
import org.jspecify.annotations.Nullable;

/** How one slot of a database header and the journal stand to each other. */
public enum Agreement {
    AGREES("agrees", null),
    /** The header knows a backup that the journal has not seen. */
    JOURNAL_BEHIND("journal-behind", Severity.WARNING),
    /** The journal knows a backup that the header does not show: its update failed or was suppressed, or the file is older. */
    HEADER_BEHIND("header-behind", Severity.WARNING),
    /** Both cannot be true. */
    CONTRADICTS("contradicts", Severity.ERROR),
    /** There is nothing to compare. */
    UNKNOWN("unknown", Severity.INFO);

    private final String jsonName;
    private final @Nullable Severity severity;

    Agreement(String jsonName, @Nullable Severity severity) {
        this.jsonName = jsonName;
        this.severity = severity;
    }

    public String jsonName() {
        return jsonName;
    }

    /** Returns how much it weighs; null if nothing is wrong. */
    public @Nullable Severity severity() {
        return severity;
    }
}
