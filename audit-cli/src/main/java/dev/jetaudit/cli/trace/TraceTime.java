package dev.jetaudit.cli.trace;

import dev.jetaudit.cli.evidence.EvidenceTime;
import dev.jetaudit.cli.evidence.Flaw;
import dev.jetaudit.cli.evidence.OneLine;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A point in time as a trace writes it: {@code 2026-03-01T22:00:00.120Z}, with {@code Z}, with an offset such as {@code +01:00}, or
 * with neither, and then in the zone that the trace's header names. In the hour that a zone has twice, the first one is meant.
 */
final class TraceTime {

    private static final Pattern SHAPE =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?(?:Z|[+-]\\d\\d:\\d\\d)?");
    private static final String EXPECTED = "expected an instant such as 2026-03-01T22:00:00.120Z, found ";
    private static final int SECONDS = "2026-03-01T22:00:00".length();

    private TraceTime() {}

    /** Returns the instant. */
    static Instant parse(String field, String text, @Nullable ZoneId zone) throws Flaw {
        try {
            Instant time = isPlainUtc(text) ? plainUtc(text) : withOffsetOrZone(field, text, zone);
            return EvidenceTime.inRange(time);
        } catch (DateTimeException noSuchTime) {
            throw new Flaw(field, EXPECTED + OneLine.quoted(text));
        }
    }

    /** Returns the instant that a text names in the most usual way, with {@code Z}; null if it is written otherwise or there is none. */
    static @Nullable Instant plainUtcOrNull(String text) {
        try {
            return isPlainUtc(text) ? EvidenceTime.inRange(plainUtc(text)) : null;
        } catch (DateTimeException noSuchTime) {
            return null;
        }
    }

    private static Instant withOffsetOrZone(String field, String text, @Nullable ZoneId zone) throws Flaw {
        if (!SHAPE.matcher(text).matches()) {
            throw new Flaw(field, EXPECTED + OneLine.quoted(text));
        }
        boolean hasOffset = text.endsWith("Z") || text.lastIndexOf(':') > SECONDS;
        if (hasOffset) {
            return OffsetDateTime.parse(text).toInstant();
        }
        LocalDateTime local = LocalDateTime.parse(text);
        if (zone == null) {
            throw new Flaw(
                    field,
                    "the time " + OneLine.quoted(text)
                            + " has no offset (such as Z), and no zone stands in the header");
        }
        return local.atZone(zone).toInstant();
    }

    /** Nearly all times are written so; looking at the characters is ten times faster than a date format. */
    private static boolean isPlainUtc(String text) {
        int length = text.length();
        if (length <= SECONDS || length > SECONDS + 11 || text.charAt(length - 1) != 'Z') {
            return false;
        }
        for (int i = 0; i < length - 1; i++) {
            char c = text.charAt(i);
            boolean right = switch (i) {
                case 4, 7 -> c == '-';
                case 10 -> c == 'T';
                case 13, 16 -> c == ':';
                case 19 -> c == '.' && length > SECONDS + 2;
                default -> c >= '0' && c <= '9';
            };
            if (!right) {
                return false;
            }
        }
        return true;
    }

    private static Instant plainUtc(String text) {
        int nanos = 0;
        for (int i = SECONDS + 1; i < SECONDS + 10; i++) {
            nanos = nanos * 10 + (i < text.length() - 1 ? text.charAt(i) - '0' : 0);
        }
        LocalDate date = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
        LocalTime time = LocalTime.of(number(text, 11, 13), number(text, 14, 16), number(text, 17, 19), nanos);
        return Instant.ofEpochSecond(date.toEpochSecond(time, ZoneOffset.UTC), nanos);
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }
}
