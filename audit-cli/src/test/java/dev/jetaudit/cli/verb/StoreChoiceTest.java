package dev.jetaudit.cli.verb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.jetaudit.cli.workbench.StoreChoice;
import dev.jetaudit.persistence.store.Durability;
import dev.jetaudit.persistence.store.StoreLocation;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
    }

    @Test
    void a_server_takes_its_password_from_a_file_or_the_environment_but_not_from_the_url() {
        String url = "jdbc:postgresql://db/audit?user=auditor&sslmode=verify-full";
        assertEquals(server(url, null, null), choice(Map.of("JETAUDIT_STORE", url)));
        assertEquals(server(url, null, "s3cret"), choice(Map.of("PGPASSWORD", "s3cret"), "--store", url));
        assertEquals(server(url, Path.of("/pw"), null), choice(Map.of(), "--store", url, "--password-file", "/pw"));
        UsageError refused =
                assertThrows(UsageError.class, () -> choice(Map.of(), "--store", url + "&password=s3cret"));
        assertFalse(String.valueOf(refused.getMessage()).contains("s3cret"), refused.getMessage());
    }

    @Test
    void what_looks_like_a_server_in_another_form_is_never_taken_for_a_directory_nor_repeated() {
        for (String wrong : List.of(
                "postgresql://owner:s3cret@localhost/audit",
                "postgres://owner:s3cret@localhost/audit",
                " postgresql:/localhost/s3cret",
                "postgres:s3cret",
                "JDBC:postgresql://db/audit?user=x&password=s3cret",
                "Jdbc:Mysql://db/a?password=s3cret",
                "'jdbc:postgresql://db/s3cret'",
                "host=db user=owner password=s3cret",
                "file:/tmp/s3cret",
                "jdbc:h2:mem:s3cret")) {
            String form = " takes a directory or jdbc:postgresql://HOST/DATABASE?user=NAME";
            assertEquals("--store" + form, refusal(Map.of(), "--store", wrong));
            assertEquals("JETAUDIT_STORE" + form, refusal(Map.of("JETAUDIT_STORE", wrong)));
        }
    }

    @Test
    void a_windows_drive_and_a_colon_within_a_name_are_directories() {
        for (String path : List.of("C:\\jetaudit", "C:/jetaudit", "c:jetaudit", "/srv/a:b", "audit:2026")) {
            assertEquals(named(path), choice(Map.of(), "--store", path));
        }
    }

    private static String refusal(Map<String, String> environment, String... args) {
        return String.valueOf(
                assertThrows(UsageError.class, () -> choice(environment, args)).getMessage());
    }

    @Test
    void what_is_printed_of_a_server_holds_neither_password_nor_parameters() {
        StoreChoice choice = server("jdbc:postgresql://db/audit?user=auditor", Path.of("/pw"), "s3cret");
        assertEquals("jdbc:postgresql://db/audit", choice.location().toString());
    }

    @Test
    void recordings_are_as_durable_as_the_option_says_or_else_the_environment() {
        assertEquals(Durability.SYNC, choice(Map.of()).durability());
        assertEquals(Durability.OS, choice(Map.of("JETAUDIT_DURABILITY", "OS")).durability());
        assertEquals(
                Durability.SYNC,
                choice(Map.of("JETAUDIT_DURABILITY", "os"), "--durability", "SYNC")
                        .durability());
        UsageError refused =
                assertThrows(UsageError.class, () -> choice(Map.of("JETAUDIT_DURABILITY", "disk"), "--store", "/a"));
        assertEquals("JETAUDIT_DURABILITY: 'disk' is not one of sync, os", refused.getMessage());
    }

    private static StoreChoice server(String url, @Nullable Path passwordFile, @Nullable String password) {
        return new StoreChoice(new StoreLocation.Server(url, passwordFile, password), true);
    }

    private static StoreChoice choice(Map<String, String> environment, String... args) {
        GlobalOptions options = new GlobalOptions();
        new CommandLine(options).parseArgs(args);
        return options.storeChoice(environment);
    }

    private static StoreChoice named(String path) {
        return new StoreChoice(new StoreLocation.Directory(Path.of(path)), true);
    }

    private static StoreChoice byDefault(String path) {
        return new StoreChoice(new StoreLocation.Directory(Path.of(path)), false);
    }
}
