package dev.jetaudit.api.generation;

import java.util.ArrayList;
import java.util.List;

/**
 * An immutable set of log generations, kept as disjoint ascending ranges: its size is the number of gaps, not of generations.
 *
 * @param ranges ascending, neither overlapping nor touching one another
 */
public record GenerationSet(List<GenerationRange> ranges) {

    public static final GenerationSet EMPTY = new GenerationSet(List.of());

    public GenerationSet {
        ranges = List.copyOf(ranges);
    }

    public static GenerationSet of(GenerationRange range) {
        return new GenerationSet(List.of(range));
    }

    public boolean isEmpty() {
        return ranges.isEmpty();
    }

    public boolean contains(long generation) {
        return ranges.stream().anyMatch(range -> range.contains(generation));
    }

    public GenerationSet plus(long generation) {
        return plus(new GenerationRange(generation, generation));
    }

    public GenerationSet plus(GenerationRange added) {
        List<GenerationRange> merged = new ArrayList<>(ranges.size() + 1);
        GenerationRange growing = added;
        for (GenerationRange range : ranges) {
            if (range.high() + 1 < growing.low()) {
                merged.add(range);
            } else if (growing.high() + 1 < range.low()) {
                merged.add(growing);
                growing = range;
            } else {
                growing = new GenerationRange(
                        Math.min(range.low(), growing.low()), Math.max(range.high(), growing.high()));
            }
        }
        merged.add(growing);
        return new GenerationSet(merged);
    }

    public GenerationSet plus(GenerationSet added) {
        GenerationSet sum = this;
        for (GenerationRange range : added.ranges) {
            sum = sum.plus(range);
        }
        return sum;
    }

    /** Returns those of its generations that lie in the range. */
    public GenerationSet within(GenerationRange bounds) {
        return new GenerationSet(ranges.stream()
                .filter(range -> range.high() >= bounds.low() && range.low() <= bounds.high())
                .map(range ->
                        new GenerationRange(Math.max(range.low(), bounds.low()), Math.min(range.high(), bounds.high())))
                .toList());
    }

    /** Returns the generations of the range that it does not hold. */
    public GenerationSet missingFrom(GenerationRange wanted) {
        List<GenerationRange> gaps = new ArrayList<>();
        long next = wanted.low();
        for (GenerationRange range : within(wanted).ranges) {
            if (next < range.low()) {
                gaps.add(new GenerationRange(next, range.low() - 1));
            }
            next = range.high() + 1;
        }
        if (next <= wanted.high()) {
            gaps.add(new GenerationRange(next, wanted.high()));
        }
        return new GenerationSet(gaps);
    }
}
