package dev.jetaudit.cli.evtx.writer;

import dev.jetaudit.cli.evtx.writer.EvtxFile.RecordAt;
import java.nio.BufferOverflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One chunk of 64 KiB: a header, then records from front to back. Its checksums are left to {@link Checksums}. */
final class ChunkWriter {

    static final int SIZE = 0x10000;
    static final int HEADER_SIZE = 512;
    static final byte[] MAGIC = "ElfChnk\0".getBytes(StandardCharsets.US_ASCII);

    private static final int TABLES_AT = 128;
    private static final int RECORD_MAGIC = 0x2a2a;
    private static final int ALIGNMENT = 8;
    private static final int IN_USE = 1;
    private static final long NO_RECORD = -1;

    private final ByteBuffer out =
            ByteBuffer.allocate(SIZE).order(ByteOrder.LITTLE_ENDIAN).position(HEADER_SIZE);
    private final BinaryXml xml = new BinaryXml(out);
    private final List<RecordAt> records = new ArrayList<>();
    private final long firstNumber;
    private final int flags;
    private byte[] closedHeader = {};

    /**
     * @param firstNumber of the records in this file, counted from 1
     */
    ChunkWriter(long firstNumber, int flags) {
        this.firstNumber = firstNumber;
        this.flags = flags;
    }

    /** Writes a record and tells whether there was room for it. */
    boolean add(EventToWrite event) {
        int start = out.position();
        byte[] tables = Arrays.copyOfRange(out.array(), TABLES_AT, HEADER_SIZE);
        int templates = xml.templates().size();
        try {
            record(event);
        } catch (BufferOverflowException _) {
            Arrays.fill(out.array(), start, SIZE, (byte) 0);
            out.put(TABLES_AT, tables).position(start);
            xml.templates().subList(templates, xml.templates().size()).clear();
            return false;
        }
        records.add(new RecordAt(start, out.position() - start, event.recordId(), !closed()));
        return true;
    }

    /** From now on the header does not change: records that are added lie behind its free space offset. */
    void close() {
        if (!closed()) {
            closedHeader = header();
        }
    }

    byte[] bytes() {
        byte[] bytes = out.array().clone();
        System.arraycopy(closedHeader, 0, bytes, 0, HEADER_SIZE);
        return bytes;
    }

    /** Offsets count from the start of the chunk. */
    List<RecordAt> records() {
        return records;
    }

    List<Integer> templates() {
        return xml.templates();
    }

    long nextNumber() {
        return firstNumber + records.size();
    }

    private boolean closed() {
        return closedHeader.length > 0;
    }

    private void record(EventToWrite event) {
        int start = out.position();
        out.putInt(RECORD_MAGIC).putInt(0);
        out.putLong(event.recordId()).putLong(EventValue.ticksOf(event.writtenAt()));
        xml.document(event.whole());
        int end = out.position() + Integer.BYTES;
        out.put(new byte[Math.floorMod(-end, ALIGNMENT)]);
        int size = out.position() + Integer.BYTES - start;
        out.putInt(size).putInt(start + 4, size);
    }

    private byte[] header() {
        boolean empty = records.isEmpty();
        ByteBuffer header = ByteBuffer.allocate(HEADER_SIZE).order(ByteOrder.LITTLE_ENDIAN);
        header.put(MAGIC);
        header.putLong(empty ? NO_RECORD : firstNumber).putLong(empty ? NO_RECORD : nextNumber() - 1);
        header.putLong(empty ? NO_RECORD : records.getFirst().id());
        header.putLong(empty ? NO_RECORD : records.getLast().id());
        header.putInt(TABLES_AT);
        header.putInt(empty ? HEADER_SIZE : records.getLast().offset());
        header.putInt(out.position());
        header.putInt(120, IN_USE | flags);
        return header.put(TABLES_AT, out.array(), TABLES_AT, HEADER_SIZE - TABLES_AT)
                .array();
    }
}
