package dev.jetaudit.cli.evtx.value;

import java.time.Instant;
import java.time.LocalDate;

/** The two ways in which Windows stores a time, as text and as an instant. */
public final class Times {

    private static final long TICKS_PER_SECOND = 10_000_000;
    private static final long SECONDS_1601_TO_1970 = 11_644_473_600L;
    private static final int SECONDS_PER_DAY = 86_400;

    private Times() {}

    /** Returns the instant of a FILETIME, which counts 100 ns since 1601; those that are negative lie before. */
    public static Instant instant(long fileTime) {
        return Instant.ofEpochSecond(
                Math.floorDiv(fileTime, TICKS_PER_SECOND) - SECONDS_1601_TO_1970,
                100 * Math.floorMod(fileTime, TICKS_PER_SECOND));
    }

    static String fileTime(long fileTime, Manner manner) {
        long seconds = Math.floorDiv(fileTime, TICKS_PER_SECOND) - SECONDS_1601_TO_1970;
        int ofDay = (int) Math.floorMod(seconds, (long) SECONDS_PER_DAY);
        LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(seconds, (long) SECONDS_PER_DAY));
        StringBuilder text = new StringBuilder(32);
        appendDate(text, date.getYear(), date.getMonthValue(), date.getDayOfMonth());
        appendTime(text, ofDay / 3600, ofDay / 60 % 60, ofDay % 60);
        append(text, Math.floorMod(fileTime, TICKS_PER_SECOND), 7);
        text.append(manner == Manner.OLD ? "00" : "");
        return text.append('Z').toString();
    }

    static String systemTime(ChunkBytes bytes, int at) throws Unreadable {
        StringBuilder text = new StringBuilder(32);
        appendDate(text, bytes.u16(at), bytes.u16(at + 2), bytes.u16(at + 6));
        appendTime(text, bytes.u16(at + 8), bytes.u16(at + 10), bytes.u16(at + 12));
        append(text, bytes.u16(at + 14), 3);
        return text.append('Z').toString();
    }

    private static void appendDate(StringBuilder text, int year, int month, int day) {
        append(text, year, 4);
        append(text.append('-'), month, 2);
        append(text.append('-'), day, 2);
    }

    private static void appendTime(StringBuilder text, int hour, int minute, int second) {
        append(text.append('T'), hour, 2);
        append(text.append(':'), minute, 2);
        append(text.append(':'), second, 2);
        text.append('.');
    }

    private static void append(StringBuilder text, long number, int digits) {
        for (long power = POWERS[digits - 1]; power > number && power > 1; power /= 10) {
            text.append('0');
        }
        text.append(number);
    }

    private static final long[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000};
}
