package dev.jetaudit.cli.output.listing;

import dev.jetaudit.cli.output.text.Column;
import java.util.List;

/** How items of one type look in each format; only the format that is asked for is called. */
public interface Layout<T> extends JsonLayout<T> {
    /** Returns the flat columns of the published contract. */
    List<CsvColumn<T>> csv();

    /** Returns the columns for people. */
    List<Column<T>> table();
}
