package dev.jetaudit.cli.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** UTF-16 as UTF-8. A surrogate without its partner, which Windows allows in file names, becomes a replacement character. */
final class WideTextAsUtf8 extends InputStream {

    private static final int UNITS = 8192;
    private static final byte[] REPLACEMENT = "\uFFFD".getBytes(StandardCharsets.UTF_8);

    private final InputStream stream;
    private final ByteBuffer wide;
    private final CharBuffer units = CharBuffer.allocate(UNITS);
    private final ByteBuffer narrow = ByteBuffer.allocate(UNITS * 3).limit(0);
    private final CharsetEncoder encoder = StandardCharsets.UTF_8
            .newEncoder()
            .replaceWith(REPLACEMENT)
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    private boolean atEnd;

    /** @param charset one of the two orders of UTF-16; not used to decode, as the JDK's decoder swallows what follows half a pair */
    WideTextAsUtf8(InputStream stream, Charset charset) {
        this.stream = stream;
        wide = ByteBuffer.allocate(UNITS * 2)
                .order(charset.equals(StandardCharsets.UTF_16LE) ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    }

    @Override
    public int read() throws IOException {
        return more() ? narrow.get() & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!more()) {
            return -1;
        }
        int count = Math.min(length, narrow.remaining());
        narrow.get(target, offset, count);
        return count;
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }

    private boolean more() throws IOException {
        while (!narrow.hasRemaining() && !atEnd) {
            readUnits();
            units.flip();
            narrow.clear();
            encoder.encode(units, narrow, atEnd);
            narrow.flip();
            units.compact();
        }
        return narrow.hasRemaining();
    }

    private void readUnits() throws IOException {
        int read = stream.read(wide.array(), wide.position(), Math.min(wide.remaining(), units.remaining() * 2));
        atEnd = read < 0;
        wide.position(wide.position() + Math.max(read, 0)).flip();
        while (wide.remaining() >= 2 && units.hasRemaining()) {
            units.put(wide.getChar());
        }
        if (atEnd && wide.hasRemaining() && units.hasRemaining()) {
            units.put('\uFFFD');
            wide.clear().limit(0);
        }
        wide.compact();
    }
}
