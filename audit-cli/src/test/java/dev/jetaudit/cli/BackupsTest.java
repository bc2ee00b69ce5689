package dev.jetaudit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackupsTest {
    @Test
    void prints_json_as_published() {
        assertEquals(
                Golden.file("backups.json"),
                CommandRun.of(MemoryHistory.SAMPLE, "backups", "--format", "json")
                        .out());
    }

    @Test
    void adds_refused_begins_by_position_when_asked() {
        CommandRun run = CommandRun.of(MemoryHistory.SAMPLE, "--format", "ndjson", "backups", "--refused");
        assertEquals(Golden.file("backups-refused.ndjson"), run.out());
    }

    @Test
    void prints_csv_with_quotes_where_needed() {
        assertEquals(
                Golden.file("backups.csv"),
                CommandRun.of(MemoryHistory.SAMPLE, "backups", "--refused", "--format", "csv")
                        .out());
    }

    @Test
    void prints_a_table_with_a_question_mark_for_unknown_and_a_dash_for_none() {
        assertEquals(
                Golden.file("backups.txt"),
                CommandRun.of(MemoryHistory.SAMPLE, "backups", "--refused").out());
    }

    @Test
    void shows_one_backup_in_full() {
        assertEquals(
                Golden.file("backup.txt"),
                CommandRun.of(MemoryHistory.SAMPLE, "backups", "show", "EX01/SG1#2")
                        .out());
        assertEquals(
                Golden.file("backup-unknown.txt"),
                CommandRun.of(MemoryHistory.SAMPLE, "backups", "show", "odd#name, \"quoted\"#7")
                        .out());
    }

    @Test
    void shows_one_backup_as_an_array_of_one() {
        assertEquals(
                CommandRun.of(MemoryHistory.SAMPLE, "backups", "last-failed", "--format", "json"),
                CommandRun.of(MemoryHistory.SAMPLE, "backups", "show", "EX01/SG1#2", "--format", "json"));
    }

    @Test
    void finds_the_last_of_a_sort() {
        assertEquals("EX01/SG1#2", idOf("latest"));
        assertEquals("EX01/SG1#1", idOf("last-full"));
        assertEquals("EX01/SG1#2", idOf("last-failed"));
        assertEquals("odd#name, \\\"quoted\\\"#7", idOf("latest", "--instance", Sample.ODD.value()));
    }

    private static String idOf(String... words) {
        String[] args = Stream.concat(Stream.of("backups", "--format", "ndjson"), Stream.of(words))
                .toArray(String[]::new);
        String line = CommandRun.of(MemoryHistory.SAMPLE, args).out();
        return line.substring("{\"id\":\"".length(), line.indexOf("\",\"instance\""));
    }

    @Test
    void prints_an_empty_list_where_there_is_no_backup() {
        assertEquals(new CommandRun(0, "[]\n", ""), CommandRun.of(MemoryHistory.EMPTY, "backups", "--format", "json"));
        assertEquals(
                new CommandRun(0, "[]\n", ""),
                CommandRun.of(MemoryHistory.EMPTY, "backups", "latest", "--format", "json"));
        assertEquals(new CommandRun(0, "", ""), CommandRun.of(MemoryHistory.EMPTY, "backups", "--format", "ndjson"));
        assertEquals(
                Golden.file("backups.csv").lines().limit(1).toList(),
                CommandRun.of(MemoryHistory.EMPTY, "backups", "--format", "csv")
                        .out()
                        .lines()
                        .toList());
    }

    @Test
    void tells_a_person_that_there_is_no_backup() {
        assertEquals(
                new CommandRun(0, "", "no backup in /srv/jetaudit\n"), CommandRun.of(MemoryHistory.EMPTY, "backups"));
        assertEquals(new CommandRun(0, "", ""), CommandRun.of(MemoryHistory.EMPTY, "backups", "-q"));
        assertEquals(
                new CommandRun(0, "", "no backup for 'latest' in /srv/jetaudit\n"),
                CommandRun.of(MemoryHistory.EMPTY, "backups", "latest"));
        assertEquals(
                "no backup that fits --since, --until and --instance in /srv/jetaudit\n",
                CommandRun.of(MemoryHistory.SAMPLE, "backups", "--since", "2027-01-01")
                        .err());
    }

    @Test
    void takes_a_date_without_a_zone_as_the_start_of_that_day_in_utc() {
        assertEquals("EX01/SG1#2", idOf("--since", "2026-03-01T22:30"));
        assertEquals("EX01/SG1#2", idOf("--since", "2026-03-01T23:30+01:00", "--instance", "EX01/SG1"));
        assertEquals(
                "",
                CommandRun.of(MemoryHistory.SAMPLE, "backups", "--until", "2026-03-01")
                        .out());
    }

    @Test
    void colours_a_terminal_only_and_only_when_it_may() {
        assertTrue(isColoured(true, Map.of()));
        assertFalse(isColoured(false, Map.of()));
        assertFalse(isColoured(true, Map.of("NO_COLOR", "1")));
        assertTrue(isColoured(true, Map.of("NO_COLOR", "")));
        assertFalse(isColoured(true, Map.of("TERM", "dumb")));
        assertFalse(isColoured(true, Map.of(), "--color", "never"));
        assertTrue(isColoured(false, Map.of("NO_COLOR", "1"), "--color", "always"));
        assertFalse(isColoured(true, Map.of(), "--format", "json"));
    }

    private static boolean isColoured(boolean terminal, Map<String, String> environment, String... options) {
        String[] args =
                Stream.concat(Stream.of("backups"), List.of(options).stream()).toArray(String[]::new);
        MemoryWorkbench workbench = new MemoryWorkbench(() -> MemoryHistory.SAMPLE);
        return CommandRun.of(workbench, environment, terminal, args).out().contains("\u001b[");
    }

    @Test
    void shortens_the_middle_of_what_is_long_where_the_terminal_is_narrow() {
        MemoryWorkbench workbench = new MemoryWorkbench(() -> MemoryHistory.SAMPLE);
        String page = CommandRun.of(workbench, Map.of("COLUMNS", "80"), false, "backups", "show", "EX01/SG1#2")
                .out();
        assertTrue(page.contains("  E:\\Exchan…\\priv1.edb  yes "), page);
        assertTrue(page.contains("  E:\\mdb\\pub1.edb       yes "), page);
    }

    @Test
    void takes_no_refused_begins_into_a_single_backup() {
        assertEquals(
                2,
                CommandRun.of(MemoryHistory.SAMPLE, "backups", "latest", "--refused")
                        .exit());
        assertEquals(2, CommandRun.of(MemoryHistory.SAMPLE, "backups", "show").exit());
        assertEquals(2, CommandRun.of(MemoryHistory.SAMPLE, "backups", "last").exit());
        assertEquals(
                2,
                CommandRun.of(MemoryHistory.SAMPLE, "backups", "latest", "EX01/SG1#2")
                        .exit());
    }
}
