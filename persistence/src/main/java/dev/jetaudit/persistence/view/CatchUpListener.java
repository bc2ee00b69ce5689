package dev.jetaudit.persistence.view;

/** Hears how far the views have come while somebody waits for them. */
@FunctionalInterface
public interface CatchUpListener {

    CatchUpListener NONE = (position, head) -> {};

    /**
     * Called after each batch, in the waiting thread.
     *
     * @param position how far the views are
     * @param head the position that is waited for
     */
    void caughtUpTo(long position, long head);
}
