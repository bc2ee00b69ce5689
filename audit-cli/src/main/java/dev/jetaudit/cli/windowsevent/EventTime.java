package dev.jetaudit.cli.windowsevent;

import dev.jetaudit.cli.evidence.EvidenceTime;
import dev.jetaudit.cli.evidence.Flaw;
import dev.jetaudit.cli.evidence.OneLine;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The time of an event, in the ways that exports write it. A time without an offset is UTC, as the log stores it. */
public final class EventTime {

    /** As .NET's JSON serializer writes it: milliseconds since 1970, in UTC whatever offset follows. */
    private static final Pattern MILLISECONDS = Pattern.compile("/Date\\((-?\\d{1,15})(?:[+-]\\d{4})?\\)/");

    private static final Pattern ISO = Pattern.compile(
            "(\\d{4}-\\d\\d-\\d\\d)[T ](\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?)\\s*(UTC|Z|[+-]\\d\\d:\\d\\d)?",
            Pattern.CASE_INSENSITIVE);

    private EventTime() {}

    /** Returns the time, or says what stands in its place. */
    public static Instant parse(@Nullable String text) throws Flaw {
        if (text == null) {
            throw new Flaw("TimeCreated", "missing");
        }
        Optional<Instant> time = of(text);
        if (time.isEmpty()) {
            throw new Flaw(
                    "TimeCreated", "expected a time such as 2013-10-23T16:22:59.000Z, found " + OneLine.quoted(text));
        }
        return time.get();
    }

    /** Returns the time, or nothing if the text is none. */
    static Optional<Instant> of(String text) {
        try {
            return read(text).map(EvidenceTime::inRange);
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> read(String text) {
        Matcher milliseconds = MILLISECONDS.matcher(text);
        if (milliseconds.matches()) {
            return Optional.of(Instant.ofEpochMilli(Long.parseLong(milliseconds.group(1))));
        }
        Matcher iso = ISO.matcher(text.strip());
        if (!iso.matches()) {
            return Optional.empty();
        }
        String offset = iso.group(3);
        boolean utc = offset == null || Character.isLetter(offset.charAt(0));
        return Optional.of(OffsetDateTime.parse(iso.group(1) + "T" + iso.group(2) + (utc ? "Z" : offset))
                .toInstant());
    }
}
