package dev.jetaudit.cli.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;

/** What the JSON parser says is wrong, without the names of its own parts. */
public final class JsonReason {

    private JsonReason() {}

    /** Returns it as a clause. */
    public static String of(JsonProcessingException broken) {
        return String.valueOf(broken.getOriginalMessage()).replaceAll(", from `StreamReadConstraints[^`]*`", "");
    }
}
