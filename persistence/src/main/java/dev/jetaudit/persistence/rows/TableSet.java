package dev.jetaudit.persistence.rows;

import java.util.Locale;

/** Which set of the views' tables is meant; both have the same columns. */
public enum TableSet {
    /** What everybody reads. */
    SERVED(""),

    /** What a rebuild fills beside it. Nobody reads it, and it is empty unless a rebuild runs or was broken off. */
    REBUILT("rebuilt_");

    private final String prefix;

    TableSet(String prefix) {
        this.prefix = prefix;
    }

    /** Returns what the set is called in {@link ViewTables#POSITION}. */
    public String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns what a table of the views is called in this set. */
    String named(String table) {
        return prefix + table;
    }
}
