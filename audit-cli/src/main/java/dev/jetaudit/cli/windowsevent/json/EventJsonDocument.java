package dev.jetaudit.cli.windowsevent.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.jetaudit.cli.evidence.BadEvidence;
import dev.jetaudit.cli.evidence.EvidenceKind;
import dev.jetaudit.cli.evidence.Flaw;
import dev.jetaudit.cli.evidence.LinePrefixes;
import dev.jetaudit.cli.windowsevent.EventSource;
import dev.jetaudit.cli.windowsevent.WindowsEvent;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A list of events, or events over several lines behind one another. An event that lacks a field is thrown by itself; behind a
 * mistake in the JSON nothing can be read any more.
 */
final class EventJsonDocument implements EventSource {

    private final String file;
    private final InputStream stream;
    private @Nullable JsonParser parser;
    private long line = 1;
    private boolean ended;

    EventJsonDocument(String file, InputStream stream) {
        this.file = file;
        this.stream = stream;
    }

    @Override
    public EvidenceKind kind() {
        return EvidenceKind.EVENT_JSON;
    }

    @Override
    public Optional<WindowsEvent> next() throws BadEvidence, IOException {
        if (ended) {
            return Optional.empty();
        }
        try {
            FlatJson event = read();
            return event == null ? Optional.empty() : Optional.of(EventFields.event(line, event));
        } catch (Flaw flaw) {
            throw flaw.at(file, line);
        }
    }

    @Override
    public long lines() {
        return parser == null ? 0 : Math.max(line, parser.currentLocation().getLineNr());
    }

    @Override
    public Optional<LinePrefixes> prefixes() {
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }

    private @Nullable FlatJson read() throws Flaw, IOException {
        boolean whole = false;
        try {
            JsonParser json = parser();
            JsonToken token = json.nextToken();
            while (token == JsonToken.START_ARRAY || token == JsonToken.END_ARRAY) {
                token = json.nextToken();
            }
            line = Math.max(line, json.currentTokenLocation().getLineNr());
            whole = true;
            if (token == null) {
                ended = true;
                return null;
            }
            if (token != JsonToken.START_OBJECT) {
                throw BrokenJson.notAnEvent(json, token);
            }
            whole = false;
            FlatJson event = FlatJson.read(json);
            whole = true;
            return event;
        } catch (JsonProcessingException broken) {
            line = Math.max(
                    line,
                    broken.getLocation() == null ? 0 : broken.getLocation().getLineNr());
            throw BrokenJson.syntax(broken);
        } catch (CharConversionException malformed) {
            throw new Flaw(null, "not valid UTF-8");
        } finally {
            ended |= !whole;
        }
    }

    private JsonParser parser() throws IOException {
        if (parser == null) {
            parser = FlatJson.JSON.createParser(stream);
        }
        return parser;
    }
}
