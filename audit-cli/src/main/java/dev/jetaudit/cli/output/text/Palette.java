package dev.jetaudit.cli.output.text;

/** Paints text for a terminal, or leaves it alone. */
public enum Palette {
    /** No escape sequence, whatever the tone: for pipes, files and {@code NO_COLOR}. */
    MONOCHROME,
    /** The sixteen colours that every terminal theme defines. */
    COLOURED;

    private static final String RESET = "\u001b[0m";

    public String paint(String text, Tone tone) {
        if (this == MONOCHROME || tone == Tone.PLAIN) {
            return text;
        }
        return "\u001b[" + code(tone) + "m" + text + RESET;
    }

    private static int code(Tone tone) {
        return switch (tone) {
            case PLAIN -> 0;
            case FAINT -> 2;
            case BAD -> 31;
            case GOOD -> 32;
            case DOUBTFUL -> 33;
        };
    }
}
