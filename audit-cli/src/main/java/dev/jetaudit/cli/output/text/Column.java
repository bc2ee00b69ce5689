package dev.jetaudit.cli.output.text;

import java.util.function.Function;

/**
 * One column of a table of {@code T}.
 *
 * @param header its heading, in capitals
 * @param right whether its fields line up at the right, as numbers do
 * @param narrowest to how many characters it may be shortened where the line is too wide; 0 is never
 * @param cell what stands in it
 */
public record Column<T>(String header, boolean right, int narrowest, Function<T, Cell> cell) {
    public static <T> Column<T> of(String header, Function<T, Cell> cell) {
        return new Column<>(header, false, 0, cell);
    }

    public static <T> Column<T> number(String header, Function<T, Cell> cell) {
        return new Column<>(header, true, 0, cell);
    }

    /** Returns a column whose fields may lose their middle. */
    public static <T> Column<T> shortened(String header, int narrowest, Function<T, Cell> cell) {
        return new Column<>(header, false, narrowest, cell);
    }
}
