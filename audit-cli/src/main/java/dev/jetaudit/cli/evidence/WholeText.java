package dev.jetaudit.cli.evidence;

/** Text that can be stored. Windows takes any sequence of 16-bit units for a name; one that is no Unicode text has no UTF-8. */
public final class WholeText {

    private WholeText() {}

    /** Returns the text, or says that a character of it lacks its other half. */
    public static String of(String field, String text) throws Flaw {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (!Character.isSupplementaryCodePoint(text.codePointAt(i))) {
                    throw new Flaw(
                            field,
                            "expected Unicode text, found half of a character (U+%04X) in "
                                            .formatted((int) text.charAt(i))
                                    + OneLine.quoted(text));
                }
                i++;
            }
        }
        return text;
    }
}
