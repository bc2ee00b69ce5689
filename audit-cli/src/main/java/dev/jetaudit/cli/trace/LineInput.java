package dev.jetaudit.cli.trace;

import java.io.InputStream;
import java.util.Objects;

/** Hands one line after the other to a parser that takes all of them for one text. */
final class LineInput extends InputStream {

    private byte[] bytes = {};
    private int next;
    private int end;
    private long handedOver;

    /** Goes to the line that stands in the bytes from {@code start} to before {@code lineEnd}. */
    void goTo(byte[] buffer, int start, int lineEnd) {
        bytes = buffer;
        next = start;
        end = lineEnd;
    }

    /** Returns how many bytes were handed over of all lines. */
    long handedOver() {
        return handedOver;
    }

    @Override
    public int read() {
        if (next == end) {
            return -1;
        }
        handedOver++;
        return bytes[next++] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int most) {
        Objects.checkFromIndexSize(offset, most, target.length);
        int length = Math.min(most, end - next);
        if (length == 0) {
            return -1;
        }
        System.arraycopy(bytes, next, target, offset, length);
        next += length;
        handedOver += length;
        return length;
    }
}
