package dev.jetaudit.persistence.rebuild;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row that the served views have otherwise than the rebuilt ones.
 *
 * @param key the columns of its key in their order, and what they hold
 * @param columns which columns hold something else; empty for a row that only one of the two has
 */
public record RowDifference(Kind kind, Map<String, String> key, List<ColumnDifference> columns) {

    /** What is the matter with the row. */
    public enum Kind {
        /** Not served. */
        ADDED("added"),
        /** Served, though no event says so. */
        REMOVED("removed"),
        CHANGED("changed");

        private final String jsonName;

        Kind(String jsonName) {
            this.jsonName = jsonName;
        }

        public String jsonName() {
            return jsonName;
        }
    }

    /** What a column holds in either set, as text; null is null. */
    public record ColumnDifference(
            String column,
            @Nullable String served,
            @Nullable String rebuilt) {}
}
