package dev.jetaudit.cli.evtx.writer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jetaudit.cli.evtx.writer.EvtxFile.Layout;
import dev.jetaudit.cli.evtx.writer.EvtxFile.RecordAt;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

/** The framing: file header, chunks, records, tables, checksums, each read straight from the bytes. */
class EvtxWriterTest {

    private static final EventToWrite EVENT = EventToWrite.ese(210, "store", "280", "SG1: ");

    @Test
    void writes_the_header_of_either_format() {
        byte[] file = EvtxFile.of(EVENT.recordId(94))
                .format(3, 2)
                .flags(EvtxFile.FULL)
                .bytes();
        ByteBuffer header = bytes(file);
        assertEquals("ElfFile\0", ascii(file, 0));
        assertEquals(List.of(0L, 0L, 95L), List.of(header.getLong(8), header.getLong(16), header.getLong(24)));
        assertEquals(List.of(128, 0x0003_0002), List.of(header.getInt(32), header.getInt(36)));
        assertEquals(List.of(4096, 1), List.of((int) header.getShort(40), (int) header.getShort(42)));
        assertEquals(EvtxFile.FULL, header.getInt(120));
        assertEquals(crc(file, 0, 120), header.getInt(124));
        assertEquals(0x0003_0001, bytes(EvtxFile.of(EVENT).bytes()).getInt(36));
    }

    @Test
    void splits_events_over_chunks_and_numbers_them() {
        EvtxFile file = EvtxFile.of(events(300)).flags(EvtxFile.DIRTY);
        Layout layout = file.layout();
        byte[] bytes = file.bytes();
        assertEquals(2, layout.chunks().size());
        assertEquals(EvtxFile.HEADER_SIZE + 2 * ChunkWriter.SIZE, bytes.length);
        assertEquals(
                IntStream.rangeClosed(1, 300).asLongStream().boxed().toList(),
                layout.records().stream().map(RecordAt::id).toList());
        layout.chunks().forEach(chunk -> assertChunkIsSound(bytes, chunk, layout));
    }

    private static void assertChunkIsSound(byte[] file, int chunk, Layout layout) {
        List<RecordAt> records = layout.records().stream()
                .filter(record -> record.offset() > chunk && record.offset() < chunk + ChunkWriter.SIZE)
                .toList();
        ByteBuffer bytes = bytes(file);
        assertEquals("ElfChnk\0", ascii(file, chunk));
        long first = records.getFirst().id();
        long last = records.getLast().id();
        for (int at : List.of(chunk + 8, chunk + 24)) {
            assertEquals(List.of(first, last), List.of(bytes.getLong(at), bytes.getLong(at + 8)));
        }
        int next = chunk + ChunkWriter.HEADER_SIZE;
        for (RecordAt record : records) {
            assertEquals(next, record.offset());
            assertEquals(0x2a2a, bytes.getInt(next));
            assertEquals(record.size(), bytes.getInt(next + 4));
            assertEquals(record.id(), bytes.getLong(next + 8));
            assertEquals(record.size(), bytes.getInt(next + record.size() - 4));
            assertEquals(0, record.size() % 8);
            next += record.size();
        }
        assertEquals(records.getLast().offset() - chunk, bytes.getInt(chunk + 44));
        assertEquals(next - chunk, bytes.getInt(chunk + 48));
        assertChecksumsFit(file, chunk, next);
    }

    @Test
    void defines_a_template_once_in_a_chunk_and_points_at_it_afterwards() {
        EvtxFile file = EvtxFile.of(events(300));
        Layout layout = file.layout();
        ByteBuffer bytes = bytes(file.bytes());
        assertEquals(4, layout.templates().size());
        for (int template : layout.templates()) {
            int size = bytes.getInt(template + 20);
            assertEquals(0x0001_010f, bytes.getInt(template + 24));
            assertEquals(0, bytes.get(template + 24 + size - 1));
        }
        for (RecordAt record : layout.records()) {
            int chunk = record.offset() < layout.chunks().getLast()
                    ? EvtxFile.HEADER_SIZE
                    : layout.chunks().getLast();
            int template = chunk + bytes.getInt(record.offset() + 34);
            assertTrue(layout.templates().contains(template), record::toString);
            assertEquals(bytes.getInt(record.offset() + 30), bytes.getInt(template + 4));
        }
    }

