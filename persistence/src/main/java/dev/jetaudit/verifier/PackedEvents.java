package dev.jetaudit.verifier;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Unpacks the body of a chunk, whatever it holds, and hands its events to a tree. */
final class PackedEvents {

    /** No single event that Jetaudit writes is longer; a length beyond it is not worth the memory. */
    private static final int MAX_BYTES = 64 << 20;

    private static final int MAX_EVENTS = 1000;

    /** Stands before events that were packed as differences; without it they are whole. */
    private static final int DIFFERENCES = 2;

    private static final int LENGTH = 4;

    private PackedEvents() {}

    /** Adds the events of a body to a tree; false if it cannot be read to its very end, or is not so long. */
    static boolean read(byte[] body, int bodyBytes, GrowingTree tree) {
        if (body.length == 0 || bodyBytes < 0 || bodyBytes > MAX_BYTES) {
            return false;
        }
        boolean different = body[0] == DIFFERENCES;
        ByteArrayInputStream packed = new ByteArrayInputStream(body);
        packed.skip(different ? 1 : 0);
        try (Inflater inflater = new Inflater();
                InputStream events = new BufferedInputStream(new InflaterInputStream(packed, inflater))) {
            byte[] before = {};
            int left = bodyBytes;
            while (left > 0) {
                int length = different
                        ? number(events)
                        : ByteBuffer.wrap(exactly(LENGTH, events)).getInt();
                left -= LENGTH;
                if (length < 0 || length > left || tree.size() == MAX_EVENTS) {
                    return false;
                }
                left -= length;
                before = different ? event(events, before, length) : exactly(length, events);
                tree.add(before, 0, length);
            }
            // Behind its end stands a checksum, and behind that nothing.
            return events.read() < 0 && inflater.getRemaining() == 0 && packed.available() == 0;
        } catch (IOException | IndexOutOfBoundsException broken) {
            return false;
        }
    }

    private static byte[] exactly(int length, InputStream from) throws IOException {
        byte[] bytes = from.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }

    private static byte[] event(InputStream from, byte[] before, int length) throws IOException {
        byte[] event = new byte[length];
        int made = 0;
        while (made < length) {
            int same = number(from);
            int source = made + same == length ? before.length - same : made;
            System.arraycopy(before, source, event, made, same);
            made += same;
            int changed = made == length ? 0 : number(from);
            if (same + changed == 0 || from.readNBytes(event, made, changed) < changed) {
                throw new EOFException();
            }
            made += changed;
        }
        return event;
    }

    private static int number(InputStream from) throws IOException {
        int number = 0;
        for (int shift = 0; shift < 28; shift += 7) {
            int next = from.read();
            if (next < 0) {
                throw new EOFException();
            }
            number |= (next & 0x7f) << shift;
            if (next < 0x80) {
                return number;
            }
        }
        throw new EOFException();
    }
}
