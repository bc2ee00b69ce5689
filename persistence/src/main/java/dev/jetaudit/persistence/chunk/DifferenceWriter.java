package dev.jetaudit.persistence.chunk;

import java.util.Arrays;
import java.util.zip.Deflater;

/**
 * Packs events as the differences of each from the one before it, as {@code docs/journal-format.md} has it. A call mostly differs from the
 * last one in a few digits, so that there is a twentieth to compress of what there would be.
 */
final class DifferenceWriter {

    /** The first byte of a body that was packed in this way; no zlib stream begins with it. */
    static final byte MARK = 2;

    /** To say how much is the same costs two bytes or more. */
    private static final int WORTH_SAYING = 4;

    private static final int LONGEST_NUMBER = 4;

    private byte[] bytes = new byte[256];
    private int used;
    private byte[] previous = {};
    private int previousLength;

    /**
     * Adds an event.
     *
     * @param event at the beginning of an array, which is kept
     * @return an array for the next event; it may be too short
     */
    byte[] add(byte[] event, int length) {
        number(length);
        int tail = length == previousLength ? 0 : sameAtTheEnd(event, length);
        // An event ends with what is new or stands at the end of the one before, not with what stands further ahead in
        // that.
        int comparable = Math.min(length, previousLength) - (length == previousLength ? 0 : Math.max(tail, 1));
        int end = length - tail;
        int place = 0;
        while (place < end) {
            int same = place < comparable ? place + sameFrom(place, event, comparable) : place;
            number(same - place);
            place = same;
            if (place < length) {
                int changed = place < comparable ? endOfChange(place, event, comparable, end) : end;
                number(changed - place);
                raw(event, place, changed - place);
                place = changed;
            }
        }
        if (tail > 0) {
            number(tail);
        }
        byte[] free = previous;
        previous = event;
        previousLength = length;
        return free;
    }

    private int sameAtTheEnd(byte[] event, int length) {
        int most = Math.min(length, previousLength);
        int same = 0;
        while (same < most && event[length - 1 - same] == previous[previousLength - 1 - same]) {
            same++;
        }
        return same;
    }

    private int sameFrom(int place, byte[] event, int limit) {
        int first = Arrays.mismatch(event, place, limit, previous, place, limit);
        return first < 0 ? limit - place : first;
    }

    /** Returns where enough is the same again. */
    private int endOfChange(int place, byte[] event, int comparable, int end) {
        int same = 0;
        for (int next = place; next < comparable; next++) {
            same = event[next] == previous[next] ? same + 1 : 0;
            if (same == WORTH_SAYING) {
                return next + 1 - WORTH_SAYING;
            }
        }
        return end;
    }

    /** Returns all that was added, compressed. */
    byte[] packed() {
        try (Deflater deflater = new Deflater(Deflater.BEST_SPEED)) {
            deflater.setInput(bytes, 0, used);
            deflater.finish();
            byte[] output = new byte[used / 2 + 64];
            output[0] = MARK;
            int written = 1;
            while (!deflater.finished()) {
                if (written == output.length) {
                    output = Arrays.copyOf(output, 2 * output.length);
                }
                written += deflater.deflate(output, written, output.length - written);
            }
            return Arrays.copyOf(output, written);
        }
    }

    /** Seven bits in a byte, the lowest first; the eighth says that more follow. */
    private void number(int number) {
        makeRoom(LONGEST_NUMBER);
        int rest = number;
        while (rest > 0x7f) {
            bytes[used++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[used++] = (byte) rest;
    }

    private void raw(byte[] from, int place, int length) {
        makeRoom(length);
        System.arraycopy(from, place, bytes, used, length);
        used += length;
    }

    private void makeRoom(int more) {
        if (used + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(used + more, 2 * bytes.length));
        }
    }
}
