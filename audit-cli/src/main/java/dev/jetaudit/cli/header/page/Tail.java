package dev.jetaudit.cli.header.page;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The last bytes of a stream. Of a file, what lies before them is passed over unread; a pipe has to be read through. */
final class Tail {

    private Tail() {}

    /**
     * Returns the last bytes, fewer than asked for only if there are no more.
     *
     * @param head what was read already
     */
    static byte[] of(byte[] head, InputStream rest, int size) throws IOException {
        byte[] last = Arrays.copyOfRange(head, Math.max(0, head.length - size), head.length);
        byte[] chunk = new byte[size];
        while (true) {
            long ahead = rest.available();
            if (ahead > 2L * size) {
                rest.skip(ahead - size);
            }
            int read = rest.read(chunk);
            if (read < 0) {
                return last;
            }
            last = joined(last, chunk, read, size);
        }
    }

    private static byte[] joined(byte[] last, byte[] more, int count, int size) {
        int kept = Math.min(last.length, size - count);
        byte[] joined = new byte[kept + count];
        System.arraycopy(last, last.length - kept, joined, 0, kept);
        System.arraycopy(more, 0, joined, kept, count);
        return joined;
    }
}
