package dev.jetaudit.cli.evtx.value;

/** A record, or what it needs of its chunk, cannot be read. The message is a clause without a full stop. */
public final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean template;

    public Unreadable(String reason) {
        this(reason, false);
    }

    private Unreadable(String reason, boolean template) {
        // Broken files have thousands: where it was thrown says nothing to anybody.
        super(reason, null, false, false);
        this.template = template;
    }

    /** Returns one that lies with the template, not with the record itself. */
    public static Unreadable template(String reason) {
        return new Unreadable(reason, true);
    }

    /** Returns whether it is the template that is missing or broken, not the record itself. */
    public boolean isTemplate() {
        return template;
    }
}
