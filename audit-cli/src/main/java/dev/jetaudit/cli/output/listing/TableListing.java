package dev.jetaudit.cli.output.listing;

import dev.jetaudit.cli.output.text.TextTable;

/** A table for people. */
public final class TableListing<T> implements Listing<T> {
    private final TextTable<T> table;

    public TableListing(TextTable<T> table) {
        this.table = table;
    }

    @Override
    public void add(T item) {
        table.add(item);
    }

    @Override
    public void finish() {
        table.finish();
    }
}
