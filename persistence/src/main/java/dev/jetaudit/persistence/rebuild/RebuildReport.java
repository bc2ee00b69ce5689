package dev.jetaudit.persistence.rebuild;

import java.util.ArrayList;
import java.util.List;

/**
 * What a rebuild found.
 *
 * @param events up to which position of the journal it went
 * @param goneOnFrom the position from which it went on, where one that was broken off had come; 0 if it began with the first event
 * @param behind how many of these events the served views did not show yet; what they change is counted among the differences
 * @param unseen how many later events the journal has
 * @param backups how many there are
 * @param differences one for each table that differs
 */
public record RebuildReport(
        long events, long goneOnFrom, long behind, long unseen, long backups, List<TableDifference> differences) {

    /** Returns this with one more table, if it differs. */
    public RebuildReport and(TableDifference table) {
        List<TableDifference> all = new ArrayList<>(differences);
        if (!table.isEmpty()) {
            all.add(table);
        }
        return new RebuildReport(events, goneOnFrom, behind, unseen, backups, all);
    }
}
