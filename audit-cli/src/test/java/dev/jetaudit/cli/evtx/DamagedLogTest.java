package dev.jetaudit.cli.evtx;

import static dev.jetaudit.cli.evtx.SmallLog.CHUNK;
import static dev.jetaudit.cli.evtx.SmallLog.FILE_HEADER;
import static dev.jetaudit.cli.evtx.SmallLog.RECORDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jetaudit.cli.evtx.Doubt.Kind;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Damage costs what it hits. Ids of recovered records are given as negative numbers. */
class DamagedLogTest {

    private static final int FIRST = FILE_HEADER + RECORDS;

    private final byte[] log = fourRecords().bytes();

    private static SmallLog fourRecords() {
        return new SmallLog()
                .event(1, "ESENT", 210, "one")
                .event(2, "ESENT", 220, "two")
                .event(3, "ESENT", 221, "three")
                .event(4, "ESENT", 213, "four");
    }

    /** Returns where a record begins. */
    private int at(int record) {
        int at = FIRST;
        for (int i = 1; i < record; i++) {
            at += buffer().getInt(at + 4);
        }
        return at;
    }

    private ByteBuffer buffer() {
        return ByteBuffer.wrap(log).order(ByteOrder.LITTLE_ENDIAN);
    }

    private void assertRead(List<Long> ids, Kind... doubts) {
        Read read = Read.all(log);
        assertEquals(ids, read.ids());
        assertEquals(List.of(doubts), read.doubts());
    }

    @Test
    void a_changed_string_is_told_by_the_checksum() {
        log[at(3) - 20] ^= 1;

        assertRead(List.of(1L, 2L, 3L, 4L), Kind.RECORDS_CRC);
    }

    @Test
    void a_file_header_is_not_needed() {
        Arrays.fill(log, 0, FILE_HEADER, (byte) 0);

        assertRead(List.of(1L, 2L, 3L, 4L), Kind.FILE_HEADER);
    }

    @Test
    void a_file_may_begin_with_its_first_chunk() {
        Read read = Read.all(Arrays.copyOfRange(log, FILE_HEADER, log.length));

        assertEquals(List.of(1L, 2L, 3L, 4L), read.ids());
        assertEquals(RECORDS, read.records().getFirst().fileOffset());
    }

    @Test
    void a_chunk_whose_header_is_lost_is_searched() {
        Arrays.fill(log, FILE_HEADER, FIRST, (byte) 0);

        assertRead(List.of(-1L, -2L, -3L, -4L), Kind.CHUNK_HEADER);
    }

    @Test
    void an_impossible_end_of_records_is_not_believed() {
        buffer().putInt(FILE_HEADER + 48, 0x7fffffff);

        assertRead(List.of(-1L, -2L, -3L, -4L), Kind.CHUNK_HEADER);
    }

    @Test
    void a_record_with_one_wrong_size_is_recovered_and_so_is_what_follows() {
        buffer().putInt(at(2) + 4, 99);

        assertRead(List.of(1L, -2L, -3L, -4L), Kind.RECORDS_CRC, Kind.RECORD_OUT_OF_BOUNDS);
    }

    @Test
    void a_record_that_is_gone_costs_itself_only() {
        Arrays.fill(log, at(2), at(3), (byte) 0x55);

        assertRead(List.of(1L, -3L, -4L), Kind.RECORDS_CRC, Kind.RECORD_OUT_OF_BOUNDS);
    }

    @Test
    void a_record_with_broken_contents_costs_itself_only() {
        log[at(2) + 24] = 0x77;
        SmallLog.withCrcs(log, FILE_HEADER);

        assertRead(List.of(1L, 3L, 4L), Kind.UNREADABLE_RECORD);
    }

    @Test
    void a_template_that_is_gone_costs_the_records_that_need_it() {
        int guid = at(1) + 24 + 4 + 10 + 4;
        Arrays.fill(log, guid, guid + 16, (byte) 0);

        assertRead(
                List.of(),
                Kind.RECORDS_CRC,
                Kind.UNREADABLE_TEMPLATE,
                Kind.UNREADABLE_TEMPLATE,
                Kind.UNREADABLE_TEMPLATE,
                Kind.UNREADABLE_TEMPLATE);
    }

