package dev.jetaudit.cli.evidence;

import java.util.Optional;

/** Digests of a file's beginnings, by which a file that has grown is known again. */
public interface LinePrefixes {

    /** Returns how many lines {@link #soFar} covers; costs nothing. */
    long lines();

    /** Asks for the digest of that many lines; to be called before they are read. */
    void watch(long lines);

    /** Returns the beginning of that many lines, if it was watched and the file has been read so far. */
    Optional<LinePrefix> at(long lines);

    /**
     * Returns the beginning that has been read and found good or passed over: to the line of the item that was yielded last,
     * to before the line that was bad last, or at the end, to the end. Costs about as much as reading a line.
     */
    LinePrefix soFar();
}