    @Test
    void links_names_and_templates_into_the_tables_of_the_chunk() {
        EvtxFile file = EvtxFile.of(EVENT);
        ByteBuffer chunk = bytes(file.bytes()).slice(EvtxFile.HEADER_SIZE, ChunkWriter.SIZE);
        chunk.order(ByteOrder.LITTLE_ENDIAN);
        // The hashes are those in Windows' own files.
        int event = chunk.getInt(128 + 4 * (0x0cba % 64));
        assertEquals(0x24d, event);
        assertEquals(0x0005_0cba, chunk.getInt(event + 4));
        // SystemTime and xmlns share a bucket, where the newest comes first.
        int systemTime = chunk.getInt(128 + 4 * (0x7b3c % 64));
        assertEquals(0x000a_7b3c, chunk.getInt(systemTime + 4));
        assertEquals(0x0005_0fbc, chunk.getInt(chunk.getInt(systemTime) + 4), "xmlns");
        assertEquals(
                file.layout().templates().stream()
                        .map(at -> at - EvtxFile.HEADER_SIZE)
                        .toList(),
                IntStream.range(0, 32)
                        .map(bucket -> chunk.getInt(384 + 4 * bucket))
                        .filter(at -> at != 0)
                        .sorted()
                        .boxed()
                        .toList());
    }

    @Test
    void leaves_deleted_records_behind_the_free_space_offset() {
        EvtxFile alone = EvtxFile.of(EVENT);
        EvtxFile file = alone.deleted(EVENT.recordId(77), EventToWrite.of("Other", 1));
        byte[] bytes = file.bytes();
        List<RecordAt> records = file.layout().records();
        assertEquals(List.of(1L, 77L, 78L), records.stream().map(RecordAt::id).toList());
        assertEquals(
                List.of(true, false, false),
                records.stream().map(RecordAt::live).toList());
        int free = EvtxFile.HEADER_SIZE + bytes(bytes).getInt(EvtxFile.HEADER_SIZE + 48);
        assertEquals(records.get(1).offset(), free);
        assertEquals(0x2a2a, bytes(bytes).getInt(free));
        int before = EvtxFile.HEADER_SIZE + ChunkWriter.HEADER_SIZE;
        assertArrayEquals(slice(alone.bytes(), 0, before), slice(bytes, 0, before));
        assertChecksumsFit(bytes, EvtxFile.HEADER_SIZE, free);
    }

    @Test
    void hides_unflushed_events_from_the_headers_that_were_there_before() {
        EvtxFile file = EvtxFile.of(EVENT).unflushed(events(300).toArray(EventToWrite[]::new));
        ByteBuffer bytes = bytes(file.bytes());
        Layout layout = file.layout();
        assertEquals(EvtxFile.DIRTY, bytes.getInt(120));
        assertEquals(List.of(2L, 1L), List.of(bytes.getLong(24), (long) bytes.getShort(42)));
        assertEquals(1, bytes.getLong(layout.chunks().getFirst() + 16));
        assertEquals(2, layout.chunks().size());
        int second = layout.chunks().getLast();
        assertEquals(301, bytes.getLong(second + 16));
        assertTrue(layout.records().stream().allMatch(r -> r.live() == (r.id() == 1 || r.offset() > second)));
    }

    @Test
    void adds_unused_chunks_and_an_empty_one() {
        byte[] file = EvtxFile.of(EVENT).unusedChunks(2).bytes();
        assertEquals(EvtxFile.HEADER_SIZE + 3 * ChunkWriter.SIZE, file.length);
        assertEquals(1, bytes(file).getShort(42));
        assertArrayEquals(new byte[2 * ChunkWriter.SIZE], slice(file, file.length - 2 * ChunkWriter.SIZE, file.length));
        byte[] empty = EvtxFile.of().bytes();
        assertEquals(-1, bytes(empty).getLong(EvtxFile.HEADER_SIZE + 8));
        assertEquals(1, bytes(empty).getLong(24));
    }

