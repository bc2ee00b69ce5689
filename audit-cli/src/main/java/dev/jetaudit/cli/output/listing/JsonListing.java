package dev.jetaudit.cli.output.listing;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** JSON in UTF-8, one object a line: as one array ({@code []} when empty), or as NDJSON. */
public final class JsonListing<T> implements Listing<T> {
    private final JsonLayout<T> layout;
    private final OutputStream out;
    private final boolean array;
    private final JsonGenerator json;
    private final JsonFields fields;
    private boolean begun;

    private JsonListing(JsonLayout<T> layout, OutputStream out, boolean array) {
        this.layout = layout;
        this.out = out;
        this.array = array;
        this.json = generator(out, array ? ",\n" : "\n");
        this.fields = new JsonFields(json);
    }

    public static <T> JsonListing<T> array(JsonLayout<T> layout, OutputStream out) {
        return new JsonListing<>(layout, out, true);
    }

    public static <T> JsonListing<T> lines(JsonLayout<T> layout, OutputStream out) {
        return new JsonListing<>(layout, out, false);
    }

    @Override
    public void add(T item) {
        try {
            if (!begun && array) {
                raw("[\n");
            }
            begun = true;
            json.writeStartObject();
            layout.json(item, fields);
            json.writeEndObject();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void finish() {
        try {
            json.flush();
            if (begun) {
                raw(array ? "\n]\n" : "\n");
            } else if (array) {
                raw("[]\n");
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void raw(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonGenerator generator(OutputStream out, String separator) {
        try {
            return new JsonFactoryBuilder()
                    .rootValueSeparator(separator)
                    .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                    .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
                    .build()
                    .createGenerator(out);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
