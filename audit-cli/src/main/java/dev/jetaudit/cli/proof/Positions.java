package dev.jetaudit.cli.proof;

import dev.jetaudit.api.query.PositionRange;
import dev.jetaudit.cli.verb.UsageError;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Positions of the journal as arguments: {@code 4711} or {@code 4711-4720}. */
final class Positions {
    private static final Pattern RANGE = Pattern.compile("(\\d{1,18})(?:-(\\d{1,18}))?");

    private Positions() {}

    /** Returns the ranges in ascending order; those that touch or overlap are one. */
    static List<PositionRange> parse(List<String> words) {
        List<PositionRange> ranges = new ArrayList<>();
        words.stream()
                .map(Positions::range)
                .sorted(Comparator.comparingLong(PositionRange::first))
                .forEach(range -> add(ranges, range));
        return ranges;
    }

    private static void add(List<PositionRange> ranges, PositionRange next) {
        PositionRange last = ranges.isEmpty() ? null : ranges.getLast();
        if (last == null || last.last() + 1 < next.first()) {
            ranges.add(next);
        } else {
            ranges.set(ranges.size() - 1, new PositionRange(last.first(), Math.max(last.last(), next.last())));
        }
    }

    private static PositionRange range(String word) {
        Matcher range = RANGE.matcher(word);
        if (range.matches()) {
            long first = Long.parseLong(range.group(1));
            long last = range.group(2) == null ? first : Long.parseLong(range.group(2));
            if (first >= 1 && last >= first) {
                return new PositionRange(first, last);
            }
        }
        throw new UsageError("'" + word + "' is neither a backup's id, such as 'EX01/SG1#17', nor a position, such as"
                + " 4711 or 4711-4720");
    }
}
