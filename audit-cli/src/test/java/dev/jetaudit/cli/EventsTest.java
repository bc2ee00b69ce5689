package dev.jetaudit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EventsTest {
    private static final Path EVENTS = Path.of("src", "test", "resources", "events");
    private static final String TWO_LOGS = EVENTS.resolve("two-logs").toString();
    private static final String BAD =
            EVENTS.resolve(Path.of("bad-events", "application.xml")).toString();

    @Test
    void prints_every_format_as_published() {
        assertEquals(Golden.file("events.json"), out("--format", "json", TWO_LOGS));
        assertEquals(Golden.file("events.ndjson"), out("--format", "ndjson", TWO_LOGS));
        assertEquals(Golden.file("events.csv"), out("--format", "csv", TWO_LOGS));
        assertEquals(Golden.file("events.txt"), out(TWO_LOGS));
    }

    @Test
    void counts_what_it_does_not_show() {
        assertEquals("""
            passed over in folders: 1 file without event log
            12 events shown, 1 event of other providers passed over
            """, run(TWO_LOGS).err());
        assertTrue(
                run("-v", TWO_LOGS).err().startsWith(TWO_LOGS + "/README.md: holds no event log, passed over\n"),
                "-v names the file");
        assertEquals("", run("-q", TWO_LOGS).err());
    }

    @Test
    void chooses_by_id_family_time_and_instance() {
        assertEquals(List.of("220", "214"), ids("--id", "220,214"));
        assertEquals(List.of("210", "220", "214", "225", "213", "2001"), ids("--backup"));
        assertEquals(List.of("225"), ids("--backup", "--id", "225,609"));
        assertEquals(List.of(), ids("--backup", "--id", "609"));
        assertEquals(List.of("102", "210"), ids("--until", "2026-03-01T22:00:02"));
        assertEquals(List.of("301", "412"), ids("--since", "2026-03-01T22:00:09"));
        assertEquals(List.of("225"), ids("--instance", "EX01/Information Store - DB1/DB1"));
        assertEquals(List.of("216"), ids("--instance", "EX01/lsass"));
    }

    @Test
    void an_empty_list_is_an_empty_array() {
        assertEquals("[]\n", out("--format", "json", "--id", "1", TWO_LOGS));
        assertEquals("", out("--id", "1", TWO_LOGS));
        assertEquals(0, run("--id", "1", TWO_LOGS).exit());
    }

    @Test
    void tells_what_is_bad_and_shows_the_rest() {
        CommandRun run = run("--format", "csv", BAD);
        assertEquals(4, run.exit());
        assertEquals(
                List.of(
                        "jetaudit: " + BAD + ":2: EventData: event 220 lacks its string 4",
                        "jetaudit: " + BAD + ":4: TimeCreated: expected a time such as 2013-10-23T16:22:59.000Z, found"
                                + " \"yesterday\"",
                        "4 events shown, 0 events of other providers passed over"),
                run.err()
                        .lines()
                        .filter(line -> !line.contains("not valid XML"))
                        .toList());
        assertTrue(run.err().contains("jetaudit: " + BAD + ":3: not valid XML"), run.err());
        assertEquals(List.of("210", "220", "225", "213"), column(run.out(), 9));
        assertTrue(run.out().contains(",event 220 without strings,"), run.out());
    }

    @Test
    void a_call_trace_is_no_event_log() {
        String trace = Path.of("src", "test", "resources", "trace", "unknown-field", "trace.ndjson")
                .toString();
        assertEquals(
                new CommandRun(
                        4,
                        "[]\n",
                        "jetaudit: " + trace + ": is a call trace and holds no events of Windows\n"
                                + "0 events shown, 0 events of other providers passed over\n"),
                run("--format", "json", trace));
    }

    @Test
    void needs_a_file_and_reads_standard_input_once() {
        assertEquals(2, run().exit());
        assertEquals(2, run("-", "-").exit());
        assertEquals(2, run("--id", "full", "x").exit());
    }

    private static List<String> ids(String... args) {
        return column(
                out(Stream.concat(Stream.of("--format", "csv", TWO_LOGS), Stream.of(args))
                        .toArray(String[]::new)),
                9);
    }

    private static List<String> column(String csv, int number) {
        return csv.lines().skip(1).map(line -> line.split(",", -1)[number - 1]).toList();
    }

    private static String out(String... args) {
        return run(args).out();
    }

    private static CommandRun run(String... args) {
        return CommandRun.of(
                MemoryHistory.EMPTY,
                Stream.concat(Stream.of("events"), Stream.of(args)).toArray(String[]::new));
    }
}
