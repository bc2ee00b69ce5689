package dev.jetaudit.cli.windowsevent.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.jetaudit.cli.evidence.EvidenceInput;
import dev.jetaudit.cli.windowsevent.EventFormat;
import dev.jetaudit.cli.windowsevent.EventSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Takes a list, and an object whose fields are those of an event. */
public final class EventJsonFormat implements EventFormat {

    @Override
    public boolean recognises(String head) {
        return head.startsWith("[") || (head.startsWith("{") && EventFields.areOfAnEvent(names(head)));
    }

    @Override
    public EventSource events(EvidenceInput input) {
        return isByLine(input.head())
                ? new EventJsonLines(input.file(), input.stream())
                : new EventJsonDocument(input.file(), input.stream());
    }

    /** Whether each line is an event: the first one is if it is not the beginning of a list and does not end within an object. */
    private static boolean isByLine(String head) {
        String firstLine = head.lines().findFirst().orElse("").stripTrailing();
        boolean isWhole = firstLine.length() < head.length();
        return head.startsWith("{") && (!isWhole || firstLine.endsWith("}"));
    }

    /** Returns the names of the first object's own fields, as far as the text goes. */
    private static List<String> names(String head) {
        List<String> names = new ArrayList<>();
        try (JsonParser json = FlatJson.JSON.createParser(head)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                names.add(json.currentName().toLowerCase(Locale.ROOT));
                json.nextToken();
                json.skipChildren();
            }
        } catch (IOException cutOff) {
            return names;
        }
        return names;
    }
}
