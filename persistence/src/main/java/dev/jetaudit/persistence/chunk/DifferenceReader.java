package dev.jetaudit.persistence.chunk;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/** Makes the events of a body again of what {@link DifferenceWriter} wrote. */
final class DifferenceReader {

    private final ByteBuffer differences;
    private final int longest;
    private byte[] previous = {};
    private int previousLength;
    private byte[] event = {};

    /** @param longest how long an event may be at most */
    DifferenceReader(byte[] differences, int longest) {
        this.differences = ByteBuffer.wrap(differences);
        this.longest = longest;
    }

    /**
     * Returns the next event, until it is asked for another one.
     *
     * @throws BufferUnderflowException or IndexOutOfBoundsException if there is none, or it was not written like that
     */
    ByteBuffer next() {
        int length = number();
        if (length > longest) {
            throw new BufferUnderflowException();
        }
        if (event.length < length) {
            event = new byte[length + length / 8];
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
            if (place == before) {
                throw new BufferUnderflowException();
            }
        }
        return taken(place, length);
    }

    private void copy(int from, int to, int length) {
        if (from + length > previousLength) {
            throw new BufferUnderflowException();
        }
        System.arraycopy(previous, from, event, to, length);
    }

    private ByteBuffer taken(int made, int length) {
        if (made != length) {
            throw new BufferUnderflowException();
        }
        byte[] free = previous;
        previous = event;
        previousLength = length;
        event = free;
        return ByteBuffer.wrap(previous, 0, length);
    }

    private int number() {
        int number = 0;
        for (int shift = 0; shift < 28; shift += 7) {
            byte next = differences.get();
            number |= (next & 0x7f) << shift;
            if (next >= 0) {
                return number;
            }
        }
        throw new BufferUnderflowException();
    }
}
