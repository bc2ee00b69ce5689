package dev.jetaudit.cli.windowsevent;

import dev.jetaudit.cli.evidence.BadEvidence;
import dev.jetaudit.cli.evidence.EvidenceFinding;
import dev.jetaudit.cli.evidence.EvidenceKind;
import dev.jetaudit.cli.evidence.LinePrefixes;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The events of one export in the order of the file. */
public interface EventSource extends AutoCloseable {

    EvidenceKind kind();

    /**
     * Returns the next event, or nothing at the end. After a {@link BadEvidence} the next call goes on behind it or, where that is
     * impossible, finds the end.
     */
    Optional<WindowsEvent> next() throws BadEvidence, IOException;

    /** Returns how many lines have been read. */
    long lines();

    /** Returns how many events of others were passed over without being given. */
    default long passedOver() {
        return 0;
    }

    /** Returns what could not be read, or only with doubt; complete at the end. */
    default List<EvidenceFinding> findings() {
        return List.of();
    }

    /** Returns the digests of the lines read; empty for a format without lines. */
    Optional<LinePrefixes> prefixes();

    @Override
    void close() throws IOException;
}
