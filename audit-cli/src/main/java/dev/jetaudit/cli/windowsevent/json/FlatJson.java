package dev.jetaudit.cli.windowsevent.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.jetaudit.cli.evidence.ByteLines;
import dev.jetaudit.cli.evidence.Flaw;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object as a list of paths and texts: nesting shows in the path, {@code system.eventid.#text}, in lower case because
 * exporters differ in it; the elements of a list stand under one path; null is left out.
 *
 * @param values the texts of each path, in the order of the object
 */
record FlatJson(Map<String, List<String>> values) {

    /** Reads JSON of any size; one text is bounded like a line. */
    static final JsonFactory JSON = new JsonFactoryBuilder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(ByteLines.MAX_LINE_BYTES)
                    .maxNestingDepth(100)
                    .build())
            .build();

    private static final int MAX_VALUES = 100_000;
    private static final int MAX_CHARACTERS = ByteLines.MAX_LINE_BYTES;

    /** Reads the object that the parser has just entered, to behind its end. */
    static FlatJson read(JsonParser json) throws Flaw, IOException {
        Map<String, List<String>> values = new LinkedHashMap<>();
        read(json, "", values, new Room());
        return new FlatJson(values);
    }

    /** Returns the first text that stands under one of the paths, tried in their order; null if there is none. */
    @Nullable
    String first(List<String> paths) {
        for (String path : paths) {
            List<String> texts = values.get(path);
            if (texts != null) {
                return texts.getFirst();
            }
        }
        return null;
    }

    private static void read(JsonParser json, String path, Map<String, List<String>> values, Room room)
            throws Flaw, IOException {
        String prefix = path.isEmpty() ? "" : path + ".";
        for (JsonToken token = json.nextToken();
                token != JsonToken.END_OBJECT && token != JsonToken.END_ARRAY;
                token = json.nextToken()) {
            String at = path;
            if (token == JsonToken.FIELD_NAME) {
                at = prefix + json.currentName().toLowerCase(Locale.ROOT);
                token = json.nextToken();
            }
            if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
                read(json, at, values, room);
            } else if (token != JsonToken.VALUE_NULL) {
                String text = json.getText();
                room.take(at.length() + text.length());
                values.computeIfAbsent(at, name -> new ArrayList<>(1)).add(text);
            }
        }
    }

    /** What one event may hold, so that no file can fill the memory. */
    private static final class Room {
        private int texts = MAX_VALUES;
        private int characters = MAX_CHARACTERS;

        void take(int length) throws Flaw {
            texts--;
            characters -= length;
            if (texts < 0 || characters < 0) {
                throw new Flaw(null, "the event is too large");
            }
        }
    }
}
