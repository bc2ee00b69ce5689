package dev.jetaudit.cli.windowsevent.xml;

import java.io.IOException;
import java.io.InputStream;

/** Bytes of a stream read one by one, of which those from a mark on are kept. */
final class ByteWindow {

    private static final int FIRST_SIZE = 1 << 16;

    private final InputStream stream;
    private byte[] buffer = new byte[FIRST_SIZE];
    private int mark;
    private int position;
    private int limit;
    private boolean marked;
    private long line = 1;

    ByteWindow(InputStream stream) {
        this.stream = stream;
    }

    /** Returns the next byte, or −1 at the end. */
    int read() throws IOException {
        if (position == limit && !fill()) {
            return -1;
        }
        byte b = buffer[position++];
        if (b == '\n') {
            line++;
        }
        return b & 0xff;
    }

    /**
     * Keeps bytes from that many before the current position on.
     *
     * @param back 1, or more if that many bytes are kept already: others may be gone
     */
    void mark(int back) {
        mark = position - back;
        marked = true;
    }

    void unmark() {
        marked = false;
    }

    /** Returns how many bytes are kept. */
    int kept() {
        return marked ? position - mark : 0;
    }

    /** Returns where the kept bytes stand; valid until the next read. */
    byte[] bytes() {
        return buffer;
    }

    int start() {
        return mark;
    }

    /** Returns the line of the byte that is read next, from 1. */
    long line() {
        return line;
    }

    /** Returns how many lines have been read, the current one included if any of it was. */
    long lines() {
        return position > 0 && buffer[position - 1] != '\n' ? line : line - 1;
    }

    private boolean fill() throws IOException {
        int from = marked ? mark : position;
        if (limit == buffer.length) {
            byte[] target = from == 0 ? new byte[buffer.length * 2] : buffer;
            System.arraycopy(buffer, from, target, 0, limit - from);
            buffer = target;
            limit -= from;
            position -= from;
            mark -= from;
        }
        int read = stream.read(buffer, limit, buffer.length - limit);
        limit += Math.max(read, 0);
        return read > 0;
    }
}
