package dev.jetaudit.cli.evidence;

import java.util.Optional;
import java.util.function.Supplier;

/** Digests of a file's beginnings, by which a file that has grown is known again. */
public interface LinePrefixes {

    /** Asks for the digest of that many lines; to be called before they are read. */
    void watch(long lines);

    /** Returns the beginning of that many lines, if it was watched and the file has been read so far. */
    Optional<LinePrefix> at(long lines);

    /**
     * Remembers the beginning that has been read and found good or passed over: to the line of the item that was yielded last,
     * to before the line that was bad last, or at the end, to the end. Costs next to nothing before the digest is asked for.
     */
    Supplier<LinePrefix> mark();

    /** Returns how many lines {@link #mark} covers. */
    default long lines() {
        return mark().get().lines();
    }

    /** Returns the digest of {@link #mark}. Costs more than reading a line. */
    default LinePrefix soFar() {
        return mark().get();
    }
}
