package dev.jetaudit.cli.output.text;

import dev.jetaudit.api.generation.GenerationRange;
import dev.jetaudit.api.generation.GenerationSet;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Sizes, times and log generations as people read them; JSON and CSV have the exact values. */
public final class Quantity {
    private static final List<String> UNITS = List.of("KiB", "MiB", "GiB", "TiB", "PiB", "EiB");
    private static final int MAX_RANGES = 3;

    private Quantity() {}

    /** Returns for example {@code 512 B} or {@code 8.3 MiB}: powers of 1,024, rounded down to one decimal. */
    public static String bytes(long bytes) {
        if (bytes < 1024) {
            return bytes + " B";
        }
        int unit = (63 - Long.numberOfLeadingZeros(bytes)) / 10;
        long whole = bytes >>> (10 * unit);
        long tenths = ((bytes >>> (10 * (unit - 1))) & 1023) * 10 / 1024;
        return whole + "." + tenths + " " + UNITS.get(unit - 1);
    }

    /** Returns for example {@code 2026-03-01 22:00:00Z}, without fractions of a second. */
    public static String instant(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString().replace('T', ' ');
    }

    /** Returns seconds with two digits behind the point, for example {@code 5.36 s}. */
    public static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.2f s", duration.toMillis() / 1000.0);
    }

    /** Returns for example {@code 118-120 122}, the first three ranges at most, or {@code -} for the empty set. */
    public static String generations(GenerationSet generations) {
        if (generations.isEmpty()) {
            return "-";
        }
        List<GenerationRange> ranges = generations.ranges();
        String first = ranges.stream().limit(MAX_RANGES).map(Quantity::range).collect(Collectors.joining(" "));
        int more = ranges.size() - MAX_RANGES;
        return more > 0 ? first + " and " + more + " more" : first;
    }

    /** Returns for example {@code 117-120}, or {@code 117} if it is only one. */
    public static String range(GenerationRange range) {
        return range.low() == range.high() ? Long.toString(range.low()) : range.toString();
    }

    /** Returns for example {@code 1 call} or {@code 3 calls}. */
    public static String counted(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
