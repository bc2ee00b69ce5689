package dev.jetaudit.api.finding;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong or doubtful about one backup.
 *
 * @param id which detector or rule row
 * @param severity how much it weighs
 * @param message one sentence for people
 * @param remedy what to do about it; null if nothing is known to help
 * @param positions journal positions of the calls that show it: the first {@value #MAX_POSITIONS}, ascending
 * @param count how often it was met, which may exceed the positions kept
 */
public record Finding(
        String id,
        Severity severity,
        String message,
        @Nullable String remedy,
        List<Long> positions,
        long count) {

    /** How many positions a finding keeps, so that its size does not grow with the backup. */
    public static final int MAX_POSITIONS = 20;

    public Finding {
        positions = List.copyOf(positions);
    }

    public static Finding at(long position, String id, Severity severity, String message, @Nullable String remedy) {
        return new Finding(id, severity, message, remedy, List.of(position), 1);
    }

    /** Returns the same finding met once more; the first message stays. */
    public Finding again(long position) {
        if (positions.size() == MAX_POSITIONS) {
            return new Finding(id, severity, message, remedy, positions, count + 1);
        }
        List<Long> more = new ArrayList<>(positions);
        more.add(position);
        return new Finding(id, severity, message, remedy, more, count + 1);
    }
}
