package dev.jetaudit.persistence.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A point in time as it stands in a column, to the nanosecond. H2 has a type for that and reads it from text. PostgreSQL's type
 * ends with microseconds, so the column is text there, which sorts by time from the year 0 to 9999.
 */
public final class StoredTime {

    private static final DateTimeFormatter TEXT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private StoredTime() {}

    /** Returns the value for a parameter. */
    public static String write(Instant at) {
        return TEXT.format(at);
    }

    /** Returns what a column holds, or null. */
    public static @Nullable Instant read(ResultSet result, String column) throws SQLException {
        Object value = result.getObject(column);
        if (value instanceof OffsetDateTime time) {
            return time.toInstant();
        }
        return value == null ? null : Instant.parse((String) value);
    }
}
