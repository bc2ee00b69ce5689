package dev.jetaudit.cli.output.text;

import java.util.function.Function;

/**
 * One column of a table of {@code T}.
 *
 * @param header its heading, in capitals
 * @param right whether its fields line up at the right, as numbers do
 * @param narrowest to how many characters it may be shortened where the line is too wide; 0 is never
 * @param naming whether fields that differ have to differ shortened, too
 * @param cell what stands in it
 */
public record Column<T>(String header, boolean right, int narrowest, boolean naming, Function<T, Cell> cell) {
    public static <T> Column<T> of(String header, Function<T, Cell> cell) {
        return new Column<>(header, false, 0, false, cell);
    }

    public static <T> Column<T> number(String header, Function<T, Cell> cell) {
        return new Column<>(header, true, 0, false, cell);
    }

    /** Returns a column whose fields may lose their middle. */
    public static <T> Column<T> shortened(String header, int narrowest, Function<T, Cell> cell) {
        return new Column<>(header, false, narrowest, false, cell);
    }

    /** Returns such a column for names, which stay long enough to tell them apart. */
    public static <T> Column<T> name(String header, int narrowest, Function<T, Cell> cell) {
        return new Column<>(header, false, narrowest, true, cell);
    }
}
