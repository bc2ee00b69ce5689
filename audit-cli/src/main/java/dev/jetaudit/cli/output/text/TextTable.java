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
        for (int excess = total - lineWidth; lineWidth > 0 && excess > 0; excess--) {
            int widest = widestThatMayShrink(fitting);
            if (widest < 0) {
                break;
            }
            fitting[widest]--;
        }
        return fitting;
    }

    private int widestThatMayShrink(int[] fitting) {
        int widest = -1;
        for (int at = 0; at < fitting.length; at++) {
            Column<T> column = columns.get(at);
            boolean mayShrink = column.narrowest() > 0
                    && fitting[at] > Math.max(column.narrowest(), Printable.length(column.header()));
            if (mayShrink && (widest < 0 || fitting[at] > fitting[widest])) {
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
