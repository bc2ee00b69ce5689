package dev.jetaudit.cli.evidence;

/** Text of a file made fit for a message: on one line, without control characters, not endless. */
public final class OneLine {

    private static final int MAX_REASON = 300;
    private static final int MAX_QUOTE = 40;

    private OneLine() {}

    static String of(String text) {
        return visible(text, MAX_REASON);
    }

    /** Returns the text in double quotes, cut behind its fortieth character. */
    public static String quoted(String text) {
        return '"' + visible(text, MAX_QUOTE) + '"';
    }

    private static String visible(String text, int max) {
        StringBuilder line = new StringBuilder(Math.min(text.length(), max + 1));
        text.codePoints()
                .limit(max)
                .map(character -> isPrintable(character) ? character : ' ')
                .forEach(line::appendCodePoint);
        return text.codePointCount(0, text.length()) > max ? line.append('…').toString() : line.toString();
    }

    private static boolean isPrintable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
