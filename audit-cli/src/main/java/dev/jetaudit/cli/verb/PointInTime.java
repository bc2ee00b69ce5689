package dev.jetaudit.cli.verb;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads a time as users write it: {@code 2026-03-01} is the start of that day, {@code 2026-03-01T22:00} or {@code
 * 2026-03-01T22:00:00.120Z} a moment. Without a zone it is UTC.
 */
final class PointInTime implements ITypeConverter<Instant> {
    @Override
    public Instant convert(String text) {
        try {
            if (text.indexOf('T') < 0) {
                return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
            }
            boolean zoned =
                    text.endsWith("Z") || text.lastIndexOf('+') > 0 || text.lastIndexOf('-') > text.indexOf('T');
            return zoned
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException noTime) {
            throw new TypeConversionException(
                    "'" + text + "' is no ISO 8601 date or date-time such as 2026-03-01 or 2026-03-01T22:00:00Z");
        }
    }
}
