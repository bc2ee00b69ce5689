package dev.jetaudit.cli.output.listing;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.jetaudit.api.call.JetErr;
import dev.jetaudit.api.generation.GenerationRange;
import dev.jetaudit.api.generation.GenerationSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes the fields of one JSON object, in the order of the calls. A null value is printed as {@code null}, which means
 * unknown, unless this writer was made by {@link #onlyKnown()}.
 */
public final class JsonFields {
    private final JsonGenerator json;
    private final boolean printNulls;

    JsonFields(JsonGenerator json) {
        this(json, true);
    }

    private JsonFields(JsonGenerator json, boolean printNulls) {
        this.json = json;
        this.printNulls = printNulls;
    }

    /** Returns a writer to the same object that leaves out the fields whose value is null. */
    public JsonFields onlyKnown() {
        return new JsonFields(json, false);
    }

    public JsonFields text(String name, @Nullable Object value) {
        return field(name, value, known -> json.writeString(known.toString()));
    }

    public JsonFields number(String name, @Nullable Long value) {
        return field(name, value, json::writeNumber);
    }

    public JsonFields decimal(String name, @Nullable BigDecimal value) {
        return field(name, value, json::writeNumber);
    }

    public JsonFields flag(String name, @Nullable Boolean value) {
        return field(name, value, json::writeBoolean);
    }

    /** Writes an error code as its number. */
    public JsonFields code(String name, @Nullable JetErr value) {
        return field(name, value, known -> json.writeNumber(known.code()));
    }

    /** Writes a time as ISO 8601 in UTC. */
    public JsonFields instant(String name, @Nullable Instant value) {
        return text(name, value);
    }

    /** Writes generations as {@code [[low,high],…]}, both ends included. */
    public JsonFields generations(String name, @Nullable GenerationSet value) {
        return field(name, value, known -> {
            json.writeStartArray();
            for (GenerationRange range : known.ranges()) {
                json.writeArray(new long[] {range.low(), range.high()}, 0, 2);
            }
            json.writeEndArray();
        });
    }

    public JsonFields numbers(String name, Iterable<Long> values) {
        return field(name, values, known -> {
            json.writeStartArray();
            for (long value : known) {
                json.writeNumber(value);
            }
            json.writeEndArray();
        });
    }

    public JsonFields texts(String name, @Nullable Iterable<?> values) {
        return field(name, values, known -> {
            json.writeStartArray();
            for (Object value : known) {
                json.writeString(value.toString());
            }
            json.writeEndArray();
        });
    }

    public JsonFields object(String name, Consumer<JsonFields> fields) {
        return field(name, fields, known -> {
            json.writeStartObject();
            known.accept(new JsonFields(json));
            json.writeEndObject();
        });
    }

    /** Writes null, or the object that the value's fields make. */
    public <V> JsonFields object(String name, @Nullable V value, BiConsumer<V, JsonFields> fields) {
        return value == null ? text(name, null) : object(name, object -> fields.accept(value, object));
    }

    public <V> JsonFields objects(String name, Iterable<V> values, BiConsumer<V, JsonFields> fields) {
        return field(name, values, known -> {
            json.writeStartArray();
            for (V value : known) {
                element(value, fields);
            }
            json.writeEndArray();
        });
    }

    /** As {@link #objects}, of values that are handed out one at a time. */
    public <V> JsonFields objectsOf(String name, Consumer<Consumer<V>> values, BiConsumer<V, JsonFields> fields) {
        return field(name, values, known -> {
            json.writeStartArray();
            known.accept(value -> element(value, fields));
            json.writeEndArray();
        });
    }

    private <V> void element(V value, BiConsumer<V, JsonFields> fields) {
        try {
            json.writeStartObject();
            fields.accept(value, new JsonFields(json));
            json.writeEndObject();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private <V> JsonFields field(String name, @Nullable V value, Write<V> write) {
        try {
            if (value != null) {
                json.writeFieldName(name);
                write.of(value);
            } else if (printNulls) {
                json.writeNullField(name);
            }
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private interface Write<V> {
        void of(V value) throws IOException;
    }
}
