package dev.jetaudit.cli.output.listing;

/** Prints items one after another, in one format, as they come. */
public interface Listing<T> {
    void add(T item);

    /** Completes the output. Not called after a failure, so that a cut-off list cannot be taken for a whole one. */
    void finish();
}
