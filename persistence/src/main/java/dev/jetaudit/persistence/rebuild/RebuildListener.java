package dev.jetaudit.persistence.rebuild;

/** Hears how far a rebuild has come, in its thread. */
public interface RebuildListener {

    RebuildListener NONE = new RebuildListener() {
        @Override
        public void goesOnFrom(long position) {}

        @Override
        public void reached(long position, long target) {}
    };

    /** Called before anything else if a rebuild that was broken off is continued. */
    void goesOnFrom(long position);

    /** Called after each portion of events. */
    void reached(long position, long target);
}
