package dev.jetaudit.cli.header.page;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The engine's eight-byte time: seconds, minutes, hours, day, month, years since 1900, and two bytes of flags and milliseconds. */
final class LogTime {

    private static final int UTC = 1;

    private LogTime() {}

    /** Returns the instant; null if none is set, or if it is the server's local time, whose zone nobody says. */
    static @Nullable Instant at(Page page, int offset) {
        int flags = page.unsignedByte(offset + 6);
        if (page.unsignedByte(offset + 4) == 0 || (flags & UTC) == 0) {
            return null;
        }
        int millis = (flags >> 1) | ((page.unsignedByte(offset + 7) >> 1) & 7) << 7;
        try {
            return LocalDateTime.of(
                            1900 + page.unsignedByte(offset + 5),
                            page.unsignedByte(offset + 4),
                            page.unsignedByte(offset + 3),
                            page.unsignedByte(offset + 2),
                            page.unsignedByte(offset + 1),
                            page.unsignedByte(offset),
                            Math.min(millis, 999) * 1_000_000)
                    .toInstant(ZoneOffset.UTC);
        } catch (DateTimeException noSuchTime) {
            return null;
        }
    }

    /** Whether it is a time, or no time at all. */
    static boolean isPlausible(Page page, int offset) {
        return page.unsignedByte(offset) <= 60
                && page.unsignedByte(offset + 1) <= 60
                && page.unsignedByte(offset + 2) <= 24
                && page.unsignedByte(offset + 3) <= 31
                && page.unsignedByte(offset + 4) <= 12;
    }
}
