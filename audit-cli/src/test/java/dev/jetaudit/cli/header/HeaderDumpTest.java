package dev.jetaudit.cli.header;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.jetaudit.api.call.InstanceId;
import dev.jetaudit.api.call.WindowsPath;
import dev.jetaudit.api.header.BackupType;
import dev.jetaudit.api.header.HeaderSlot;
import dev.jetaudit.api.header.HeaderSlot.Held;
import dev.jetaudit.api.header.HeaderSlots;
import dev.jetaudit.api.instance.Fact;
import dev.jetaudit.cli.header.HeaderReading.Seen;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderDumpTest {
    private static final InstanceId SG1 = new InstanceId("EX01/SG1");
    private static final HeaderSlot EMPTY = new HeaderSlot.Empty();
    private static final HeaderSlot UNKNOWN = new HeaderSlot.Unknown();

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void several_dumps_in_one_file_are_read_in_every_encoding(String charset) throws IOException {
        String text = "\uFEFF" + DumpText.database("E:\\mdb\\Säge.edb", "117-120 (0x75-0x78)", "UTC")
                + DumpText.database("E:\\mdb\\b.edb", "7-8 (0x7-0x8) - OSSnapshot", "LOC") + DumpText.checkpoint();
        Seen seen = read(text.replace("\n", "\r\n"), Charset.forName(charset));
        Instant at = Instant.parse("2026-03-01T22:00:05.987Z");
        assertEquals(
                List.of(
                        new Fact.DatabaseHeader(
                                new WindowsPath("E:\\mdb\\Säge.edb"),
                                new HeaderSlots(new Held(117L, 120L, BackupType.NORMAL, at), EMPTY, EMPTY, EMPTY)),
                        new Fact.DatabaseHeader(
                                new WindowsPath("E:\\mdb\\b.edb"),
                                new HeaderSlots(new Held(7L, 8L, BackupType.OS_SNAPSHOT, null), EMPTY, EMPTY, EMPTY)),
                        new Fact.Checkpoint(0x7f)),
                seen.facts());
        assertEquals(List.of(), seen.problems());
        assertEquals(
                List.of(5L, 44L, 83L),
                seen.items().stream()
                        .map(item -> item.evidence().origin().line())
                        .toList());
    }

    @Test
    void an_old_version_prints_fewer_slots_and_positions_in_decimal() throws IOException {
        Seen seen = read("""
            Microsoft(R) Exchange Server Database Utilities
            Initiating FILE DUMP mode...
                  Database: d:\\mdbdata\\priv.edb

            Previous Full Backup:
                    Log Gen: 8-9 (0x8-0x9)
                       Mark: (0x9,267,CB)
                       Mark: 03/06/1998 11:52:16

            Previous Incremental Backup:
                    Log Gen: 0-0 (0x0-0x0)
                       Mark: (0x0,0,0)
                       Mark: 00/00/1900 00:00:00

            Initiating FILE DUMP mode...
                  Checkpoint file: edb.chk
                  LastFullBackupCheckpoint (8,615,203)
                  Checkpoint (22,6485,399)
                  FullBackup (8,615,203)
            """, StandardCharsets.UTF_8);
        HeaderSlots slots = new HeaderSlots(new Held(8L, 9L, BackupType.NORMAL, null), EMPTY, UNKNOWN, UNKNOWN);
        assertEquals(
                List.of(
                        new Fact.DatabaseHeader(new WindowsPath("d:\\mdbdata\\priv.edb"), slots),
                        new Fact.Checkpoint(22)),
                seen.facts());
    }

    @Test
    void the_dump_of_a_copy_tells_the_backup_that_made_it() throws IOException {
        String text = DumpText.database("E:\\mdb\\a.edb", "0-0 (0x0-0x0)", "UTC")
                .replace(
                        "Current Full Backup:\n        Log Gen: 0-0 (0x0-0x0)",
                        "Current Full Backup:\n        Log Gen: 117-0 (0x75-0x0)");
        assertEquals(
                List.of(new Held(117L, null, BackupType.NORMAL, null)),
                read(text, StandardCharsets.UTF_8).copies());
        String patched = text + "\nPatch Current Full Backup:\n        Log Gen: 117-119 (0x75-0x77)\n";
        assertEquals(
                List.of(new Held(117L, 119L, BackupType.NORMAL, null)),
                read(patched, StandardCharsets.UTF_8).copies());
    }

    @Test
    void a_bad_line_is_named_and_the_next_dump_is_read() throws IOException {
        String text = DumpText.database("E:\\mdb\\a.edb", "117-12x", "UTC")
                + DumpText.database("E:\\mdb\\b.edb", "0-0 (0x0-0x0)", "UTC");
        Seen seen = read(text, StandardCharsets.UTF_8);
        assertEquals(
                List.of(file() + ":14: Log Gen: is not as esentutl prints it: \"Log Gen: 117-12x\""), seen.problems());
        assertEquals(1, seen.facts().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"4294967296-4294967296 (0x1-0x1)", "-1--1", "99999999999-1"})
    void a_number_that_is_no_generation_is_named(String range) throws IOException {
        Seen seen = read(DumpText.database("E:\\mdb\\a.edb", range, "UTC"), StandardCharsets.UTF_8);
        assertEquals(List.of(), seen.facts());
        assertEquals(1, seen.problems().size());
    }

    @Test
    void a_dump_that_is_cut_off_or_failed_is_named() throws IOException {
        String whole = DumpText.database("E:\\mdb\\a.edb", "1-2 (0x1-0x2)", "UTC");
        assertProblem(
                ":5: the dump that begins here shows no 'Previous Full Backup:'; it is cut off or reports a failure",
                whole.substring(0, whole.indexOf("Previous Full")) + "Operation terminated with error -1032");
        assertProblem(
                ":5: in the dump that begins here, 'Previous Incremental Backup:' has no 'Log Gen:'",
                whole.substring(0, whole.indexOf("Incremental Backup:") + 20));
        assertProblem(
                ": shows no database header and no checkpoint; esentutl prints them with /mh and /mk",
                "Initiating FILE DUMP mode...\n      Base name: edb\n");
    }

    private void assertProblem(String problem, String text) throws IOException {
        Seen seen = read(text, StandardCharsets.UTF_8);
        assertEquals(List.of(file() + problem), seen.problems());
        assertEquals(List.of(), seen.facts());
    }

    private Seen read(String text, Charset charset) throws IOException {
        return HeaderReading.of(Files.write(file(), text.getBytes(charset)), SG1);
    }

    private Path file() {
        return folder.resolve("headers.txt");
    }
}
