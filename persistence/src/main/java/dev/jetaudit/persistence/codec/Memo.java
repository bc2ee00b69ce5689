package dev.jetaudit.persistence.codec;

import java.io.IOException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was read last in one place, and what it was read from: of call after call, most is the same. Safe for use by several
 * threads.
 */
final class Memo<T> {

    /** Longer JSON is rare and seldom the same again. */
    private static final int LONGEST_REMEMBERED = 1 << 12;

    @SuppressWarnings("ArrayRecordComponent") // Never changed.
    private record Known<T>(byte[] json, T value) {}

    /** Goes past something and returns what it means. */
    @FunctionalInterface
    interface Reading<T> {
        T read(JsonCursor json) throws IOException;
    }

    private final Reading<T> reading;
    private @Nullable Known<T> last;

    /** @param reading must end where nothing longer can begin with the same bytes: behind a quote, a brace or a fixed length */
    Memo(Reading<T> reading) {
        this.reading = reading;
    }

    static <T> Memo<T> ofText(Function<String, T> meaning) {
        return new Memo<>(json -> meaning.apply(json.text()));
    }

    T next(JsonCursor json) throws IOException {
        Known<T> known = last;
        if (known != null && json.skips(known.json)) {
            return known.value;
        }
        int start = json.position();
        T value = reading.read(json);
        if (json.position() - start <= LONGEST_REMEMBERED) {
            last = new Known<>(json.since(start), value);
        }
        return value;
    }
}
