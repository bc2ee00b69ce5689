package dev.jetaudit.cli.windowsevent.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import dev.jetaudit.cli.evidence.Flaw;
import dev.jetaudit.cli.evidence.JsonReason;
import dev.jetaudit.cli.evidence.OneLine;
import java.io.IOException;

/** Says what is wrong with JSON that should be an event. */
final class BrokenJson {

    private BrokenJson() {}

    static Flaw syntax(JsonProcessingException broken) {
        return broken instanceof JsonEOFException
                ? new Flaw(null, "not valid JSON: it ends in the middle of an event")
                : new Flaw(null, "not valid JSON: " + JsonReason.of(broken));
    }

    static Flaw notAnEvent(JsonParser json, JsonToken token) throws IOException {
        String found = token.isScalarValue() ? OneLine.quoted(json.getText()) : "a list";
        return new Flaw(null, "expected an event as a JSON object, found " + found);
    }
}
