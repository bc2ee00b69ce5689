package dev.jetaudit.api.generation;

/**
 * Consecutive log generations, both ends included.
 *
 * @param low lowest generation, 0 or more
 * @param high highest generation, at least {@code low}
 */
public record GenerationRange(long low, long high) {

    public GenerationRange {
        if (low < 0 || high < low) {
            throw new IllegalArgumentException("no generation range: " + low + " to " + high);
        }
    }

    public boolean contains(long generation) {
        return low <= generation && generation <= high;
    }

    /** Returns the sum of all its generations, which is what the engine's completeness test adds up. */
    public long sum() {
        return (high - low + 1) * (low + high) / 2;
    }

    @Override
    public String toString() {
        return low + "-" + high;
    }
}