    @Test
    void a_template_that_is_gone_is_taken_from_another_chunk() {
        byte[] two = fourRecords().nextChunk().event(5, "ESENT", 105, "five").bytes();
        Arrays.fill(two, FIRST + CHUNK + 42, FIRST + CHUNK + 58, (byte) 0);

        Read read = Read.all(two);
        assertEquals(-5L, read.ids().get(4));
        assertTrue(read.records().get(4).toXml().contains("<Data>five</Data>"));
        assertEquals(Kind.UNREADABLE_TEMPLATE, read.doubts().get(1));
    }

    @Test
    void a_missing_id_is_a_gap() {
        Read read = Read.all(
                new SmallLog().event(1, "ESENT", 210).event(5, "ESENT", 213).bytes());

        assertEquals(List.of(Kind.RECORD_ID_GAP), read.doubts());
        assertEquals("The records 2 to 4 are missing.", ((Doubt) read.items().get(1)).reason());
    }

    @Test
    void a_record_swallowed_by_the_one_before_is_found() {
        int size = at(4) - at(2);
        buffer().putInt(at(2) + 4, size).putInt(at(2) + size - 4, size);
        SmallLog.withCrcs(log, FILE_HEADER);

        assertRead(List.of(1L, 2L, -3L, 4L), Kind.RECORD_ID_GAP);
    }

    @Test
    void two_records_with_one_id_are_told() {
        buffer().putLong(at(3) + 8, 2);
        SmallLog.withCrcs(log, FILE_HEADER);

        assertRead(List.of(1L, 2L, 2L, 4L), Kind.DUPLICATE_RECORD_ID, Kind.RECORD_ID_GAP);
    }

    @Test
    void what_was_written_behind_the_end_of_records_is_recovered() {
        buffer().putInt(FILE_HEADER + 48, at(3) - FILE_HEADER);
        SmallLog.withCrcs(log, FILE_HEADER);

        assertRead(List.of(1L, 2L, -3L, -4L));
    }

    @Test
    void a_chunk_that_is_cut_off_gives_what_is_there() {
        Read read = Read.all(Arrays.copyOf(log, at(4) - 3));

        assertEquals(List.of(1L, 2L), read.ids());
        assertEquals(List.of(Kind.TRUNCATED_CHUNK, Kind.RECORD_OUT_OF_BOUNDS), read.doubts());
    }

    @Test
    void a_file_that_ends_too_early_is_told() {
        Read read = Read.all(Arrays.copyOf(log, FILE_HEADER));

        assertEquals(List.of(Kind.FILE_HEADER), read.doubts());
    }

    @Test
    void a_chunk_that_has_slipped_is_found() {
        byte[] slipped = new byte[log.length + 77];
        System.arraycopy(log, 0, slipped, 0, FILE_HEADER);
        System.arraycopy(log, FILE_HEADER, slipped, FILE_HEADER + 77, log.length - FILE_HEADER);
        slipped[FILE_HEADER] = 1;

        Read read = Read.all(slipped);
        assertEquals(List.of(1L, 2L, 3L, 4L), read.ids());
        assertEquals(FIRST + 77, read.records().getFirst().fileOffset());
    }

    @Test
    void checksums_are_not_missed_where_the_writer_left_them_out() {
        byte[] unchecked = fourRecords().bytes(4);
        Arrays.fill(unchecked, 124, 128, (byte) 0);
        Arrays.fill(unchecked, FILE_HEADER + 52, FILE_HEADER + 56, (byte) 0);

        assertEquals(List.of(), Read.all(unchecked).doubts());
        assertEquals(List.of(Kind.DIRTY), Read.all(fourRecords().bytes(1)).doubts());
    }

    @Test
    void a_chunk_that_the_file_does_not_count_is_recovered() {
        byte[] two = Arrays.copyOf(log, log.length + CHUNK);
        byte[] other = new SmallLog().event(5, "ESENT", 105).bytes();
        System.arraycopy(other, FILE_HEADER, two, log.length, CHUNK);

        assertEquals(List.of(1L, 2L, 3L, 4L, -5L), Read.all(two).ids());
    }
}
