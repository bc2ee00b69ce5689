package dev.jetaudit.persistence.view;

import dev.jetaudit.api.query.BackupFilter;
import java.util.ArrayList;
import java.util.List;

/**
 * A filter as a condition of a query.
 *
 * @param sql always at least one condition
 * @param values the values of its parameters
 */
record FilterCondition(String sql, List<Object> values) {

    /** On the table {@code backup}, alias {@code b}. A backup whose beginning was not seen counts from its first known call. */
    static FilterCondition onBackups(BackupFilter filter) {
        return on(
                filter,
                "b.instance",
                "coalesce(b.began_at, b.first_call_at)",
                "exists (select 1 from backup_source s where s.instance = b.instance and s.ordinal = b.ordinal"
                        + " and s.source = any(?))");
    }

    /** On the table {@code refused_begin}, alias {@code r}. */
    static FilterCondition onRefusedBegins(BackupFilter filter) {
        return on(filter, "r.instance", "r.at", "r.source = any(?)");
    }

    private static FilterCondition on(BackupFilter filter, String instance, String begin, String fromSource) {
        List<String> conditions = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        conditions.add("true");
        if (filter.instance() != null) {
            conditions.add(instance + " = ?");
            values.add(filter.instance());
        }
        if (filter.since() != null) {
            conditions.add(begin + " >= ?");
            values.add(filter.since());
        }
        if (filter.until() != null) {
            conditions.add(begin + " < ?");
            values.add(filter.until());
        }
        if (filter.sources() != null) {
            conditions.add(fromSource);
            values.add(filter.sources().toArray(String[]::new));
        }
        return new FilterCondition(String.join(" and ", conditions), values);
    }
}
