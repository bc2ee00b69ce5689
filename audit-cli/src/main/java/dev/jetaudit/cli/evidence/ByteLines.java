package dev.jetaudit.cli.evidence;

import java.io.IOException;
import java.io.InputStream;

/**
 * The lines of a stream as bytes: views into one buffer, which grows with the longest line up to 4 MiB. A byte order mark at the
 * beginning and a carriage return before a line feed do not belong to a line.
 */
public final class ByteLines implements AutoCloseable {

    /** A longer line is bad evidence. */
    public static final int MAX_LINE_BYTES = 4 << 20;

    /** Enough for a small file, of which hundreds may be merged; the buffer grows with the first larger one. */
    private static final int FIRST_BUFFER = 1 << 13;

    private static final int USUAL_BUFFER = 1 << 16;

    /** So much is digested only when somebody asks for the digest. */
    private static final int DIGESTED_LATER = 1 << 12;

    private final String file;
    private final InputStream stream;
    private final PrefixDigests digests = new PrefixDigests();
    private byte[] buffer = new byte[FIRST_BUFFER];
    private int digested;
    private int lineStart;
    private int lineEnd;
    private int nextStart;
    private int limit;
    private int contentStart;
    private boolean ascii;
    private boolean atEnd;
    private long number;

    public ByteLines(String file, InputStream stream) {
        this.file = file;
        this.stream = stream;
    }

    /**
     * Goes to the next line and {@linkplain #accept accepts} the one before it.
     *
     * @return whether there is one
     * @throws BadEvidence if it is too long; the line behind it is then next
     */
    public boolean next() throws BadEvidence, IOException {
        accept();
        lineStart = nextStart;
        if (!findEnd()) {
            return false;
        }
        number++;
        contentStart = lineStart + (number == 1 && startsWithMark() ? 3 : 0);
        return true;
    }

    /** Counts the current line among those that {@link LinePrefixes#soFar} covers. */
    public void accept() {
        if (digests.lines() < number) {
            if (nextStart - digested > DIGESTED_LATER) {
                digestTo(nextStart);
            }
            boolean ended = nextStart > 0 && buffer[nextStart - 1] == '\n';
            digests.lineAccepted(buffer, digested, nextStart, ended, nextStart - lineEnd == 2);
        }
    }

    /** Returns the buffer that holds the line; valid until the next one is asked for. */
    public byte[] bytes() {
        return buffer;
    }

    public int start() {
        return contentStart;
    }

    public int end() {
        return lineEnd;
    }

    /** Returns the number of the current line, from 1. */
    public long number() {
        return number;
    }

    /** Whether the current line holds nothing but ASCII. */
    public boolean isAscii() {
        return ascii;
    }

    /** Whether the current line is the last one and lacks its line feed, as if the writer had not finished it. */
    public boolean isUnfinished() {
        return nextStart == limit && atEnd && (nextStart == 0 || buffer[nextStart - 1] != '\n');
    }

    /** Whether zero bytes stand at an end of the line: not text, but what a file system leaves where nothing was written. */
    public boolean isBinary() {
        for (int i = contentStart; i < Math.min(contentStart + 4, lineEnd); i++) {
            if (buffer[i] == 0) {
                return true;
            }
        }
        return lineEnd > contentStart && buffer[lineEnd - 1] == 0;
    }

    public boolean isBlank() {
        for (int i = contentStart; i < lineEnd; i++) {
            if (buffer[i] != ' ' && buffer[i] != '\t' && buffer[i] != '\r') {
                return false;
            }
        }
        return true;
    }

    public LinePrefixes prefixes() {
        return digests;
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }

    private boolean findEnd() throws BadEvidence, IOException {
        int scan = lineStart;
        int bits = 0;
        boolean found = false;
        while (!found && scan - lineStart <= MAX_LINE_BYTES) {
            for (; scan < limit && !found; scan++) {
                found = buffer[scan] == '\n';
                bits |= buffer[scan];
            }
            if (!found) {
                int scanned = scan - lineStart;
                boolean more = fill();
                scan = lineStart + scanned;
                if (!more) {
                    break;
                }
            }
        }
        nextStart = scan;
        lineEnd = found ? endBefore(scan - 1) : scan;
        ascii = bits >= 0;
        if (scan - lineStart > MAX_LINE_BYTES) {
            throw tooLong(found);
        }
        return lineStart < scan;
    }

    private int endBefore(int lineFeed) {
        return lineFeed > lineStart && buffer[lineFeed - 1] == '\r' ? lineFeed - 1 : lineFeed;
    }

    /**
     * Reads more behind what is there. When the buffer is full, or larger than is needed any more, the current line moves to the front of
     * another one: the lines before it stay where they are, for whoever wants their digest.
     */
    private boolean fill() throws IOException {
        int kept = limit - lineStart;
        if (limit == buffer.length || (buffer.length > USUAL_BUFFER && 2 * kept <= USUAL_BUFFER)) {
            digestTo(lineStart);
            byte[] target = new byte[Math.max(USUAL_BUFFER, 2 * kept)];
            System.arraycopy(buffer, lineStart, target, 0, kept);
            startWith(target, kept);
        }
        int read = atEnd ? -1 : stream.read(buffer, limit, Math.min(buffer.length - limit, USUAL_BUFFER));
        atEnd = read < 0;
        limit += Math.max(read, 0);
        return !atEnd;
    }

    private void startWith(byte[] target, int kept) {
        buffer = target;
        limit = kept;
        lineStart = 0;
        nextStart = 0;
        digested = 0;
    }

    /** Passes over the rest of the line without keeping it. */
    private BadEvidence tooLong(boolean endFound) throws IOException {
        number++;
        boolean ended = endFound;
        if (!ended) {
            digests.hold();
            digestTo(limit);
            startWith(new byte[USUAL_BUFFER], 0);
        }
        while (!ended && fill()) {
            while (nextStart < limit && !ended) {
                ended = buffer[nextStart++] == '\n';
            }
            if (!ended) {
                digestTo(limit);
                startWith(buffer, 0);
            }
        }
        lineEnd = nextStart;
        return new BadEvidence(file, number, null, "the line is longer than " + (MAX_LINE_BYTES >> 20) + " MiB");
    }

    private void digestTo(int end) {
        digests.update(buffer, digested, end - digested);
        digested = end;
    }

    private boolean startsWithMark() {
        return lineEnd - lineStart >= 3
                && buffer[lineStart] == (byte) 0xef
                && buffer[lineStart + 1] == (byte) 0xbb
                && buffer[lineStart + 2] == (byte) 0xbf;
    }
}
