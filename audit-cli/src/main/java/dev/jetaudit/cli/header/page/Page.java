package dev.jetaudit.cli.header.page;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;

/** One page of a file, little-endian, with the checksum that headers carry: all its other 32-bit words, XORed. */
final class Page {

    /** What a page may measure. */
    static final List<Integer> SIZES = List.of(4096, 8192, 16384, 32768);

    static final int SMALLEST = 4096;
    static final int LARGEST = 32768;

    private static final int SEED = 0x89abcdef;

    private final ByteBuffer bytes;

    private Page(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    /** Whether that page lies within the bytes. */
    static boolean isWithin(byte[] bytes, int start, int size) {
        return bytes.length - size >= start;
    }

    /**
     * Returns a view of one page.
     *
     * @param size one of {@link #SIZES}
     */
    static Page of(byte[] bytes, int start, int size) {
        return new Page(ByteBuffer.wrap(bytes, start, size).slice().order(ByteOrder.LITTLE_ENDIAN));
    }

    /** Whether the page is as it was written. */
    boolean isSound() {
        int sum = SEED;
        for (int offset = 4; offset < bytes.limit(); offset += 4) {
            sum ^= bytes.getInt(offset);
        }
        return sum == bytes.getInt(0);
    }

    int unsignedByte(int offset) {
        return bytes.get(offset) & 0xff;
    }

    int unsigned16(int offset) {
        return bytes.getShort(offset) & 0xffff;
    }

    long unsigned32(int offset) {
        return bytes.getInt(offset) & 0xffff_ffffL;
    }

    byte[] part(int offset, int length) {
        byte[] part = new byte[length];
        bytes.get(offset, part);
        return part;
    }

    ByteBuffer whole() {
        return bytes.asReadOnlyBuffer();
    }

    boolean hasSame(int offset, Page other, int otherOffset, int length) {
        return Arrays.equals(part(offset, length), other.part(otherOffset, length));
    }
}
