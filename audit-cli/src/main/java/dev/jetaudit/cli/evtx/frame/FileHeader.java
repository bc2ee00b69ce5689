package dev.jetaudit.cli.evtx.frame;

import dev.jetaudit.cli.evtx.value.ChunkBytes;
import dev.jetaudit.cli.evtx.value.Unreadable;
import java.util.zip.CRC32;

/**
 * The first block of a log file. It only says what to expect: the chunks speak for themselves.
 *
 * @param marked whether it is one at all; if not, the rest means nothing
 * @param chunks the number of chunks in use; stale in a file that was not closed
 */
public record FileHeader(boolean marked, boolean crcMatches, int minorVersion, long chunks, int flags) {

    /** The size of the block; 128 bytes of it are used. */
    public static final int SIZE = 4096;

    private static final String MARK = "ElfFile\0";
    private static final int CHECKED = 120;
    private static final FileHeader NONE = new FileHeader(false, false, 1, 0, 0);

    private static final long MOST_CHUNKS = 1L << 32;
    private static final int DIRTY = 1;
    private static final int NO_CRC = 4;

    /** Reads the header at the start of these bytes. */
    public static FileHeader of(ChunkBytes bytes) {
        if (!Marks.stands(MARK, bytes, 0)) {
            return NONE;
        }
        CRC32 crc = new CRC32();
        crc.update(bytes.array(), 0, CHECKED);
        try {
            return new FileHeader(
                    true,
                    (int) crc.getValue() == bytes.i32(CHECKED + 4),
                    bytes.u16(36),
                    chunks(bytes.u16(42), bytes.i64(16)),
                    bytes.i32(CHECKED));
        } catch (Unreadable tooShort) {
            return NONE;
        }
    }

    /** The count has 16 bits only, the number of the newest chunk has enough. */
    private static long chunks(int count, long newest) {
        return newest >= count && newest < MOST_CHUNKS ? newest + 1 : count;
    }

    /** Returns whether the log was in use when the file was copied, or its machine died. */
    public boolean isDirty() {
        return (flags & DIRTY) != 0;
    }

    /** Returns whether the writer left out all checksums. */
    public boolean hasNoCrc() {
        return (flags & NO_CRC) != 0;
    }
}
