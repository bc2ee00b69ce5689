package dev.jetaudit.cli.evtx.frame;

import dev.jetaudit.cli.evtx.value.ChunkBytes;
import dev.jetaudit.cli.evtx.value.Unreadable;

/**
 * Goes through the records of a chunk: by their sizes as long as these fit, behind a broken place and in what lies behind the last
 * record by looking for the next mark. Every record states its size at both ends, which is what makes a mark believable.
 */
public final class RecordWalk {

    /** Mark, size, id and time. The event follows. */
    public static final int HEADER = 24;

    /** The size once more, at the end. */
    public static final int TRAILER = 4;

    private static final int MARK = 0x2a2a;
    private static final byte MARK_BYTE = 0x2a;

    private final ChunkBytes bytes;
    private final int end;
    private final int limit;
    private final boolean swallowed;
    private int position;
    private int at;
    private int size;
    private boolean regular = true;
    private boolean broken;

    /**
     * Begins at an offset.
     *
     * @param end where the records are said to end; what follows is left over from earlier
     * @param limit where there is nothing more to look at
     */
    public RecordWalk(ChunkBytes bytes, int start, int end, int limit) {
        this(bytes, start, end, limit, false);
    }

    private RecordWalk(ChunkBytes bytes, int start, int end, int limit, boolean swallowed) {
        this.bytes = bytes;
        this.swallowed = swallowed;
        this.limit = Math.min(limit, bytes.length());
        this.end = Math.min(end, this.limit);
        position = start;
    }

    /**
     * Looks within a record for others that it has swallowed: to hide a record, the one before it is made longer. The second size
     * of the last hidden one is then that of the record around it.
     */
    public static RecordWalk within(ChunkBytes bytes, int record, int size) {
        return new RecordWalk(bytes, record + HEADER, 0, record + size, true);
    }

    /** Goes to the next record or broken place; returns false if there is none. */
    public boolean next() {
        broken = false;
        if (position < end) {
            if (fits(position, end)) {
                return found(position);
            }
            if (!Marks.isBlank(bytes, position, end)) {
                return stumble();
            }
            position = end;
        }
        regular = false;
        if (position >= limit || Marks.isBlank(bytes, position, limit)) {
            return false;
        }
        int next = find(position, limit);
        return next < limit && found(next);
    }

    private boolean found(int record) {
        at = record;
        size = int32(record + 4);
        position = at + size;
        return true;
    }

    private boolean stumble() {
        at = position;
        position = find(position + 1, end);
        size = position - at;
        broken = true;
        regular = false;
        return true;
    }

    /** Returns whether the sizes lead nowhere here. The bytes up to the next record may still be one. */
    public boolean isBroken() {
        return broken;
    }

    /** Returns whether the record is where it should be, with no broken place before it in this chunk. */
    public boolean isRegular() {
        return regular;
    }

    /** Returns whether the record lies behind the end of the records. */
    public boolean isLeftOver() {
        return at >= end;
    }

    /** Returns where the record begins. */
    public int at() {
        return at;
    }

    /** Returns the size of the record, or how far it is from a broken place to the next record. */
    public int size() {
        return size;
    }

    /** Takes what was found for no record: the search goes on within it. */
    public void reject() {
        position = at + 1;
    }

    /** Returns whether a broken place is a record with one damage only: in its mark, or in one of its two sizes. */
    public boolean isNearlyRecord() {
        return size > HEADER + TRAILER
                && (int32(at) == MARK || int32(at + 4) == size)
                && (int32(at + size - TRAILER) == size || int32(at + 4) == size);
    }

    private int find(int from, int to) {
        byte[] array = bytes.array();
        for (int i = from; i < to - HEADER; i++) {
            if (array[i] == MARK_BYTE && fits(i, to)) {
                return i;
            }
        }
        return to;
    }

    private boolean fits(int record, int to) {
        if (record > to - HEADER - TRAILER || int32(record) != MARK) {
            return false;
        }
        int length = int32(record + 4);
        return length > HEADER + TRAILER
                && length <= to - record
                && (int32(record + length - TRAILER) == length || (swallowed && record + length == limit));
    }

    private int int32(int offset) {
        try {
            return bytes.i32(offset);
        } catch (Unreadable outside) {
            return 0;
        }
    }
}
