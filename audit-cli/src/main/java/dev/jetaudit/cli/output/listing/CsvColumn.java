package dev.jetaudit.cli.output.listing;

import org.jspecify.annotations.Nullable;

/**
 * One column of CSV.
 *
 * @param name its name in the header line; part of the published contract
 */
public record CsvColumn<T>(String name, Value<T> value) {
    /** What stands in the column; null, which is unknown, leaves the field empty. */
    @FunctionalInterface
    public interface Value<T> {
        @Nullable
        Object of(T item);
    }
}
