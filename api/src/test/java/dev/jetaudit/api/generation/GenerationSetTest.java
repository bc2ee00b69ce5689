package dev.jetaudit.api.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class GenerationSetTest {

    private static final int HIGHEST = 24;

    @Test
    void ranges_that_overlap_or_touch_become_one() {
        GenerationSet set = GenerationSet.EMPTY.plus(5).plus(1).plus(3).plus(2).plus(new GenerationRange(7, 9));
        assertEquals("[1-3, 5-5, 7-9]", set.ranges().toString());
        assertEquals("[1-9]", set.plus(4).plus(6).ranges().toString());
    }

    @Test
    void it_behaves_like_a_plain_set_of_numbers() {
        for (long seed = 0; seed < 2_000; seed++) {
            compareWithASet(new Random(seed), "seed " + seed);
        }
    }

    @Test
    void a_range_knows_its_sum_and_refuses_nonsense() {
        assertEquals(117 + 118 + 119 + 120, new GenerationRange(117, 120).sum());
        assertEquals(10, new GenerationRange(10, 10).sum());
        assertEquals(0, new GenerationRange(0, 0).sum());
        assertThrows(IllegalArgumentException.class, () -> new GenerationRange(2, 1));
        assertThrows(IllegalArgumentException.class, () -> new GenerationRange(-1, 1));
    }

    private static void compareWithASet(Random random, String which) {
        GenerationSet set = GenerationSet.EMPTY;
        SortedSet<Long> oracle = new TreeSet<>();
        GenerationSet other = GenerationSet.EMPTY;
        SortedSet<Long> otherOracle = new TreeSet<>();
        for (int step = 0; step < 12; step++) {
            GenerationRange added = range(random);
            set = set.plus(added);
            oracle.addAll(numbers(added));
            GenerationRange bounds = range(random);
            assertEquals(kept(oracle, bounds, true), numbers(set.within(bounds)), which);
            assertEquals(kept(oracle, bounds, false), numbers(set.missingFrom(bounds)), which);
            if (step % 4 == 0) {
                other = other.plus(bounds.low());
                otherOracle.add(bounds.low());
            }
        }
        assertEquals(List.copyOf(oracle), numbers(set), which);
        assertEquals(oracle.isEmpty(), set.isEmpty(), which);
        for (long generation = 0; generation <= HIGHEST + 2; generation++) {
            assertEquals(oracle.contains(generation), set.contains(generation), which);
        }
        oracle.addAll(otherOracle);
        assertEquals(List.copyOf(oracle), numbers(set.plus(other)), which);
        assertEquals(apart(oracle), set.plus(other).ranges().size(), which + ": ranges are disjoint and do not touch");
    }

    private static List<Long> kept(SortedSet<Long> oracle, GenerationRange bounds, boolean held) {
        return numbers(bounds).stream()
                .filter(number -> oracle.contains(number) == held)
                .toList();
    }

    private static long apart(SortedSet<Long> oracle) {
        return oracle.stream().filter(number -> !oracle.contains(number - 1)).count();
    }

    private static GenerationRange range(Random random) {
        long low = random.nextInt(HIGHEST);
        return new GenerationRange(low, low + random.nextInt(4));
    }

    private static List<Long> numbers(GenerationRange range) {
        return LongStream.rangeClosed(range.low(), range.high()).boxed().toList();
    }

    private static List<Long> numbers(GenerationSet set) {
        return set.ranges().stream().flatMap(range -> numbers(range).stream()).collect(Collectors.toList());
    }
}
