package dev.jetaudit.cli.trace;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.jetaudit.api.call.WindowsPath;
import dev.jetaudit.cli.evidence.Flaw;
import dev.jetaudit.cli.evidence.OneLine;
import dev.jetaudit.cli.evidence.WholeText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Walks over the fields of one JSON text and reads values of the wanted type, or says what was found instead. */
final class JsonFields {

    /** Highest value of the engine's {@code unsigned long}. */
    static final long UNSIGNED_32 = 0xffff_ffffL;

    private final JsonParser json;
    private final byte[] bytes;
    private final long start;

    /**
     * @param json at the beginning of the text
     * @param bytes where the text stands
     * @param start its first byte there, less how many bytes of other texts were parsed before it
     */
    JsonFields(JsonParser json, byte[] bytes, long start) {
        this.json = json;
        this.bytes = bytes;
        this.start = start;
    }

    /** Enters the object that comes next. */
    void enter(@Nullable String field) throws Flaw, IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw unexpected(field, "an object");
        }
    }

    /** Returns the next field's name, or null at the end of the object, which is then left. */
    @Nullable
    String nextName() throws IOException {
        return json.nextFieldName();
    }

    long wholeNumber(String field, long low, long high) throws Flaw, IOException {
        if (json.nextToken() == JsonToken.VALUE_NUMBER_INT
                && json.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
            long number = json.getLongValue();
            if (number >= low && number <= high) {
                return number;
            }
        }
        throw unexpected(field, "a whole number from " + low + " to " + high);
    }

    String text(String field) throws Flaw, IOException {
        String text = json.nextTextValue();
        if (text == null) {
            throw unexpected(field, "a text");
        }
        return text;
    }

    /** As {@link #text}, of text that is kept and not only compared with names that are known. */
    String wholeText(String field) throws Flaw, IOException {
        return WholeText.of(field, text(field));
    }

    boolean flag(String field) throws Flaw, IOException {
        return switch (json.nextToken()) {
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> throw unexpected(field, "true or false");
        };
    }

    WindowsPath path(String field) throws Flaw, IOException {
        return new WindowsPath(wholeText(field));
    }

    List<WindowsPath> paths(String field) throws Flaw, IOException {
        if (json.nextToken() != JsonToken.START_ARRAY) {
            throw unexpected(field, "a list of paths");
        }
        List<WindowsPath> paths = new ArrayList<>();
        while (json.nextToken() == JsonToken.VALUE_STRING) {
            paths.add(new WindowsPath(WholeText.of(field + "[" + paths.size() + "]", json.getText())));
        }
        if (json.currentToken() != JsonToken.END_ARRAY) {
            throw unexpected(field + "[" + paths.size() + "]", "a path");
        }
        return List.copyOf(paths);
    }

    /** Returns where among the bytes the value begins that was read last. */
    int beginOfValue() {
        return (int) (start + json.currentTokenLocation().getByteOffset());
    }

    /** Returns the next value, whatever it is, as it is written. */
    String asWritten() throws IOException {
        json.nextToken();
        int from = beginOfValue();
        json.skipChildren();
        json.finishToken();
        int to = position();
        return new String(bytes, from, to - from, StandardCharsets.UTF_8).strip();
    }

    /** Whether nothing but white space stands before the end of the bytes that belong to the text. */
    boolean isAtEnd(int end) {
        for (int i = position(); i < end; i++) {
            if (bytes[i] != ' ' && bytes[i] != '\t' && bytes[i] != '\r') {
                return false;
            }
        }
        return true;
    }

    private int position() {
        return (int) (start + json.currentLocation().getByteOffset());
    }

    /** Makes sure that nothing follows. */
    void end() throws Flaw, IOException {
        if (json.nextToken() != null) {
            throw new Flaw(null, "more text behind the JSON object");
        }
    }

    static Flaw unknown(String field) {
        return new Flaw(field, "unknown field; what is not of the format goes under x");
    }

    static Flaw missing(String field) {
        return new Flaw(field, "missing");
    }

    private Flaw unexpected(@Nullable String field, String expected) throws IOException {
        return new Flaw(field, "expected " + expected + ", found " + found());
    }

    private String found() throws IOException {
        JsonToken token = json.currentToken();
        if (token == null) {
            return "nothing";
        }
        return switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "a list";
            case VALUE_STRING -> OneLine.quoted(json.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> shortened(json.getText());
            default -> json.getText();
        };
    }

    private static String shortened(String number) {
        return number.length() <= 40 ? number : number.substring(0, 40) + "…";
    }
}
