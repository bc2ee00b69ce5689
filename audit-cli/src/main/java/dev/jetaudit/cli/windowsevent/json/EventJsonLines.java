package dev.jetaudit.cli.windowsevent.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.jetaudit.cli.evidence.BadEvidence;
import dev.jetaudit.cli.evidence.ByteLines;
import dev.jetaudit.cli.evidence.EvidenceKind;
import dev.jetaudit.cli.evidence.Flaw;
import dev.jetaudit.cli.evidence.LinePrefixes;
import dev.jetaudit.cli.windowsevent.EventSource;
import dev.jetaudit.cli.windowsevent.WindowsEvent;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** One event a line; each bad line is thrown by itself and the next one can be read. */
final class EventJsonLines implements EventSource {

    private final String file;
    private final ByteLines lines;

    EventJsonLines(String file, InputStream stream) {
        this.file = file;
        lines = new ByteLines(file, stream);
    }

    @Override
    public EvidenceKind kind() {
        return EvidenceKind.EVENT_JSON;
    }

    @Override
    public Optional<WindowsEvent> next() throws BadEvidence, IOException {
        while (lines.next()) {
            if (!lines.isBlank()) {
                try {
                    return Optional.of(event());
                } catch (Flaw flaw) {
                    throw flaw.at(file, lines.number());
                }
            }
        }
        return Optional.empty();
    }

    @Override
    public long lines() {
        return lines.number();
    }

    @Override
    public Optional<LinePrefixes> prefixes() {
        return Optional.of(lines.prefixes());
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private WindowsEvent event() throws Flaw, IOException {
        if (lines.isBinary()) {
            throw new Flaw(null, "holds zero bytes, as a file does that was not written to its end");
        }
        int length = lines.end() - lines.start();
        try (JsonParser json = FlatJson.JSON.createParser(lines.bytes(), lines.start(), length)) {
            JsonToken token = json.nextToken();
            if (token != JsonToken.START_OBJECT) {
                throw BrokenJson.notAnEvent(json, token);
            }
            FlatJson event = FlatJson.read(json);
            if (json.nextToken() != null) {
                throw new Flaw(null, "more text behind the JSON object");
            }
            return EventFields.event(lines.number(), event);
        } catch (JsonProcessingException broken) {
            throw BrokenJson.syntax(broken);
        }
    }
}
