package dev.jetaudit.cli.evidence;

/** What an evidence file holds. */
public enum EvidenceKind {
    CALL_TRACE("call trace"),
    EVENT_LOG("Windows event log"),
    EVENT_XML("Windows events as XML"),
    EVENT_JSON("Windows events as JSON"),
    HEADER("database header");

    private final String title;

    EvidenceKind(String title) {
        this.title = title;
    }

    /** Returns the words for a message. */
    public String title() {
        return title;
    }
}
