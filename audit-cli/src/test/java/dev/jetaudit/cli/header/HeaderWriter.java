package dev.jetaudit.cli.header;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** Writes database files, copies of them with their trailer, patch files and checkpoint files as the engine lays them out. */
public final class HeaderWriter {

    public static final int FULL_PREV = 136;
    public static final int INC_PREV = 160;
    public static final int COPY_PREV = 420;
    public static final int DIFF_PREV = 444;

    private static final int FULL_CUR = 184;
    private static final int SEED = 0x89abcdef;
    private static final int WINDOWS_10 = 0x0a;

    private final int pageSize;
    private final ByteBuffer header;

    /** A database that was never backed up. */
    public HeaderWriter(int pageSize) {
        this.pageSize = pageSize;
        header = page(pageSize);
        header.putInt(4, SEED)
                .putInt(8, 0x620)
                .putInt(24, 715_244_149)
                .putInt(52, 3)
                .putInt(108, 607_052_340)
                .putInt(216, WINDOWS_10)
                .putInt(232, 20)
                .putInt(236, pageSize)
                .putInt(667, 1);
        time(header, 28, Instant.parse("2025-01-01T00:00:00Z"), true);
        time(header, 112, Instant.parse("2025-01-01T00:00:01Z"), true);
    }

    /** Writes a 32-bit number anywhere. */
    public HeaderWriter put(int offset, int value) {
        header.putInt(offset, value);
        return this;
    }

    /** The slot remembers a streaming backup; null is no time. */
    public HeaderWriter slot(int slot, long low, long high, @Nullable Instant at) {
        backup(header, slot, low, high, at, true);
        return this;
    }

    /** The slot remembers a streaming backup at a local time. */
    public HeaderWriter slotAtLocalTime(int slot, long low, long high, Instant at) {
        backup(header, slot, low, high, at, false);
        return this;
    }

    /** The backup in the slot was a shadow copy. */
    public HeaderWriter shadowCopy(int typeOffset) {
        return put(typeOffset, 1);
    }

    /** Returns the database: header, shadow, and that many pages. */
    public byte[] database(int pages) {
        ByteBuffer file = page((2 + pages) * pageSize);
        file.put(0, sealed(header)).put(pageSize, sealed(header));
        return bytes(file);
    }

    /** Returns the copy that a full backup made, with the trailer that tells how far its logs go. */
    public byte[] copy(long low, long high, Instant at, int pages) {
        backup(header, FULL_CUR, low, 0, at, true);
        byte[] whole = database(pages + 1);
        System.arraycopy(patch(low, high, at), 0, whole, whole.length - pageSize, pageSize);
        return whole;
    }

    /** Returns the page that stands at the end of a copy and at the beginning of a patch file. */
    public byte[] patch(long low, long high, Instant at) {
        ByteBuffer patch = page(pageSize);
        backup(patch, 40, low, high, at, true);
        patch.put(64, header, 24, 28).put(92, header, 108, 28);
        return sealed(patch);
    }

    /** Returns a checkpoint file: its page twice. */
    public static byte[] checkpoint(long generation) {
        ByteBuffer page = page(4096);
        page.putShort(12, (short) 16).putShort(14, (short) 8).putInt(16, (int) generation);
        page.putInt(615 + 4, 99).putInt(667, 4);
        ByteBuffer file = page(8192);
        file.put(0, sealed(page)).put(4096, sealed(page));
        return bytes(file);
    }

    private static void backup(ByteBuffer page, int offset, long low, long high, @Nullable Instant at, boolean utc) {
        page.putShort(offset, (short) 16).putShort(offset + 2, (short) 8).putInt(offset + 4, (int) low);
        if (at != null) {
            time(page, offset + 8, at, utc);
        }
        page.putInt(offset + 16, (int) low).putInt(offset + 20, (int) high);
    }

    private static void time(ByteBuffer page, int offset, Instant at, boolean utc) {
        ZonedDateTime time = at.atZone(ZoneOffset.UTC);
        int millis = time.getNano() / 1_000_000;
        page.put(offset, (byte) time.getSecond())
                .put(offset + 1, (byte) time.getMinute())
                .put(offset + 2, (byte) time.getHour())
                .put(offset + 3, (byte) time.getDayOfMonth())
                .put(offset + 4, (byte) time.getMonthValue())
                .put(offset + 5, (byte) (time.getYear() - 1900))
                .put(offset + 6, (byte) ((millis & 0x7f) << 1 | (utc ? 1 : 0)))
                .put(offset + 7, (byte) ((millis >> 7) << 1));
    }

    /** Returns the page with its checksum: all words behind it, XORed. */
    private static byte[] sealed(ByteBuffer page) {
        int sum = SEED;
        for (int offset = 4; offset < page.limit(); offset += 4) {
            sum ^= page.getInt(offset);
        }
        return bytes(page.putInt(0, sum));
    }

    private static byte[] bytes(ByteBuffer page) {
        byte[] bytes = new byte[page.limit()];
        page.get(0, bytes);
        return bytes;
    }

    private static ByteBuffer page(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
