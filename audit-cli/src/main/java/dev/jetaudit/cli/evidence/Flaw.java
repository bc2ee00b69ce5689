package dev.jetaudit.cli.evidence;

import org.jspecify.annotations.Nullable;

/** What a parser finds wrong with the piece of text it was given; whoever knows file and line makes a {@link BadEvidence} of it. */
public final class Flaw extends Exception {

    private static final long serialVersionUID = 1;

    private final @Nullable String field;
    private final String reason;

    /**
     * @param field the field that is wrong, as a path such as {@code in.grbit}; null if no single one is
     * @param reason what is wrong with it
     */
    public Flaw(@Nullable String field, String reason) {
        super(reason, null, false, false);
        this.field = field;
        this.reason = reason;
    }

    public BadEvidence at(String file, long line) {
        return new BadEvidence(file, line, field, reason);
    }

    /** Places it in a file that has no lines. */
    public BadEvidence atByte(String file, long offset) {
        return new BadEvidence(file + ": byte " + offset, 0, field, reason);
    }
}
