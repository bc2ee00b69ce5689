package dev.jetaudit.cli.verb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.jetaudit.cli.workbench.StoreChoice;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class StoreChoiceTest {
    @Test
    void the_option_outweighs_the_environment() {
        assertEquals(named("/a"), choice(Map.of("JETAUDIT_STORE", "/b"), "--store", "/a"));
        assertEquals(named("/b"), choice(Map.of("JETAUDIT_STORE", "/b", "XDG_DATA_HOME", "/c")));
    }

    @Test
    void the_default_is_below_the_data_home_unless_that_is_relative() {
        assertEquals(byDefault("/c/jetaudit"), choice(Map.of("XDG_DATA_HOME", "/c", "HOME", "/h")));
        assertEquals(
                byDefault("/h/.local/share/jetaudit"),
                choice(Map.of("XDG_DATA_HOME", "c", "HOME", "/h", "JETAUDIT_STORE", "")));
    }

    @Test
    void what_is_no_directory_name_is_wrong_usage() {
        assertThrows(UsageError.class, () -> choice(Map.of(), "--store", ""));
        assertThrows(UsageError.class, () -> choice(Map.of(), "--store", "jdbc:h2:mem:"));
        assertThrows(UsageError.class, () -> choice(Map.of("JETAUDIT_STORE", "jdbc:postgresql://db/x")));
    }

    private static StoreChoice choice(Map<String, String> environment, String... args) {
        GlobalOptions options = new GlobalOptions();
        new CommandLine(options).parseArgs(args);
        return options.storeChoice(environment);
    }

    private static StoreChoice named(String path) {
        return new StoreChoice(Path.of(path), true);
    }

    private static StoreChoice byDefault(String path) {
        return new StoreChoice(Path.of(path), false);
    }
}
