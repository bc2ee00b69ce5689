package dev.jetaudit.cli.evtx.writer;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.CRC32;

/** The three checksums of the format, whatever else is wrong with the bytes. */
final class Checksums {

    private static final int COVERED = 120;
    private static final int CHECKSUM_AT = 124;
    private static final int TABLES_AT = 128;
    private static final int FREE_SPACE_AT = 48;
    private static final int RECORDS_CHECKSUM_AT = 52;

    private Checksums() {}

    /** Sets those of the file header and of every chunk that lies where a chunk may lie. */
    static void seal(byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        if (file.length >= TABLES_AT) {
            bytes.putInt(CHECKSUM_AT, crc(file, 0, COVERED, COVERED, COVERED));
        }
        for (int at = EvtxFile.HEADER_SIZE; at + ChunkWriter.HEADER_SIZE <= file.length; at += ChunkWriter.SIZE) {
            if (Arrays.equals(file, at, at + 8, ChunkWriter.MAGIC, 0, 8)) {
                sealChunk(file, bytes, at);
            }
        }
    }

    /** A free space offset that lies outside is taken as the nearest one inside. */
    private static void sealChunk(byte[] file, ByteBuffer bytes, int at) {
        int end = Math.min(ChunkWriter.SIZE, file.length - at);
        int free = Math.clamp(bytes.getInt(at + FREE_SPACE_AT) & 0xffff_ffffL, ChunkWriter.HEADER_SIZE, end);
        bytes.putInt(at + RECORDS_CHECKSUM_AT, crc(file, at + ChunkWriter.HEADER_SIZE, at + free, at, at));
        bytes.putInt(at + CHECKSUM_AT, crc(file, at, at + COVERED, at + TABLES_AT, at + ChunkWriter.HEADER_SIZE));
    }

    private static int crc(byte[] bytes, int from, int to, int thenFrom, int thenTo) {
        CRC32 crc = new CRC32();
        crc.update(bytes, from, to - from);
        crc.update(bytes, thenFrom, thenTo - thenFrom);
        return (int) crc.getValue();
    }
}
