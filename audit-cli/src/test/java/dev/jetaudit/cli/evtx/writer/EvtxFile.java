package dev.jetaudit.cli.evtx.writer;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * An event log to be written: {@code EvtxFile.of(events).format(3, 2).bytes()}. What was deleted or not yet flushed lies behind the
 * free space offset of the last chunk, as Windows leaves it.
 *
 * @param flags of the file header: {@link #DIRTY}, {@link #FULL}, {@link #NO_CHECKSUMS}
 * @param deleted in the slack of the last chunk, which must have room for them
 * @param unflushed after those, in as many chunks as they need; no header of what was there before knows of them
 * @param unusedChunks of zeros at the end
 */
public record EvtxFile(
        List<EventToWrite> events,
        int major,
        int minor,
        int flags,
        List<EventToWrite> deleted,
        List<EventToWrite> unflushed,
        int unusedChunks) {

    public static final int DIRTY = 0x1;
    public static final int FULL = 0x2;

    /** In the file header and in every chunk's; all checksums are 0. */
    public static final int NO_CHECKSUMS = 0x4;

    static final int HEADER_SIZE = 0x1000;

    private static final byte[] MAGIC = "ElfFile\0".getBytes(StandardCharsets.US_ASCII);

    /**
     * Where things are in the bytes, all counted from the start of the file.
     *
     * @param templates their definitions
     */
    public record Layout(List<Integer> chunks, List<RecordAt> records, List<Integer> templates) {
        public Layout {
            chunks = List.copyOf(chunks);
            records = List.copyOf(records);
            templates = List.copyOf(templates);
        }
    }

    /**
     * A record with its size in bytes.
     *
     * @param live whether its chunk's header knows of it
     */
    public record RecordAt(int offset, int size, long id, boolean live) {

        RecordAt shifted(int by) {
            return new RecordAt(offset + by, size, id, live);
        }
    }

    public EvtxFile {
        events = List.copyOf(events);
        deleted = List.copyOf(deleted);
        unflushed = List.copyOf(unflushed);
    }

    public static EvtxFile of(EventToWrite... events) {
        return of(List.of(events));
    }

    public static EvtxFile of(List<EventToWrite> events) {
        return new EvtxFile(events, 3, 1, 0, List.of(), List.of(), 0);
    }

    public EvtxFile format(int otherMajor, int otherMinor) {
        return new EvtxFile(events, otherMajor, otherMinor, flags, deleted, unflushed, unusedChunks);
    }

    public EvtxFile flags(int other) {
        return new EvtxFile(events, major, minor, other, deleted, unflushed, unusedChunks);
    }

    public EvtxFile deleted(EventToWrite... other) {
        return new EvtxFile(events, major, minor, flags, List.of(other), unflushed, unusedChunks);
    }

    /** Makes the file dirty as well. */
    public EvtxFile unflushed(EventToWrite... other) {
        return new EvtxFile(events, major, minor, flags | DIRTY, deleted, List.of(other), unusedChunks);
    }

    public EvtxFile unusedChunks(int count) {
        return new EvtxFile(events, major, minor, flags, deleted, unflushed, count);
    }

    public byte[] bytes() {
        EvtxAssembly assembly = new EvtxAssembly(this);
        byte[] chunks = assembly.bytes();
        byte[] file = ByteBuffer.allocate(HEADER_SIZE + chunks.length)
                .put(header(assembly))
                .put(chunks)
                .array();
        if ((flags & NO_CHECKSUMS) == 0) {
            Checksums.seal(file);
        }
        return file;
    }

    public Layout layout() {
        return new EvtxAssembly(this).layout();
    }

    /** Returns the bytes with checksums that fit them, so that a reader meets the damage itself. */
    public static byte[] resealed(byte[] bytes) {
        byte[] sealed = bytes.clone();
        Checksums.seal(sealed);
        return sealed;
    }

    private byte[] header(EvtxAssembly assembly) {
        ByteBuffer header = ByteBuffer.allocate(HEADER_SIZE).order(ByteOrder.LITTLE_ENDIAN);
        header.put(MAGIC).putLong(0).putLong(assembly.knownChunks() - 1).putLong(assembly.nextRecordId());
        header.putInt(128).putShort((short) minor).putShort((short) major).putShort((short) HEADER_SIZE);
        header.putShort((short) assembly.knownChunks()).putInt(120, flags);
        return header.array();
    }
}
