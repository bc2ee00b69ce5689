package dev.jetaudit.cli.evtx.value;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** The bytes of one chunk, little-endian. Every read is checked, whatever offset a broken file asks for. */
public final class ChunkBytes {

    /** What every chunk but a cut off one has. */
    public static final int SIZE = 65536;

    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final byte[] bytes = new byte[SIZE];
    private final char[] characters = new char[SIZE / 2];
    private int length;

    /** Returns the array itself, to be filled; {@link #setLength} says how much of it counts. */
    public byte[] array() {
        return bytes;
    }

    /** Returns how many bytes there are. */
    public int length() {
        return length;
    }

    /** Sets how many bytes there are. */
    public void setLength(int length) {
        this.length = Math.clamp(length, 0, SIZE);
    }

    /** Returns whether all these bytes are there. */
    public boolean holds(int at, int count) {
        return at >= 0 && count >= 0 && at <= length - count;
    }

    public int u8(int at) throws Unreadable {
        check(at, 1);
        return bytes[at] & 0xff;
    }

    public int u16(int at) throws Unreadable {
        check(at, 2);
        return (short) SHORT.get(bytes, at) & 0xffff;
    }

    public int i32(int at) throws Unreadable {
        check(at, 4);
        return (int) INT.get(bytes, at);
    }

    public long i64(int at) throws Unreadable {
        check(at, 8);
        return (long) LONG.get(bytes, at);
    }

    /** Returns UTF-16 as it stands there, halves of surrogate pairs included. */
    public String utf16(int at, int count) throws Unreadable {
        if (count > characters.length) {
            throw new Unreadable("a text of " + count + " characters is longer than its chunk");
        }
        check(at, 2 * count);
        for (int i = 0; i < count; i++) {
            characters[i] = (char) (short) SHORT.get(bytes, at + 2 * i);
        }
        return new String(characters, 0, count);
    }

    private void check(int at, int count) throws Unreadable {
        if (!holds(at, count)) {
            throw new Unreadable("it points to offset " + Integer.toUnsignedString(at) + ", outside of its chunk");
        }
    }
}
