package dev.jetaudit.cli.output;

import dev.jetaudit.cli.output.listing.CsvListing;
import dev.jetaudit.cli.output.listing.JsonLayout;
import dev.jetaudit.cli.output.listing.JsonListing;
import dev.jetaudit.cli.output.listing.Layout;
import dev.jetaudit.cli.output.listing.Listing;
import dev.jetaudit.cli.output.listing.TableListing;
import dev.jetaudit.cli.output.text.Column;
import dev.jetaudit.cli.output.text.Palette;
import dev.jetaudit.cli.output.text.TextTable;
import dev.jetaudit.cli.output.text.Tone;
import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Standard output: data and nothing but data, in UTF-8. What cannot be written is an {@link OutputFailed}, at the latest from
 * {@link #flush()}. A verb prints either one listing or text, not both.
 */
public final class Output {
    private final Format format;
    private final Palette palette;
    private final int lineWidth;
    private final OutputStream bytes;
    private final PrintWriter text;

    /**
     * @param lineWidth characters that a table's line may have; 0 is no limit
     */
    public Output(OutputStream out, Format format, Palette palette, int lineWidth) {
        this.format = format;
        this.palette = palette;
        this.lineWidth = lineWidth;
        this.bytes = new BufferedOutputStream(new StandardOutput(out), 1 << 16);
        this.text = new PrintWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
    }

    public Format format() {
        return format;
    }

    /** Returns a list in the format that the user chose. */
    public <T> Listing<T> listing(Layout<T> layout) {
        return switch (format) {
            case TABLE -> new TableListing<>(table("", layout.table()));
            case CSV -> new CsvListing<>(layout.csv(), text);
            case JSON, NDJSON -> documents(layout);
        };
    }

    /** Returns a list as JSON: one object a line if the user chose NDJSON, else one array. */
    public <T> Listing<T> documents(JsonLayout<T> layout) {
        return format == Format.NDJSON ? JsonListing.lines(layout, bytes) : JsonListing.array(layout, bytes);
    }

    /** Prints the items in the format that the user chose. */
    public <T> void list(Layout<T> layout, Iterable<T> items) {
        Listing<T> listing = listing(layout);
        items.forEach(listing::add);
        listing.finish();
    }

    /** Returns a table within a text for people. */
    public <T> TextTable<T> table(String indent, List<Column<T>> columns) {
        return new TextTable<>(columns, indent, lineWidth, palette, text);
    }

    /** Prints a line of a text for people. */
    public void line(String line) {
        text.append(line).append('\n');
    }

    /** Returns the text in the tone's colour, where colour is wanted. */
    public String painted(String words, Tone tone) {
        return palette.paint(words, tone);
    }

    /** Returns the writer behind {@link #line(String)}, for a library that prints by itself. */
    public PrintWriter text() {
        return text;
    }

    public void flush() {
        text.flush();
    }
}
