package dev.jetaudit.cli.evidence;

/** What the caller is going to do about a {@link BadEvidence}. A reader that sorts has to know, see {@link EvidenceReader#next}. */
public enum OnBadLine {
    /** Keep what stands before it, read nothing behind it. */
    STOP,
    /** Leave it out and read on. */
    SKIP
}
