package dev.jetaudit.cli.header;

import dev.jetaudit.cli.evidence.BadEvidence;
import dev.jetaudit.cli.evidence.EvidenceFinding;
import dev.jetaudit.cli.evidence.LinePrefixes;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Yields the headers of one file. */
public interface HeaderSource extends AutoCloseable {

    /**
     * Returns the next header, or nothing at the end.
     *
     * @throws BadEvidence if it cannot be read; the source can be asked again
     */
    Optional<HeaderContent> next() throws BadEvidence, IOException;

    /** Returns by what the file's beginning is known again. */
    LinePrefixes prefixes();

    /** Returns what was read otherwise than one would expect. */
    List<EvidenceFinding> findings();

    @Override
    void close() throws IOException;
}
