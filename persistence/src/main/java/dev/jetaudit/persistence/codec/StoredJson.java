package dev.jetaudit.persistence.codec;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.jetaudit.api.backup.BackupId;
import dev.jetaudit.api.call.InstanceId;
import dev.jetaudit.api.call.JetErr;
import dev.jetaudit.api.call.WindowsPath;
import dev.jetaudit.api.generation.GenerationRange;
import dev.jetaudit.api.generation.GenerationSet;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of stored values: an object for each record with its components in their order. Ids and paths are strings, codes
 * numbers, times ISO-8601 with all their digits, a generation range is {@code [low,high]} and a set of them a list of these.
 * What to leave out and how sealed types are told apart is {@link RecordComponents}' matter.
 */
final class StoredJson {

    private StoredJson() {}

    static ObjectMapper mapper() {
        return JsonMapper.builder(JsonFactory.builder()
                        .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                        .build())
                .build()
                .setAnnotationIntrospector(new RecordComponents())
                .setVisibility(PropertyAccessor.GETTER, Visibility.NONE)
                .setVisibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
                .setVisibility(PropertyAccessor.FIELD, Visibility.ANY);
    }

    static Module values() {
        SimpleModule values = new SimpleModule("stored values");
        text(values, InstanceId.class, InstanceId::value, InstanceId::new);
        text(values, BackupId.class, BackupId::toString, BackupId::parse);
        text(values, WindowsPath.class, WindowsPath::value, WindowsPath::new);
        text(values, Instant.class, Instant::toString, Instant::parse);
        values.addSerializer(JetErr.class, writing((err, json) -> json.writeNumber(err.code())));
        values.addDeserializer(JetErr.class, reading(json -> new JetErr(json.getIntValue())));
        values.addSerializer(GenerationRange.class, writing(StoredJson::write));
        values.addDeserializer(GenerationRange.class, reading(json -> range(json.readValueAs(long[].class))));
        values.addSerializer(GenerationSet.class, writing(StoredJson::write));
        values.addDeserializer(GenerationSet.class, reading(json -> set(json.readValueAs(long[][].class))));
        return values;
    }

    private static void write(GenerationRange range, JsonGenerator json) throws IOException {
        json.writeArray(new long[] {range.low(), range.high()}, 0, 2);
    }

    private static void write(GenerationSet set, JsonGenerator json) throws IOException {
        json.writeStartArray();
        for (GenerationRange range : set.ranges()) {
            write(range, json);
        }
        json.writeEndArray();
    }

    private static GenerationRange range(long[] ends) {
        if (ends.length != 2) {
            throw new IllegalArgumentException("a generation range has two ends, not " + ends.length);
        }
        return new GenerationRange(ends[0], ends[1]);
    }

    private static GenerationSet set(long[][] ranges) {
        return new GenerationSet(Arrays.stream(ranges).map(StoredJson::range).toList());
    }

    /** A type that is one string, also as the key of a map. */
    private static <T> void text(
            SimpleModule values, Class<T> type, Function<T, String> write, Function<String, T> read) {
        values.addSerializer(type, writing((value, json) -> json.writeString(write.apply(value))));
        values.addDeserializer(type, reading(json -> read.apply(json.getText())));
        values.addKeySerializer(type, writing((value, json) -> json.writeFieldName(write.apply(value))));
        values.addKeyDeserializer(type, new KeyDeserializer() {
            @Override
            public Object deserializeKey(String key, DeserializationContext context) {
                return Objects.requireNonNull(read.apply(key));
            }
        });
    }

    @FunctionalInterface
    private interface Writing<T> {
        void write(T value, JsonGenerator json) throws IOException;
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read(JsonParser json) throws IOException;
    }

    private static <T> JsonSerializer<T> writing(Writing<T> writing) {
        return new JsonSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
                writing.write(value, json);
            }
        };
    }

    private static <T> JsonDeserializer<T> reading(Reading<T> reading) {
        return new JsonDeserializer<>() {
            @Override
            public @Nullable T deserialize(JsonParser json, DeserializationContext context) throws IOException {
                return reading.read(json);
            }
        };
    }
}
