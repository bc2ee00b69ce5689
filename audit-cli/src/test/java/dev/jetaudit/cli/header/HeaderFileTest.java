package dev.jetaudit.cli.header;

import static dev.jetaudit.cli.header.HeaderWriter.COPY_PREV;
import static dev.jetaudit.cli.header.HeaderWriter.DIFF_PREV;
import static dev.jetaudit.cli.header.HeaderWriter.FULL_PREV;
import static dev.jetaudit.cli.header.HeaderWriter.INC_PREV;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jetaudit.api.call.InstanceId;
import dev.jetaudit.api.call.WindowsPath;
import dev.jetaudit.api.header.BackupType;
import dev.jetaudit.api.header.HeaderSlot;
import dev.jetaudit.api.header.HeaderSlot.Held;
import dev.jetaudit.api.header.HeaderSlots;
import dev.jetaudit.api.instance.Fact;
import dev.jetaudit.cli.header.HeaderReading.Seen;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderFileTest {
    private static final InstanceId SG1 = new InstanceId("EX01/SG1");
    private static final Instant NIGHT = Instant.parse("2026-03-01T22:00:05.987Z");
    private static final HeaderSlot EMPTY = new HeaderSlot.Empty();
    private static final HeaderSlots NEVER = new HeaderSlots(EMPTY, EMPTY, EMPTY, EMPTY);

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(ints = {4096, 8192, 16384, 32768})
    void every_slot_is_read_at_every_page_size(int pageSize) throws IOException {
        byte[] file = new HeaderWriter(pageSize)
                .slot(FULL_PREV, 117, 120, NIGHT)
                .slot(INC_PREV, 118, 150, NIGHT.plusSeconds(86_400))
                .slot(COPY_PREV, 1, 0xffff_fffeL, NIGHT)
                .slot(DIFF_PREV, 118, 151, null)
                .shadowCopy(356)
                .shadowCopy(468)
                .database(3);
        HeaderSlots slots = new HeaderSlots(
                new Held(117L, 120L, BackupType.OS_SNAPSHOT, NIGHT),
                new Held(118L, 150L, BackupType.NORMAL, NIGHT.plusSeconds(86_400)),
                new Held(1L, 0xffff_fffeL, BackupType.OS_SNAPSHOT, NIGHT),
                new Held(118L, 151L, BackupType.NORMAL, null));
        assertEquals(List.of(header(slots)), read(file).facts());
    }

    @Test
    void a_header_without_a_backup_says_that_there_was_none() throws IOException {
        assertEquals(
                List.of(header(NEVER)), read(new HeaderWriter(8192).database(0)).facts());
    }

    @Test
    void a_local_time_stays_unknown_because_nobody_says_its_zone() throws IOException {
        byte[] file =
                new HeaderWriter(4096).slotAtLocalTime(FULL_PREV, 1, 2, NIGHT).database(0);
        HeaderSlot full = new Held(1L, 2L, BackupType.NORMAL, null);
        assertEquals(
                List.of(header(new HeaderSlots(full, EMPTY, EMPTY, EMPTY))),
                read(file).facts());
    }

    @Test
    void slots_that_an_old_format_does_not_have_are_unknown() throws IOException {
        byte[] file = new HeaderWriter(4096).put(232, 12).database(0);
        HeaderSlot unknown = new HeaderSlot.Unknown();
        assertEquals(
                List.of(header(new HeaderSlots(EMPTY, EMPTY, unknown, unknown))),
                read(file).facts());
    }

    @Test
    void a_backup_of_a_type_that_nobody_knows_is_unknown() throws IOException {
        byte[] file =
                new HeaderWriter(4096).slot(FULL_PREV, 1, 2, NIGHT).put(356, 7).database(0);
        assertEquals(
                List.of(header(new HeaderSlots(new HeaderSlot.Unknown(), EMPTY, EMPTY, EMPTY))),
                read(file).facts());
    }

    @ParameterizedTest
    @ValueSource(ints = {4096, 8192, 16384, 32768})
    void the_shadow_is_read_when_the_header_is_damaged_and_that_is_said(int pageSize) throws IOException {
        byte[] file = new HeaderWriter(pageSize).slot(FULL_PREV, 5, 6, null).database(1);
        HeaderSlots slots = new HeaderSlots(new Held(5L, 6L, BackupType.NORMAL, null), EMPTY, EMPTY, EMPTY);
        for (int damaged : List.of(5, FULL_PREV + 16, 237, pageSize - 1)) {
            byte[] bad = file.clone();
            bad[damaged] ^= 1;
            Seen seen = read(bad);
            assertEquals(List.of(header(slots)), seen.facts());
            assertEquals(
                    List.of(
                            folder.resolve("a.edb") + ": its header is damaged; the shadow copy of it was read",
                            folder.resolve("a.edb")
                                    + ": taken for the database 'a.edb', of which the store knows no path; --database"
                                    + " says it"),
                    seen.remarks());
        }
    }

    @Test
    void damage_to_both_headers_is_said() throws IOException {
        byte[] file = new HeaderWriter(8192).database(1);
        file[300] ^= 1;
        file[8192 + 300] ^= 1;
        assertProblem("is damaged: neither its header nor the shadow copy of it has the right checksum", read(file));
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 240, 4095, 8191})
    void a_header_that_is_cut_off_is_said(int length) throws IOException {
        byte[] file = Arrays.copyOf(new HeaderWriter(8192).database(1), length);
        Seen seen = read(file);
        assertEquals(List.of(), seen.facts());
        assertEquals(1, seen.problems().size());
    }

    @Test
    void other_files_of_the_engine_are_named() throws IOException {
        assertProblem(
                "is no database but another file of the engine (type 5)",
                read(new HeaderWriter(4096).put(667, 5).database(0)));
    }

    @Test
    void a_copy_is_known_by_the_backup_that_made_it_and_its_trailer_completes_the_range() throws IOException {
        byte[] copy = new HeaderWriter(8192).copy(117, 119, NIGHT, 40);
        assertEquals(
                List.of(new Held(117L, 119L, BackupType.NORMAL, NIGHT)),
                read(copy).copies());
        assertEquals(List.of(), read(copy).facts());
        assertTrue(read(copy).problems().getFirst().contains("is what a full backup made"));
    }

    @Test
    void a_copy_without_its_trailer_has_no_upper_end() throws IOException {
        byte[] copy = new HeaderWriter(8192).copy(117, 119, NIGHT, 3);
        copy[copy.length - 8192 + 64] ^= 1;
        Held open = new Held(117L, null, BackupType.NORMAL, NIGHT);
        assertEquals(List.of(open), read(copy).copies());
        assertEquals(
                List.of(open), read(Arrays.copyOf(copy, copy.length - 8192)).copies());
        assertEquals(List.of(open), read(Arrays.copyOf(copy, 8192)).copies());
        byte[] foreign = new HeaderWriter(8192).put(24, 4711).patch(117, 119, NIGHT);
        System.arraycopy(foreign, 0, copy, copy.length - 8192, 8192);
        Seen seen = read(copy);
        assertEquals(List.of(open), seen.copies());
        assertEquals(
                List.of(folder.resolve("a.edb")
                        + ": its last page does not belong to its header, so the copy is not whole"),
                seen.remarks());
    }

    @ParameterizedTest
    @ValueSource(ints = {4096, 32768})
    void a_patch_file_is_known_by_the_backup_that_made_it(int pageSize) throws IOException {
        byte[] patch = new HeaderWriter(pageSize).patch(117, 119, NIGHT);
        assertEquals(
                List.of(new Held(117L, 119L, BackupType.NORMAL, NIGHT)),
                read(patch).copies());
    }

    @Test
    void a_checkpoint_file_says_its_generation_from_its_shadow_too() throws IOException {
        byte[] file = HeaderWriter.checkpoint(118);
        assertEquals(List.of(new Fact.Checkpoint(118)), read(file).facts());
        file[20] ^= 1;
        Seen seen = read(file);
        assertEquals(List.of(new Fact.Checkpoint(118)), seen.facts());
        assertEquals(1, seen.remarks().size());
    }

    @Test
    void of_a_large_copy_only_the_ends_are_read() throws IOException {
        Path file = folder.resolve("a.edb");
        byte[] copy = new HeaderWriter(32768).copy(7, 9, NIGHT, 1);
        long length = 40L << 30;
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.write(copy);
            sparse.setLength(length);
            sparse.seek(length - 32768);
            sparse.write(copy, copy.length - 32768, 32768);
        }
        long start = System.nanoTime();
        Seen seen = HeaderReading.of(file, SG1);
        assertEquals(List.of(new Held(7L, 9L, BackupType.NORMAL, NIGHT)), seen.copies());
        assertTrue(System.nanoTime() - start < 2_000_000_000L, "40 GiB were read through");
    }

    @Test
    void a_pipe_is_read_to_its_end_for_the_trailer() throws IOException {
        byte[] copy = new HeaderWriter(4096).copy(117, 119, NIGHT, 200);
        assertEquals(
                List.of(new Held(117L, 119L, BackupType.NORMAL, NIGHT)),
                HeaderReading.ofPipe(copy, SG1, NIGHT).copies());
    }

    private Seen read(byte[] content) throws IOException {
        return HeaderReading.of(Files.write(folder.resolve("a.edb"), content), SG1);
    }

    private void assertProblem(String reason, Seen seen) {
        assertEquals(List.of(), seen.facts());
        assertEquals(List.of(folder.resolve("a.edb") + ": " + reason), seen.problems());
    }

    private static Fact header(HeaderSlots slots) {
        return new Fact.DatabaseHeader(new WindowsPath("a.edb"), slots);
    }
}
