package dev.jetaudit.domain.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Leaves out what can be left out. */
final class Reduction {

    private Reduction() {}

    /**
     * Returns a part of the list that still suffices and of which no single element can be left out. Long stretches are tried
     * first, and earlier ones before later ones, so that what stands nearer to the end stays.
     *
     * @param all a list that suffices
     */
    static <T> List<T> smallest(List<T> all, Predicate<List<T>> suffices) {
        List<T> kept = all;
        for (int length = Integer.highestOneBit(Math.max(1, all.size())); length > 1; length /= 2) {
            kept = without(kept, length, suffices);
        }
        int before;
        do {
            before = kept.size();
            kept = without(kept, 1, suffices);
        } while (kept.size() < before);
        return kept;
    }

    private static <T> List<T> without(List<T> all, int length, Predicate<List<T>> suffices) {
        List<T> kept = all;
        int at = 0;
        while (at < kept.size()) {
            List<T> fewer = new ArrayList<>(kept.subList(0, at));
            fewer.addAll(kept.subList(Math.min(at + length, kept.size()), kept.size()));
            if (suffices.test(fewer)) {
                kept = fewer;
            } else {
                at += length;
            }
        }
        return kept;
    }
}
