package dev.jetaudit.cli.output.listing;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** CSV as RFC 4180 has it: a header line also when nothing follows, lines end with CR LF, fields are quoted where needed. */
public final class CsvListing<T> implements Listing<T> {
    private final List<CsvColumn<T>> columns;
    private final PrintWriter out;
    private boolean begun;

    public CsvListing(List<CsvColumn<T>> columns, PrintWriter out) {
        this.columns = columns;
        this.out = out;
    }

    @Override
    public void add(T item) {
        begin();
        line(columns.stream().map(column -> field(column.value().of(item))).collect(Collectors.joining(",")));
    }

    @Override
    public void finish() {
        begin();
    }

    private void begin() {
        if (!begun) {
            begun = true;
            line(columns.stream().map(CsvColumn::name).collect(Collectors.joining(",")));
        }
    }

    private void line(String fields) {
        out.append(fields).append("\r\n");
    }

    private static String field(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        String text = value.toString();
        boolean plain = !text.isEmpty() && text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
