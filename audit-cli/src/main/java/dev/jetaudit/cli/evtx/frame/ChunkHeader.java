package dev.jetaudit.cli.evtx.frame;

import dev.jetaudit.cli.evtx.value.ChunkBytes;
import dev.jetaudit.cli.evtx.value.Unreadable;
import java.util.zip.CRC32;

/**
 * The start of a chunk.
 *
 * @param marked whether there is a header at all
 * @param lastRecordId as the header says
 * @param end where the records end and free space begins, as the header says
 * @param recordsCrcMatches true as well where the records are cut off, which is worse than a wrong checksum
 */
public record ChunkHeader(
        boolean marked, long lastRecordId, int end, int flags, boolean crcMatches, boolean recordsCrcMatches) {

    /** The size of the header, its tables of names and templates included. Records follow. */
    public static final int SIZE = 512;

    private static final int CHECKED = 120;
    private static final int TABLES = 128;
    private static final int NO_CRC = 4;
    private static final ChunkHeader NONE = new ChunkHeader(false, 0, 0, 0, false, false);

    /** Reads the header at the start of a chunk. */
    public static ChunkHeader of(ChunkBytes bytes) {
        if (!Marks.stands(Marks.CHUNK, bytes, 0)) {
            return NONE;
        }
        try {
            int end = bytes.i32(48);
            int flags = bytes.i32(CHECKED);
            boolean checked = (flags & NO_CRC) == 0;
            return new ChunkHeader(
                    true,
                    bytes.i64(32),
                    end,
                    flags,
                    !checked || headerCrc(bytes) == bytes.i32(CHECKED + 4),
                    !checked || end < SIZE || end > bytes.length() || recordsCrc(bytes, end) == bytes.i32(52));
        } catch (Unreadable tooShort) {
            return NONE;
        }
    }

    /** Returns whether the end of the records is one that a chunk can have. */
    public boolean isSound() {
        return marked && end >= SIZE && end <= ChunkBytes.SIZE;
    }

    private static int headerCrc(ChunkBytes bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes.array(), 0, CHECKED);
        crc.update(bytes.array(), TABLES, SIZE - TABLES);
        return (int) crc.getValue();
    }

    private static int recordsCrc(ChunkBytes bytes, int end) {
        CRC32 crc = new CRC32();
        crc.update(bytes.array(), SIZE, end - SIZE);
        return (int) crc.getValue();
    }
}
