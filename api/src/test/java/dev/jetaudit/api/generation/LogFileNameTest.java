package dev.jetaudit.api.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.jetaudit.api.call.WindowsPath;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogFileNameTest {

    @ParameterizedTest
    @CsvSource({
        "edb00001.log, 1",
        "E0000000075.log, 117",
        "j501E2E4.log, 123620",
        "E:\\log\\E0000000075.log, 117",
        "C:/logs/edb0000a.JTX, 10",
        "EDBFFFFF.LOG, 1048575",
        "edb00100000.jtx, 1048576"
    })
    void the_generation_is_hexadecimal_behind_three_characters(String name, long generation) {
        assertEquals(OptionalLong.of(generation), LogFileName.generationOf(new WindowsPath(name)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "edb.log",
                "edbtmp.log",
                "edb0001.log",
                "edb000001.log",
                "edb0000001.log",
                "edb000000001.log",
                "edb0000g.log",
                "edb00001.chk",
                "edb00001.log.bak",
                "ed00001.log",
                "a.edb",
                ""
            })
    void anything_else_has_none(String name) {
        assertEquals(OptionalLong.empty(), LogFileName.generationOf(new WindowsPath(name)));
    }

    @Test
    void the_name_of_a_folder_does_not_count() {
        assertEquals(OptionalLong.empty(), LogFileName.generationOf(new WindowsPath("edb00001.log\\a.edb")));
    }

    @Test
    void a_file_may_end_like_a_log_without_a_generation() {
        assertEquals(
                List.of(true, true, false, false),
                Stream.of("edb.log", "edbtmp.JTX", "edb.chk", "log")
                        .map(WindowsPath::new)
                        .map(LogFileName::looksLikeALog)
                        .toList());
    }

    @Test
    void the_range_of_a_list_is_that_of_its_numbered_names() {
        assertEquals(
                new GenerationRange(117, 119),
                LogFileName.rangeOf(paths("E0000000076.log", "E0000000077.log", "E0000000075.log", "E00.chk")));
        assertEquals(new GenerationRange(0, 0), LogFileName.rangeOf(paths("edb00000.log")));
        assertEquals(null, LogFileName.rangeOf(paths("E00.log", "a.pat")));
        assertEquals(null, LogFileName.rangeOf(List.of()));
    }

    private static List<WindowsPath> paths(String... names) {
        return Stream.of(names).map(WindowsPath::new).toList();
    }
}
