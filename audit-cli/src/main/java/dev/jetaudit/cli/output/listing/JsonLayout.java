package dev.jetaudit.cli.output.listing;

/** How an item looks as JSON. */
@FunctionalInterface
public interface JsonLayout<T> {
    /** Writes the item's fields, in the order of the published contract. */
    void json(T item, JsonFields json);
}
