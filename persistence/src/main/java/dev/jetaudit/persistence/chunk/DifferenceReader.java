package dev.jetaudit.persistence.chunk;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;

/** Makes the events of a body again of what {@link DifferenceWriter} wrote. */
final class DifferenceReader implements UnpackedEvents {

    /** Events of nearly the same length share their memory; a very long one gets no more than it needs. */
    private static final int MOST_TO_SPARE = 1 << 12;

    private final Inflated differences;
    private byte[] previous = {};
    private int previousLength;
    private byte[] event = {};

    DifferenceReader(Inflated differences) {
        this.differences = differences;
    }

    @Override
    public ByteBuffer next(int longest) throws DataFormatException {
        int length = number();
        if (length > longest) {
            throw new BufferUnderflowException();
        }
        if (event.length < length) {
            event = new byte[length + Math.min(length / 8, MOST_TO_SPARE)];
        }
        int place = 0;
        while (place < length) {
            int before = place;
            int same = number();
            // Of two lengths, what is the same at the end stands as far from the other's end.
            int from = place + same == length ? previousLength - same : place;
            copy(from, place, same);
            place += same;
            if (place < length) {
                int changed = number();
                differences.get(event, place, changed);
                place += changed;
            }
            if (place == before || place > length) {
                throw new BufferUnderflowException();
            }
        }
        return taken(length);
    }

    private void copy(int from, int to, int length) {
        if (from + length > previousLength) {
            throw new BufferUnderflowException();
        }
        System.arraycopy(previous, from, event, to, length);
    }

    private ByteBuffer taken(int length) {
        byte[] free = previous;
        previous = event;
        previousLength = length;
        event = free;
        return ByteBuffer.wrap(previous, 0, length);
    }

    private int number() throws DataFormatException {
        int number = 0;
        for (int shift = 0; shift < 28; shift += 7) {
            byte next = differences.next();
            number |= (next & 0x7f) << shift;
            if (next >= 0) {
                return number;
            }
        }
        throw new BufferUnderflowException();
    }
}
