package dev.jetaudit.verifier;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Unpacks the body of a chunk, whatever it holds, and hands its events to a tree. */
final class PackedEvents {

    /** No single event that Jetaudit writes is longer; a length beyond it is not worth the memory. */
    private static final int MAX_BYTES = 64 << 20;

    /** A byte of a deflated stream gives no more. */
    private static final long MOST_OF_A_BYTE = 1032;

    /** Stands before events that were packed as differences; without it they are whole. */
    private static final int DIFFERENCES = 2;

    private static final int LENGTH = 4;

    private final int bodyBytes;
    private final GrowingTree tree;

    private PackedEvents(int bodyBytes, GrowingTree tree) {
        this.bodyBytes = bodyBytes;
        this.tree = tree;
    }

    /** Adds the events of a body to a tree; false if it cannot be read to its very end, or is not so long. */
    static boolean read(byte[] body, int bodyBytes, GrowingTree tree) {
        PackedEvents events = new PackedEvents(bodyBytes, tree);
        try {
            return bodyBytes >= 0 && bodyBytes <= MAX_BYTES && events.read(ByteBuffer.wrap(body));
        } catch (DataFormatException | BufferUnderflowException | IndexOutOfBoundsException broken) {
            return false;
        }
    }

    private boolean read(ByteBuffer body) throws DataFormatException {
        if (body.get(0) == DIFFERENCES) {
            int length = body.position(1).getInt();
            return different(ByteBuffer.wrap(inflated(body, length)));
        }
        whole(inflated(body, bodyBytes));
        return true;
    }

    private static byte[] inflated(ByteBuffer deflated, int length) throws DataFormatException {
        if (length < 0 || length > MOST_OF_A_BYTE * deflated.remaining()) {
            throw new BufferUnderflowException();
        }
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(deflated);
            byte[] bytes = new byte[length];
            int read = 0;
            while (read < length) {
                int more = inflater.inflate(bytes, read, length - read);
                if (more == 0) {
                    throw new BufferUnderflowException();
                }
                read += more;
            }
            // The end of the stream holds a checksum, which is only looked at when it is asked for.
            boolean ended = inflater.inflate(new byte[1]) == 0 && inflater.finished() && inflater.getRemaining() == 0;
            if (!ended) {
                throw new BufferUnderflowException();
            }
            return bytes;
        }
    }

    private void whole(byte[] bytes) {
        ByteBuffer events = ByteBuffer.wrap(bytes);
        while (events.hasRemaining()) {
            int length = events.getInt();
            if (length < 0 || length > events.remaining()) {
                throw new BufferUnderflowException();
            }
            tree.add(bytes, events.position(), length);
            events.position(events.position() + length);
        }
    }

    private boolean different(ByteBuffer from) {
        long left = bodyBytes;
        byte[] before = {};
        while (left > 0 && from.hasRemaining()) {
            int length = number(from);
            left -= LENGTH + (long) length;
            if (left < 0) {
                return false;
            }
            byte[] event = event(from, before, length);
            tree.add(event, 0, length);
            before = event;
        }
        return left == 0 && !from.hasRemaining();
    }

    private static byte[] event(ByteBuffer from, byte[] before, int length) {
        byte[] event = new byte[length];
        int made = 0;
        while (made < length) {
            int same = number(from);
            int source = made + same == length ? before.length - same : made;
            System.arraycopy(before, source, event, made, same);
            made += same;
            int changed = made == length ? 0 : number(from);
            from.get(event, made, changed);
            made += changed;
            if (same + changed == 0) {
                throw new BufferUnderflowException();
            }
        }
        return event;
    }

    private static int number(ByteBuffer from) {
        int number = 0;
        for (int shift = 0; shift < 28; shift += 7) {
            int next = from.get();
            number |= (next & 0x7f) << shift;
            if ((next & 0x80) == 0) {
                return number;
            }
        }
        throw new BufferUnderflowException();
    }
}
