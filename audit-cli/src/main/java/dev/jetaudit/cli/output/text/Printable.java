package dev.jetaudit.cli.output.text;

/** Text from evidence, made safe and short enough for people's eyes. */
public final class Printable {
    private static final String ELLIPSIS = "…";

    private Printable() {}

    /**
     * Returns the text on one line, without control characters: evidence may hold escape sequences, and a terminal that obeys
     * them would show what their author wants.
     */
    public static String line(String text) {
        if (text.codePoints().noneMatch(Printable::isUnsafe)) {
            return text;
        }
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().map(point -> isUnsafe(point) ? '\ufffd' : point).forEach(safe::appendCodePoint);
        return safe.toString();
    }

    /** Returns the text with its middle left out if it has more characters than that; its beginning and end stay. */
    public static String shortened(String text, int most) {
        if (length(text) <= most) {
            return text;
        }
        int[] points = text.codePoints().toArray();
        int head = (most - 1) / 2;
        int tail = most - 1 - head;
        return new String(points, 0, head) + ELLIPSIS + new String(points, points.length - tail, tail);
    }

    /** Returns how many characters people count. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static boolean isUnsafe(int point) {
        int type = Character.getType(point);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}
