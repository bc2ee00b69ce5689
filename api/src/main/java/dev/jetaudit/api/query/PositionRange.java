package dev.jetaudit.api.query;

/**
 * Positions of the journal that follow one another.
 *
 * @param first 1 or more
 * @param last not before the first
 */
public record PositionRange(long first, long last) {

    public PositionRange {
        if (first < 1 || last < first) {
            throw new IllegalArgumentException("positions go from 1 up, not from " + first + " to " + last);
        }
    }

    public boolean holds(long position) {
        return first <= position && position <= last;
    }
}