    @Test
    void writes_no_checksums_where_the_flag_says_so() {
        byte[] file = EvtxFile.of(EVENT).flags(EvtxFile.NO_CHECKSUMS).bytes();
        ByteBuffer bytes = bytes(file);
        int chunk = EvtxFile.HEADER_SIZE;
        assertEquals(List.of(4, 5), List.of(bytes.getInt(120), bytes.getInt(chunk + 120)));
        assertEquals(List.of(0, 0, 0), List.of(bytes.getInt(124), bytes.getInt(chunk + 52), bytes.getInt(chunk + 124)));
    }

    @Test
    void reseals_damaged_bytes_and_leaves_its_input_alone() {
        EvtxFile file = EvtxFile.of(EVENT);
        RecordAt record = file.layout().records().getFirst();
        byte[] damaged = file.bytes();
        damaged[record.offset() + 40] ^= 1;
        damaged[17] ^= 1;
        byte[] copy = damaged.clone();
        int end = record.offset() + record.size();
        assertNotEquals(crc(damaged, 4608, end), bytes(damaged).getInt(EvtxFile.HEADER_SIZE + 52));
        byte[] resealed = EvtxFile.resealed(damaged);
        assertArrayEquals(copy, damaged);
        assertChecksumsFit(resealed, EvtxFile.HEADER_SIZE, end);
        assertEquals(crc(resealed, 0, 120), bytes(resealed).getInt(124));
        assertArrayEquals(file.bytes(), EvtxFile.resealed(file.bytes()));
    }

    @Test
    void reseals_whatever_is_left_of_a_file() {
        byte[] file = EvtxFile.of(EVENT).bytes();
        bytes(file).putInt(EvtxFile.HEADER_SIZE + 48, -1);
        for (int length : List.of(0, 100, 4096, 4700, 9000, file.length)) {
            assertEquals(length, EvtxFile.resealed(slice(file, 0, length)).length);
        }
    }

    @Test
    void refuses_an_event_that_no_chunk_can_hold() {
        assertRefused("no room in the chunk for record 1", EvtxFile.of(EventToWrite.ese(210, "x".repeat(32_700))));
        EventToWrite half = EventToWrite.ese(210, "x".repeat(20_000));
        assertRefused("no room in the chunk for record 2", EvtxFile.of(half).deleted(half));
        assertEquals(2, EvtxFile.of(half, half).layout().chunks().size());
    }

    private static void assertRefused(String reason, EvtxFile file) {
        assertEquals(
                reason,
                assertThrows(IllegalArgumentException.class, file::bytes).getMessage());
    }

    private static List<EventToWrite> events(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> EventToWrite.ese(220, "store", "280", "SG1: ", "E:\\db" + i + ".edb", "2 Mb"))
                .toList();
    }

    private static void assertChecksumsFit(byte[] file, int chunk, int end) {
        assertEquals(crc(file, chunk + 512, end), bytes(file).getInt(chunk + 52));
        CRC32 header = new CRC32();
        header.update(file, chunk, 120);
        header.update(file, chunk + 128, 384);
        assertEquals((int) header.getValue(), bytes(file).getInt(chunk + 124));
    }

    private static int crc(byte[] file, int from, int to) {
        CRC32 crc = new CRC32();
        crc.update(file, from, to - from);
        return (int) crc.getValue();
    }

    private static String ascii(byte[] file, int at) {
        return new String(file, at, 8, StandardCharsets.US_ASCII);
    }

    private static byte[] slice(byte[] file, int from, int to) {
        return Arrays.copyOfRange(file, from, to);
    }

    private static ByteBuffer bytes(byte[] file) {
        return ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    }
}
