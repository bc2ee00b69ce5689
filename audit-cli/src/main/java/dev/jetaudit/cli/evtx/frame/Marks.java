package dev.jetaudit.cli.evtx.frame;

import dev.jetaudit.cli.evtx.value.ChunkBytes;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Looks for the fixed bytes at the start of files and chunks. */
public final class Marks {

    static final String CHUNK = "ElfChnk\0";

    private static final byte[] ZEROS = new byte[ChunkBytes.SIZE];

    private Marks() {}

    static boolean stands(String mark, ChunkBytes bytes, int at) {
        byte[] expected = mark.getBytes(StandardCharsets.ISO_8859_1);
        return bytes.holds(at, expected.length)
                && Arrays.equals(bytes.array(), at, at + expected.length, expected, 0, expected.length);
    }

    /** Returns where the next chunk begins within these bytes, −1 if nowhere. Only misplaced chunks begin there. */
    public static int chunkWithin(ChunkBytes bytes, int from) {
        byte[] all = bytes.array();
        for (int at = from; at < bytes.length() - ChunkHeader.SIZE; at++) {
            if (all[at] == 'E' && stands(CHUNK, bytes, at) && all[at + 40] == (byte) 128) {
                return at;
            }
        }
        return -1;
    }

    /** Returns whether nothing was ever written from there on. */
    public static boolean isBlank(ChunkBytes bytes, int from, int to) {
        return Arrays.equals(bytes.array(), from, to, ZEROS, 0, to - from);
    }
}
