package dev.jetaudit.cli.output;

/** In which form the data goes to standard output. */
public enum Format {
    /** Aligned columns for people; may change at any time. */
    TABLE("table"),
    /** One array, whatever the number of items. */
    JSON("json"),
    /** One JSON object a line. */
    NDJSON("ndjson"),
    /** RFC 4180, flat columns. */
    CSV("csv");

    private final String name;

    Format(String name) {
        this.name = name;
    }

    @Override
    public String toString() {
        return name;
    }
}
