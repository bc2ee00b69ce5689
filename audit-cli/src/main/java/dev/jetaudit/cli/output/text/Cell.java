package dev.jetaudit.cli.output.text;

import org.jspecify.annotations.Nullable;

/**
 * One field of a table.
 *
 * @param text printable, on one line
 */
public record Cell(String text, Tone tone) {
    /** Nobody knows. */
    public static final Cell UNKNOWN = new Cell("?", Tone.FAINT);
    /** There is none. */
    public static final Cell NONE = new Cell("-", Tone.FAINT);

    public Cell {
        text = Printable.line(text);
    }

    public static Cell of(String text) {
        return new Cell(text, Tone.PLAIN);
    }

    /** Returns the value's own text, or {@link #UNKNOWN}. */
    public static Cell orUnknown(@Nullable Object value) {
        return value == null ? UNKNOWN : of(value.toString());
    }

    /** Returns the value's own text, or {@link #NONE}. */
    public static Cell orNone(@Nullable Object value) {
        return value == null ? NONE : of(value.toString());
    }

    /** Returns yes, no or {@link #UNKNOWN}. */
    public static Cell yesNo(@Nullable Boolean value) {
        return value == null ? UNKNOWN : of(value ? "yes" : "no");
    }

    Cell shortenedTo(int most) {
        return new Cell(Printable.shortened(text, most), tone);
    }

    int length() {
        return Printable.length(text);
    }
}
