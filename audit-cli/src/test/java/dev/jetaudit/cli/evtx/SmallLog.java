package dev.jetaudit.cli.evtx;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32;

/** A log of plain events, byte by byte: just enough of the format for a test to know where everything lies. */
final class SmallLog {

    static final int FILE_HEADER = 4096;
    static final int CHUNK = 65536;
    static final int RECORDS = 512;
    static final long TIME = 133_000_000_000_000_000L;

    private final ByteArrayOutputStream file = new ByteArrayOutputStream();
    private final Map<String, Integer> templates = new HashMap<>();
    private final byte[] array = new byte[CHUNK];
    private final ByteBuffer chunk =
            ByteBuffer.wrap(array).order(ByteOrder.LITTLE_ENDIAN).position(RECORDS);
    private long firstId = -1;
    private long lastId = -1;
    private int lastAt;
    private int chunks;

    /** Adds an event whose one kind of {@code <Data>} has a string array. */
    SmallLog event(long id, String provider, int eventId, String... strings) {
        byte[] joined = (String.join("\0", strings) + "\0").getBytes(StandardCharsets.UTF_16LE);
        return event(id, provider, eventId, 0x81, joined);
    }

    /** Adds an event whose one value in {@code <Data>} has a type and bytes. */
    SmallLog event(long id, String provider, int eventId, int type, byte[] value) {
        int at = begin(id);
        chunk.putInt(0x0001010f).put((byte) 0x0c).put((byte) 1).putInt(provider.hashCode());
        Integer known = templates.get(provider);
        int definition = known == null ? chunk.position() + 4 : known;
        chunk.putInt(definition);
        if (known == null) {
            templates.put(provider, definition);
            define(provider);
        }
        chunk.putInt(3);
        chunk.putShort((short) 2).putShort((short) 0x06);
        chunk.putShort((short) 8).putShort((short) 0x0a);
        chunk.putShort((short) value.length).putShort((short) type);
        chunk.putShort((short) eventId).putLong(id).put(value);
        return end(at);
    }

    /** Adds a record with any contents. */
    SmallLog raw(long id, byte[] contents) {
        int at = begin(id);
        chunk.put(contents);
        return end(at);
    }

    private int begin(long id) {
        lastAt = chunk.position();
        firstId = firstId < 0 ? id : firstId;
        lastId = id;
        chunk.putInt(0x2a2a).putInt(0).putLong(id).putLong(TIME + id);
        return lastAt;
    }

    private SmallLog end(int at) {
        while ((chunk.position() + 4 - at) % 8 != 0) {
            chunk.put((byte) 0);
        }
        int size = chunk.position() + 4 - at;
        chunk.putInt(size).putInt(at + 4, size);
        return this;
    }

    private void define(String provider) {
        int start = chunk.position();
        chunk.putInt(0)
                .putInt(provider.hashCode())
                .putInt(1)
                .putLong(2)
                .putInt(0)
                .putInt(0x0001010f);
        open("Event", false);
        chunk.put((byte) 0x02);
        open("System", false);
        chunk.put((byte) 0x02);
        open("Provider", true);
        chunk.putInt(0).put((byte) 0x06);
        name("Name");
        text(provider).put((byte) 0x03);
        value("EventID", 0, 0x06);
        value("EventRecordID", 1, 0x0a);
        chunk.put((byte) 0x04);
        open("EventData", false);
        chunk.put((byte) 0x02);
        value("Data", 2, 0x81);
        chunk.put((byte) 0x04).put((byte) 0x04).put((byte) 0x00);
        chunk.putInt(start + 20, chunk.position() - start - 24);
    }

    private void value(String name, int index, int type) {
        open(name, false);
        chunk.put((byte) 0x02)
                .put((byte) 0x0d)
                .putShort((short) index)
                .put((byte) type)
                .put((byte) 0x04);
    }

    private void open(String name, boolean attributes) {
        chunk.put((byte) (attributes ? 0x41 : 0x01)).putShort((short) -1).putInt(8);
        name(name);
    }

    private void name(String name) {
        int hash = 0;
        for (int i = 0; i < name.length(); i++) {
            hash = hash * 65599 + name.charAt(i);
        }
        chunk.putInt(chunk.position() + 4).putInt(0).putShort((short) hash).putShort((short) name.length());
        chunk.put(name.getBytes(StandardCharsets.UTF_16LE)).putShort((short) 0);
    }

    private ByteBuffer text(String text) {
        chunk.put((byte) 0x05).put((byte) 0x01).putShort((short) text.length());
        return chunk.put(text.getBytes(StandardCharsets.UTF_16LE));
    }

    /** Ends the chunk; the next event begins another. What the chunk held stays behind in the next one, as with Windows. */
    SmallLog nextChunk() {
        int end = chunk.position();
        chunk.put(0, "ElfChnk\0".getBytes(StandardCharsets.US_ASCII));
        chunk.putLong(8, firstId).putLong(16, lastId).putLong(24, firstId).putLong(32, lastId);
        chunk.putInt(40, 128).putInt(44, lastAt).putInt(48, end).putInt(120, 1);
        file.writeBytes(withCrcs(array.clone(), 0));
        chunks++;
        firstId = -1;
        templates.clear();
        chunk.position(RECORDS);
        return this;
    }

    /** Ends the chunk and the file. */
    byte[] bytes() {
        return bytes(0);
    }

    byte[] bytes(int flags) {
        if (firstId >= 0) {
            nextChunk();
        }
        ByteBuffer header = ByteBuffer.allocate(FILE_HEADER).order(ByteOrder.LITTLE_ENDIAN);
        header.put(0, "ElfFile\0".getBytes(StandardCharsets.US_ASCII)).putLong(16, chunks - 1L);
        header.putLong(24, lastId + 1).putInt(32, 128).putInt(36, 0x30001).putInt(40, FILE_HEADER | chunks << 16);
        header.putInt(120, flags).putInt(124, crc(header.array(), 0, 120));
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(header.array());
        whole.writeBytes(file.toByteArray());
        return whole.toByteArray();
    }

    /** Makes the checksums of the chunk at an offset right. */
    static byte[] withCrcs(byte[] bytes, int chunkAt) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int end = buffer.getInt(chunkAt + 48);
        if (end >= RECORDS && end <= CHUNK && chunkAt + end <= bytes.length) {
            buffer.putInt(chunkAt + 52, crc(bytes, chunkAt + RECORDS, end - RECORDS));
        }
        CRC32 crc = new CRC32();
        crc.update(bytes, chunkAt, 120);
        crc.update(bytes, chunkAt + 128, RECORDS - 128);
        buffer.putInt(chunkAt + 124, (int) crc.getValue());
        return bytes;
    }

    private static int crc(byte[] bytes, int from, int length) {
        CRC32 crc = new CRC32();
        crc.update(bytes, from, length);
        return (int) crc.getValue();
    }
}
