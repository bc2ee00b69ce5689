package dev.jetaudit.persistence.store;

/** Text as it stands in a column. */
public final class StoredText {

    private StoredText() {}

    /** Returns the text without the one character that a column of PostgreSQL cannot hold, and that evidence may: U+0000. */
    public static String write(String text) {
        return text.indexOf('\0') < 0 ? text : text.replace('\0', '\uFFFD');
    }
}
