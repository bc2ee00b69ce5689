package dev.jetaudit.persistence.rebuild;

import java.util.List;

/**
 * How a served table differs from the rebuilt one.
 *
 * @param table its name
 * @param added how many rows are missing in it
 * @param removed how many it has too many
 * @param changed how many hold something else
 * @param first some of these rows, by their keys: a few that changed or are too many, then a few that are missing
 */
public record TableDifference(String table, long added, long removed, long changed, List<RowDifference> first) {

    /** Whether there is any difference. */
    public boolean isEmpty() {
        return rows() == 0;
    }

    /** Returns how many rows differ. */
    public long rows() {
        return added + removed + changed;
    }
}
