package dev.jetaudit.cli.evidence;

import dev.jetaudit.api.instance.RuleSetName;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Yields what one source says, item by item, in one pass and in bounded memory. Items about one instance come in their order. */
public interface EvidenceReader extends AutoCloseable {

    EvidenceKind kind();

    /**
     * Returns the next item, or nothing at the end.
     *
     * <p>After a {@link BadEvidence} the reader can be asked again and goes on behind it; where that is impossible, it is at
     * its end. With {@link OnBadLine#STOP} everything before the bad line has been yielded before it is thrown. With
     * {@link OnBadLine#SKIP} a reader that sorts throws before it yields anything.
     *
     * @throws IOException if the source can no longer be read; the reader is then of no use
     */
    Optional<EvidenceItem> next() throws BadEvidence, IOException;

    /**
     * Whether {@link #next} returns without waiting for a source that says its items little by little, or does so before a deadline.
     *
     * @param deadline by {@link System#nanoTime}
     */
    default boolean isReady(long deadline) {
        return true;
    }

    /**
     * Returns the rules that the source asks for, for instances first seen in it; empty if it asks for none. Known when {@link #next}
     * has returned for the first time.
     */
    Optional<RuleSetName> rules();

    /** Returns what the source calls itself, known at the same time; numbers of one source go on from file to file. */
    Optional<String> sourceName();

    /** Returns the digests of the lines read; empty for a format without lines. */
    Optional<LinePrefixes> prefixes();

    EvidenceSummary summary();

    /** Returns what is lost or doubtful in the file; complete at the end. */
    default List<EvidenceFinding> findings() {
        return List.of();
    }

    @Override
    void close() throws IOException;
}
