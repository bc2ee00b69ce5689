package dev.jetaudit.cli.evidence;

import org.jspecify.annotations.Nullable;

/**
 * Something in an evidence file is not as its format says. The message is one line for the user:
 * {@code week.ndjson:17: in.grbit: expected a whole number from 0 to 4294967295, found "x"}.
 */
public final class BadEvidence extends Exception {

    private static final long serialVersionUID = 1;

    private final String file;
    private final long line;
    private final @Nullable String field;
    private final String reason;

    /**
     * @param file the file as the user named it
     * @param line line in the file, from 1; 0 if the file as a whole is meant
     * @param field the field that is wrong, as a path such as {@code in.grbit}; null if no single one is
     * @param reason what is wrong with it; printed on one line
     */
    public BadEvidence(String file, long line, @Nullable String field, String reason) {
        super(file + (line > 0 ? ":" + line : "") + ": "
                + (field == null ? "" : OneLine.of(field) + ": ")
                + OneLine.of(reason));
        this.file = file;
        this.line = line;
        this.field = field;
        this.reason = OneLine.of(reason);
    }

    public String file() {
        return file;
    }

    /** Returns the line in the file, from 1; 0 if the file as a whole is meant. */
    public long line() {
        return line;
    }

    public @Nullable String field() {
        return field;
    }

    public String reason() {
        return reason;
    }
}
