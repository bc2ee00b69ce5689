package dev.jetaudit.cli.evidence;

import java.time.DateTimeException;
import java.time.Instant;

/** Which times evidence may bear: those of the years 1 to 9999 in UTC, whose ISO 8601 form has four digits of the year. */
public final class EvidenceTime {

    private static final long FIRST_SECOND =
            Instant.parse("0001-01-01T00:00:00Z").getEpochSecond();
    private static final long LAST_SECOND =
            Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

    private EvidenceTime() {}

    /**
     * Returns the time.
     *
     * @throws DateTimeException if it is none of these
     */
    public static Instant inRange(Instant time) {
        if (time.getEpochSecond() < FIRST_SECOND || time.getEpochSecond() > LAST_SECOND) {
            throw new DateTimeException("outside of the years 1 to 9999");
        }
        return time;
    }
}
