package dev.jetaudit.cli.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jetaudit.cli.evidence.Flaw;
import dev.jetaudit.cli.windowsevent.EngineStrings;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SentencesTest {

    /** The ids of which the meaning of the strings is known. */
    static IntStream known() {
        return IntStream.of(
                102, 103, 105, 200, 201, 202, 203, 204, 205, 206, 207, 210, 211, 212, 213, 214, 215, 216, 217, 218, 219,
                220, 221, 222, 223, 224, 225, 226, 227, 240, 243, 244, 245, 252, 256, 257, 300, 301, 302, 325, 326, 327,
                430, 431, 432, 438, 459, 493, 520, 619, 706, 707, 2000, 2001, 2002, 2003, 2004, 2005, 2006, 2007, 2008,
                2009, 2010);
    }

    @ParameterizedTest
    @MethodSource("known")
    void each_id_has_a_sentence_without_a_gap(int id) throws Flaw {
        Sentence sentence = Sentences.of(id).orElseThrow();
        List<String> arguments =
                sentence.arguments().stream().map(name -> "<" + name + ">").toList();
        String text = sentence.filledWith(strings(82, arguments), false);
        assertTrue(text.matches("[^{}]{10,}"), text);
        if (!arguments.isEmpty()) {
            List<String> fewer = arguments.subList(0, arguments.size() - 1);
            Flaw flaw = assertThrows(Flaw.class, () -> sentence.filledWith(strings(82, fewer), false));
            assertEquals("event " + id + " lacks its string " + (arguments.size() + 3), flaw.getMessage());
        }
    }

    @Test
    void no_other_id_has_one() {
        assertEquals(
                known().count(),
                IntStream.range(0, 0x10000)
                        .filter(id -> Sentences.of(id).isPresent())
                        .count());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        210  |                        | store begins a full backup
        211  |                        | store begins an incremental backup
        213  |                        | the backup ended successfully
        214  | -1022                  | the backup failed with JET_errDiskIO (-1022), in JetReadFile
        214  | (-1022)                | the backup failed with JET_errDiskIO (-1022), in JetReadFile
        214  | -99999999999           | the backup failed with -99999999999, in JetReadFile
        215  |                        | the client stopped the backup, or the connection to it broke, in JetReadFile
        217  | -1018;E:\\a.edb        | E:\\a.edb failed with JET_errReadVerifyFailure (-1018), in JetReadFile; this backup cannot restore it
        218  | -612;E:\\edb00001.log  | copying of E:\\edb00001.log failed with JET_errLogReadVerifyFailure (-612), in JetReadFile
        220  | E:\\$1 {size}.edb;2 Mb | copying of E:\\$1 {size}.edb begins (2 MB)
        220  | E:\\a.edb;512 Kb       | copying of E:\\a.edb begins (512 KB)
        222  | E:\\a.edb;4096;8192    | copying of E:\\a.edb ends early, after 4096 of 8192 bytes
        223  | edb1.log;edb3.log      | the log files edb1.log to edb3.log are to be copied
        224  | edb1.log;edb3.log      | the log files edb1.log to edb3.log are deleted
        326  | 1;E:\\a.edb;0;more     | the database E:\\a.edb was attached
        2002 | 1;-2402                | shadow copy 1: freezing failed with JET_errOSSnapshotTimeOut (-2402)
        2010 | 1                      | shadow copy 1 begins, a differential one
        """)
    void a_sentence_says_what_the_strings_say(int id, String arguments, String expected) throws Flaw {
        List<String> strings = arguments == null ? List.of() : List.of(arguments.split(";"));
        assertEquals(expected, Sentences.of(id).orElseThrow().filledWith(strings(77, strings), false));
    }

    @Test
    void a_function_is_named_only_if_the_event_tells_it() throws Flaw {
        Sentence failed = Sentences.of(214).orElseThrow();
        assertEquals(
                "the backup failed with JET_errNoBackup (-520)", failed.filledWith(withoutOperation("-520"), false));
        assertEquals(
                "the backup failed with JET_errNoBackup (-520)", failed.filledWith(strings(0, List.of("-520")), false));
    }

    @Test
    void the_task_tells_a_shadow_copy_from_a_streaming_backup() throws Flaw {
        Sentence nothingToDelete = Sentences.of(225).orElseThrow();
        assertEquals("no log file can be deleted (shadow copy)", nothingToDelete.filledWith(withoutOperation(), true));
        Sentence frozen = Sentences.of(2001).orElseThrow();
        assertEquals("shadow copy 1: writing is frozen", frozen.filledWith(withoutOperation("1"), true));
    }

    @Test
    void life_of_the_instance_and_restores_are_not_about_backups() {
        assertTrue(Stream.of(102, 204, 216, 301, 326, 706)
                .noneMatch(id -> Sentences.aboutBackups().contains(id)));
        assertTrue(Sentences.aboutBackups().containsAll(List.of(200, 210, 214, 225, 459, 520, 2001, 2010)));
    }

    private static EngineStrings strings(int operation, List<String> arguments) {
        return new EngineStrings("store", 280, operation, "SG1", arguments);
    }

    private static EngineStrings withoutOperation(String... arguments) {
        return new EngineStrings("store", 280, null, "SG1", List.of(arguments));
    }
}
