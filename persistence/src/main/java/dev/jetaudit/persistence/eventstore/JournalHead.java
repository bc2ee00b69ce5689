package dev.jetaudit.persistence.eventstore;

/** Where the journal ends, for those who may not load Axon to ask. Belongs to the engine's table. */
public final class JournalHead {

    /** A query for the position of the latest event; null if there is none. */
    public static final String QUERY = "select max(position) from journal_event";

    private JournalHead() {}
}
