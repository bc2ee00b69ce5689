package dev.jetaudit.cli.output;

/** Is told how far a long work has come; may be told as often as one likes. */
@FunctionalInterface
public interface Progress {
    /** Listens to nobody. */
    Progress SILENT = (done, total) -> {};

    /**
     * Takes note of how far the work is.
     *
     * @param done how much is done, never less than before
     * @param total how much there is; negative if nobody knows
     */
    void reached(long done, long total);
}
