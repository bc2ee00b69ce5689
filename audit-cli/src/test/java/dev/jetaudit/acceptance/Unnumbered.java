package dev.jetaudit.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Output without positions: they increase along the journal, and a recording that was cut short leaves numbers out, so that two
 * stores with the same history may differ in them.
 */
final class Unnumbered {
    private static final List<String> NUMBERS = List.of("position", "positions", "firstPosition", "lastPosition");

    private Unnumbered() {}

    /** Returns the array, without positions, as it is printed. */
    static String of(JsonNode array) {
        for (JsonNode element : array) {
            ((ObjectNode) element).remove(NUMBERS);
            element.path("findings").forEach(finding -> ((ObjectNode) finding).remove(NUMBERS));
        }
        return array.toPrettyString();
    }
}
