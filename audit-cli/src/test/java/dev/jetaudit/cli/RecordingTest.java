package dev.jetaudit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.jetaudit.api.instance.RuleSetName;
import dev.jetaudit.cli.workbench.RecordingOrder;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordingTest {
    @Test
    void hands_the_order_on_as_given() {
        MemoryWorkbench workbench = workbench();
        CommandRun.of(
                workbench, "record", "a.xml", "-", "--rules", "engine-2025", "--adopt", "--check", "--keep-going");
        CommandRun.of(workbench, "audit", "b.ndjson");
        assertEquals(
                List.of(
                        new RecordingOrder(List.of("a.xml", "-"), RuleSetName.ENGINE_2025, true, true, true),
                        new RecordingOrder(List.of("b.ndjson"), null, false, false, false)),
                workbench.orders);
    }

    @Test
    void record_tells_people_and_reports_to_programs() {
        String told = """
            a.xml: 9 items recorded, 1 already known
            events of the engine that are no backup calls: 2 of id 325
            """;
        assertEquals(
                new CommandRun(0, "", told),
                CommandRun.of(workbench().reporting(MemoryWorkbench.whole("a.xml")), "record", "a.xml"));
        assertEquals(
                new CommandRun(
                        0,
                        "[\n{\"file\":\"a.xml\",\"recorded\":9,\"known\":1,\"skipped\":0,\"otherEvents\":{\"325\":2},"
                                + "\"findings\":[],\"problem\":null}\n]\n",
                        ""),
                CommandRun.of(
                        workbench().reporting(MemoryWorkbench.whole("a.xml")),
                        "record",
                        "a.xml",
                        "-q",
                        "--format",
                        "json"));
    }

    @Test
    void audit_prints_backups_then_findings_and_sums_up_on_the_other_stream() {
        CommandRun run = CommandRun.of(workbench().reporting(MemoryWorkbench.whole("a.xml")), "audit", "a.xml");
        assertEquals(Golden.file("audit.txt"), run.out());
        assertEquals("""
            a.xml: 9 items recorded, 1 already known
            events of the engine that are no backup calls: 2 of id 325
            3 backups, findings: 1 error, 1 warning, 1 info
            """, run.err());
        assertEquals(0, run.exit());
    }

    @Test
    void audit_prints_what_could_be_found_before_it_fails() {
        CommandRun run = CommandRun.of(
                workbench().reporting(MemoryWorkbench.whole("a.xml"), MemoryWorkbench.broken("b.xml", false)),
                "audit",
                "--fail-on",
                "error",
                "a.xml",
                "b.xml");
        assertEquals(Golden.file("audit.txt"), run.out());
        assertEquals(4, run.exit());
        assertEquals("""
            a.xml: 9 items recorded, 1 already known
            b.xml: 4 items recorded, 0 already known
            jetaudit: b.xml: line 5: it is broken; 4 items recorded
            events of the engine that are no backup calls: 2 of id 325
            3 backups, findings: 1 error, 1 warning, 1 info
            """, run.err());
    }

    @Test
    void a_refused_file_is_exit_code_3_and_findings_are_1() {
        assertEquals(
                3,
                CommandRun.of(workbench().reporting(MemoryWorkbench.broken("b.xml", true)), "record", "b.xml")
                        .exit());
        assertEquals(
                1,
                CommandRun.of(
                                workbench().reporting(MemoryWorkbench.whole("a.xml")),
                                "audit",
                                "--fail-on=error",
                                "a.xml")
                        .exit());
    }

    @Test
    void audit_of_files_that_say_nothing_prints_an_empty_list() {
        assertEquals(
                "[]\n",
                CommandRun.of(workbench(), "audit", "a.xml", "--format", "json").out());
    }

    @Test
    void needs_a_file_and_reads_standard_input_once() {
        assertEquals(2, CommandRun.of(workbench(), "record").exit());
        assertEquals(2, CommandRun.of(workbench(), "audit", "-", "-").exit());
    }

    private static MemoryWorkbench workbench() {
        return new MemoryWorkbench(() -> MemoryHistory.SAMPLE);
    }
}
