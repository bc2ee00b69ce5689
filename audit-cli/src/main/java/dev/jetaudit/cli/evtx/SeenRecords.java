package dev.jetaudit.cli.evtx;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What was read so far, in bounded memory: fingerprints of the latest records, so that a copy is known for one, and the ids of all,
 * as ranges. When there are too many ranges the lowest are forgotten, and with them only doubts are lost.
 */
final class SeenRecords {

    private static final int FINGERPRINTS = 1 << 14;
    private static final int MAX_RANGES = 4096;

    private final long[] fingerprints = new long[FINGERPRINTS];
    private final TreeMap<Long, Long> ranges = new TreeMap<>();
    private long first;
    private long last;
    private boolean begun;
    private boolean turned;

    /** The range that grows, and where the next one begins. */
    private long start;

    private long end = -1;
    private long ceiling;

    /** Returns whether a record with this fingerprint was there lately; 0 is none. */
    boolean isCopy(long fingerprint) {
        return fingerprint != 0 && fingerprints[slot(fingerprint)] == fingerprint;
    }

    void keep(long fingerprint) {
        fingerprints[slot(fingerprint)] = fingerprint;
    }

    private static int slot(long fingerprint) {
        return (int) (fingerprint ^ (fingerprint >>> 32)) & (FINGERPRINTS - 1);
    }

    /** Returns whether a record with this id was in its place. */
    boolean contains(long id) {
        return covers(id, id);
    }

    /** Takes note of the id of a record that is in its place; returns false if it was there already. */
    boolean add(long id) {
        if (end >= 0 && id == end + 1 && id < ceiling) {
            end = id;
            return true;
        }
        storeGrowing();
        Map.Entry<Long, Long> below = ranges.floorEntry(id);
        if (below != null && below.getValue() >= id) {
            begin(below.getKey(), below.getValue());
            return false;
        }
        boolean continues = below != null && below.getValue() == id - 1;
        begin(continues ? below.getKey() : id, id);
        return true;
    }

    private void storeGrowing() {
        if (end >= 0) {
            ranges.put(start, end);
        }
        if (ranges.size() > MAX_RANGES) {
            ranges.pollFirstEntry();
        }
    }

    private void begin(long from, long to) {
        start = from;
        end = to;
        Long above = ranges.higherKey(to);
        ceiling = above == null ? Long.MAX_VALUE : above;
    }

    /**
     * Takes note of the id of a regular record, and says what is odd about it. Ids rise by one; in a log that has reached its size
     * they go back once, where the newest chunk stands before the oldest.
     */
    @Nullable
    String follow(long id) {
        long expected = last + 1;
        boolean back = begun && id < expected;
        String odd = null;
        if (begun && id > expected && !covers(expected, id - 1)) {
            odd = missing(expected, id - 1);
        } else if (back && turned) {
            odd = "The record ids go back from " + last + " to " + id
                    + " once more: the chunks are not in their order.";
        }
        if (!begun) {
            first = id;
        }
        turned |= back;
        begun = true;
        last = id;
        return odd;
    }

    /** Returns whether an id is the next one: what is left over behind a chunk's end is then the newest, not an old one. */
    boolean continuesWith(long id) {
        return begun && id == last + 1;
    }

    /** Says at the end of the file what is missing between the newest record and the oldest, where the log went round. */
    @Nullable
    String atEnd() {
        return turned && first > last + 1 && !covers(last + 1, first - 1) ? missing(last + 1, first - 1) : null;
    }

    private boolean covers(long from, long to) {
        storeGrowing();
        Map.Entry<Long, Long> below = ranges.floorEntry(from);
        return below != null && below.getValue() >= to;
    }

    private static String missing(long from, long to) {
        return from == to ? "Record " + from + " is missing." : "The records " + from + " to " + to + " are missing.";
    }
}
