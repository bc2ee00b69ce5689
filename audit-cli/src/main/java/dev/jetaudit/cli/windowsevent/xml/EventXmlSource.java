package dev.jetaudit.cli.windowsevent.xml;

import dev.jetaudit.cli.evidence.BadEvidence;
import dev.jetaudit.cli.evidence.EvidenceKind;
import dev.jetaudit.cli.evidence.Flaw;
import dev.jetaudit.cli.evidence.LinePrefixes;
import dev.jetaudit.cli.windowsevent.EventSource;
import dev.jetaudit.cli.windowsevent.WindowsEvent;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The events of a file as XML. A broken event is thrown by itself and the next one can be read. */
final class EventXmlSource implements EventSource {

    private final String file;
    private final InputStream stream;
    private final EventChunks chunks;
    private final EventXmlParser parser = new EventXmlParser();

    EventXmlSource(String file, InputStream stream) {
        this.file = file;
        this.stream = stream;
        chunks = new EventChunks(stream);
    }

    @Override
    public EvidenceKind kind() {
        return EvidenceKind.EVENT_XML;
    }

    @Override
    public Optional<WindowsEvent> next() throws BadEvidence, IOException {
        try {
            return chunks.next()
                    ? Optional.of(parser.parse(chunks.line(), chunks.bytes(), chunks.start(), chunks.length()))
                    : Optional.empty();
        } catch (Flaw flaw) {
            throw flaw.at(file, chunks.line());
        }
    }

    @Override
    public long lines() {
        return chunks.lines();
    }

    @Override
    public Optional<LinePrefixes> prefixes() {
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
