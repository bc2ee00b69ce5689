package dev.jetaudit.cli.output.text;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * Aligned columns under a heading, two blanks apart. The widths come from the first {@value #SAMPLE} rows, which are held back;
 * later rows are printed as they come, so that a long table needs no more memory than a short one. A later field that is wider
 * than its column pushes the rest of its line to the right. Without a row nothing is printed, not even the heading.
 */
public final class TextTable<T> {
    private static final int SAMPLE = 500;
    private static final String GAP = "  ";

    private final List<Column<T>> columns;
    private final String indent;
    private final int lineWidth;
    private final Palette palette;
    private final PrintWriter out;
    private final List<List<Cell>> held = new ArrayList<>();
    private int[] widths = {};

    /**
     * @param indent what every line begins with
     * @param lineWidth characters that a line may have before columns are shortened; 0 is no limit
     */
    public TextTable(List<Column<T>> columns, String indent, int lineWidth, Palette palette, PrintWriter out) {
        this.columns = List.copyOf(columns);
        this.indent = indent;
        this.lineWidth = lineWidth;
        this.palette = palette;
        this.out = out;
    }

    public void add(T item) {
        List<Cell> row =
                columns.stream().map(column -> column.cell().apply(item)).toList();
        if (widths.length > 0) {
            print(row);
            return;
        }
        held.add(row);
        if (held.size() == SAMPLE) {
            release();
        }
    }

    /** Prints what is still held back. */
    public void finish() {
        if (widths.length == 0 && !held.isEmpty()) {
            release();
        }
    }

    private void release() {
        widths = fittingWidths();
        print(columns.stream()
                .map(column -> new Cell(column.header(), Tone.FAINT))
                .toList());
        held.forEach(this::print);
        held.clear();
    }

    private int[] fittingWidths() {
        int[] fitting = new int[columns.size()];
        int total = indent.length() + GAP.length() * (columns.size() - 1);
        for (int at = 0; at < fitting.length; at++) {
            int column = at;
            int widest = held.stream()
                    .mapToInt(row -> row.get(column).length())
                    .max()
                    .orElse(0);
            fitting[at] = Math.max(Printable.length(columns.get(at).header()), widest);
            total += fitting[at];
        }
        int excess = lineWidth > 0 ? total - lineWidth : 0;
        int[] narrowest = excess > 0 ? narrowest(fitting) : fitting;
        for (; excess > 0; excess--) {
            int widest = widestThatMayShrink(fitting, narrowest);
            if (widest < 0) {
                break;
            }
            fitting[widest]--;
        }
        return fitting;
    }

    private int[] narrowest(int[] widths) {
        int[] narrowest = widths.clone();
        for (int at = 0; at < narrowest.length; at++) {
            Column<T> column = columns.get(at);
            int least = Math.max(column.narrowest(), Printable.length(column.header()));
            while (column.narrowest() > 0 && narrowest[at] > least && tellsApart(at, narrowest[at] - 1)) {
                narrowest[at]--;
            }
        }
        return narrowest;
    }

    /** Whether fields of a column of names that differ still do when they are so short. */
    private boolean tellsApart(int at, int width) {
        return !columns.get(at).naming() || distinct(at, Integer.MAX_VALUE) == distinct(at, width);
    }

    private long distinct(int at, int width) {
        return held.stream()
                .map(row -> Printable.shortened(row.get(at).text(), width))
                .distinct()
                .count();
    }

    private static int widestThatMayShrink(int[] fitting, int[] narrowest) {
        int widest = -1;
        for (int at = 0; at < fitting.length; at++) {
            if (fitting[at] > narrowest[at] && (widest < 0 || fitting[at] > fitting[widest])) {
                widest = at;
            }
        }
        return widest;
    }

    private void print(List<Cell> row) {
        StringBuilder line = new StringBuilder(indent);
        for (int at = 0; at < widths.length; at++) {
            Column<T> column = columns.get(at);
            boolean mayShrink = lineWidth > 0 && column.narrowest() > 0;
            Cell cell = mayShrink ? row.get(at).shortenedTo(widths[at]) : row.get(at);
            String blanks = " ".repeat(Math.max(0, widths[at] - cell.length()));
            boolean last = at == widths.length - 1;
            line.append(column.right() ? blanks : "")
                    .append(palette.paint(cell.text(), cell.tone()))
                    .append(column.right() || last ? "" : blanks)
                    .append(last ? "" : GAP);
        }
        out.append(line.toString().stripTrailing()).append('\n');
    }
}
