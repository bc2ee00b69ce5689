package dev.jetaudit.cli.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jetaudit.api.call.ApiCall;
import dev.jetaudit.api.call.ApiFunction;
import dev.jetaudit.api.call.CallInput;
import dev.jetaudit.api.call.CallOutput;
import dev.jetaudit.api.call.InstanceId;
import dev.jetaudit.api.call.JetErr;
import dev.jetaudit.api.call.WindowsPath;
import dev.jetaudit.api.header.BackupType;
import dev.jetaudit.api.header.HeaderSlot;
import dev.jetaudit.api.header.HeaderSlots;
import dev.jetaudit.api.instance.Client;
import dev.jetaudit.api.instance.Evidence;
import dev.jetaudit.api.instance.Fact;
import dev.jetaudit.api.instance.Origin;
import dev.jetaudit.api.instance.RuleSetName;
import dev.jetaudit.cli.evidence.BadEvidence;
import dev.jetaudit.cli.evidence.EvidenceItem;
import dev.jetaudit.cli.evidence.EvidenceReader;
import dev.jetaudit.cli.evidence.EvidenceSummary;
import dev.jetaudit.cli.evidence.LinePrefix;
import dev.jetaudit.cli.evidence.OnBadLine;
import dev.jetaudit.cli.evidence.Reading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CallTraceReaderTest {

    private static final Instant AT = Instant.parse("2026-03-01T22:00:00.120Z");
    private static final InstanceId SG1 = new InstanceId("EX01/SG1");
    private static final HeaderSlot EMPTY = new HeaderSlot.Empty();
    private static final String FRAME = "\"v\":1,\"at\":\"2026-03-01T22:00:00.120Z\",\"instance\":\"EX01/SG1\"";

    @Test
    void reads_every_input_and_output() throws IOException {
        Reading reading = Reading.of("{" + FRAME + ",\"api\":\"JetReadFileInstance\","
                                                 + "\"in\":{\"grbit\":4294967295,\"file\":\"E:\\\\a.edb\",\"handle\":7,\"cb\":65536,\"cbMax\":512},"
                                                 + "\"out\":{\"handle\":8,\"size\":8650752,\"bytes\":5368709120,\"databases\":[\"E:\\\\a.edb\"],"
                                                 + "\"files\":[],\"genLow\":117,\"genHigh\":118,\"cbActual\":600,\"verdict\":-801,\"complete\":false},"
                                                 + "\"err\":-1022,\"seq\":41,\"client\":{\"process\":\"exbackup\",\"pid\":600,\"thread\":4,\"user\":\"SYSTEM\"},\"x\":"
                                                 + " {\"job\": [1, \"ü\"]} }\n");
        CallInput in = new CallInput(0xffff_ffffL, new WindowsPath("E:\\a.edb"), 7L, 65536L, 512L);
        CallOutput out = new CallOutput(
                8L,
                8650752L,
                5368709120L,
                List.of(new WindowsPath("E:\\a.edb")),
                List.of(),
                117L,
                118L,
                600L,
                new JetErr(-801),
                false);
        ApiCall call = new ApiCall(ApiFunction.READ_FILE_INSTANCE, AT, in, out, new JetErr(-1022), false);
        Client client = new Client("exbackup", 600L, 4L, "SYSTEM");
        Origin origin = new Origin("source-1", 1, 41L, client, "{\"job\": [1, \"ü\"]}");
        assertEquals(List.of(new EvidenceItem(SG1, new Evidence.CallMade(call, origin), AT, null)), reading.items());
        assertEquals(List.of(), reading.messages());
    }

    @Test
    void leaves_unknown_what_the_line_does_not_say() throws IOException {
        Reading reading = Reading.of("{" + FRAME + ",\"api\":\"JetEndExternalBackupInstance2\"}");
        ApiCall call = new ApiCall(
                ApiFunction.END_EXTERNAL_BACKUP_INSTANCE_2, AT, CallInput.NONE, CallOutput.NONE, null, false);
        assertEquals(List.of(call), reading.calls());
    }

    @Test
    void keeps_extra_text_as_it_is_written_whatever_lines_came_before() throws IOException {
        String line = "{" + FRAME + ",\"api\":\"JetStopBackup\",\"x\":%s}%s\n";
        String large = "\"" + "x".repeat(20_000) + "\"";
        Reading reading = Reading.of(line.formatted("{\"a\":1}", "  \t")
                + line.formatted(large, " ".repeat(9_000))
                + line.formatted("[1, 2]", "")
                + line.formatted("{\"a\":1,\"a\":2}", "")
                + "{\"v\":\n"
                + line.formatted("{\"b\": [2]}", "\r")
                + line.formatted("{\"c\":3}", "{}")
                + line.formatted("7", ""));
        assertEquals(
                List.of("{\"a\":1}", large, "[1, 2]", "{\"b\": [2]}", "7"),
                reading.items().stream()
                        .map(item -> item.evidence().origin().extra())
                        .toList());
        assertEquals(
                List.of(4L, 5L, 7L),
                reading.messages().stream()
                        .map(message -> Long.valueOf(message.split(":", -1)[1]))
                        .toList());
    }

    @Test
    void takes_the_engines_range_of_no_generation() throws IOException {
        Reading reading = Reading.of(
                "{" + FRAME + ",\"api\":\"JetGetLogInfoInstance2\",\"out\":{\"files\":[],\"genLow\":7,\"genHigh\":6}}");
        assertEquals(
                new CallOutput(null, null, null, null, List.of(), 7L, 6L, null, null, null),
                reading.calls().getFirst().out());
    }

    @Test
    void keeps_own_data_as_it_is_written() throws IOException {
        List<String> values = List.of("1", "-1.50e3", "\"a\\u00e4\"", "null", "true", "[ ]", "{\"a\":{\"b\":[{}]}}");
        for (String value : values) {
            Reading reading = Reading.of("{\"x\":" + value + " ," + FRAME + ",\"api\":\"JetStopBackup\"}");
            assertEquals(value, reading.items().getFirst().evidence().origin().extra());
        }
    }

    @Test
    void knows_every_function_with_and_without_its_suffix() throws IOException {
        for (ApiFunction function : ApiFunction.values()) {
            for (String suffix : List.of("", "A", "W")) {
                Reading reading = Reading.of("{" + FRAME + ",\"api\":\"" + function.canonicalName() + suffix + "\"}");
                assertEquals(function, reading.calls().getFirst().function());
            }
        }
    }

    @Test
    void reads_every_fact() throws IOException {
        Map<String, Fact> facts = Map.ofEntries(
                Map.entry("'logs-on-disk','value':{'high':120,'low':100}", new Fact.LogsOnDisk(100, 120)),
                Map.entry("'checkpoint','value':{'generation':0}", new Fact.Checkpoint(0)),
                Map.entry("'circular-logging','value':{'on':true}", new Fact.CircularLogging(true)),
                Map.entry("'run-mode','value':{'multiInstance':false}", new Fact.RunMode(false)),
                Map.entry("'instance-unavailable','value':{}", new Fact.InstanceUnavailable(null)),
                Map.entry(
                        "'instance-unavailable','value':{'cause':'log-disk-full'}",
                        new Fact.InstanceUnavailable("log-disk-full")),
                Map.entry("'terminating','value':{'on':false}", new Fact.Terminating(false)),
                Map.entry("'logging','value':{'on':true}", new Fact.Logging(true)),
                Map.entry("'page-size','value':{'bytes':32768}", new Fact.PageSize(32768)),
                Map.entry("'restore','value':{'running':true}", new Fact.Restore(true)),
                Map.entry(
                        "'database-header','value':{'database':'E:/a.edb'}",
                        new Fact.DatabaseHeader(
                                new WindowsPath("E:/a.edb"), new HeaderSlots(EMPTY, EMPTY, EMPTY, EMPTY))),
                Map.entry(
                        "'database-header','value':{'database':'E:/a.edb','fullPrev':{'genLow':1,'genHigh':9,'type':'Normal'},"
                            + "'incPrev':{'genLow':10,'genHigh':12,'type':'Normal','at':'2026-02-28T23:00:00+01:00'},"
                            + "'copyPrev':{'genLow':4,'genHigh':4,'type':'OSSnapshot'},"
                            + "'diffPrev':{'genLow':10,'genHigh':11,'type':'OSSnapshot'}}",
                        new Fact.DatabaseHeader(
                                new WindowsPath("E:/a.edb"),
                                new HeaderSlots(
                                        new HeaderSlot.Held(1L, 9L, BackupType.NORMAL, null),
                                        new HeaderSlot.Held(
                                                10L, 12L, BackupType.NORMAL, Instant.parse("2026-02-28T22:00:00Z")),
                                        new HeaderSlot.Held(4L, 4L, BackupType.OS_SNAPSHOT, null),
                                        new HeaderSlot.Held(10L, 11L, BackupType.OS_SNAPSHOT, null)))));
        for (Map.Entry<String, Fact> fact : facts.entrySet()) {
            String value = fact.getKey().replace('\'', '"');
            Reading reading = Reading.of("{" + FRAME + ",\"fact\":" + value + ",\"seq\":3}");
            Evidence stated = new Evidence.FactStated(fact.getValue(), AT, new Origin("source-1", 1, 3L, null, null));
            assertEquals(
                    List.of(new EvidenceItem(SG1, stated, AT, null)),
                    reading.items(),
                    () -> String.join("", reading.messages()));
        }
        assertTrue(TraceFacts.KINDS.stream()
                .allMatch(kind -> facts.keySet().stream().anyMatch(line -> line.startsWith("'" + kind + "'"))));
    }

    @Test
    void applies_the_header_to_the_whole_file() throws Exception {
        String header = "{\"v\":1,\"trace\":{\"source\":\"r\",\"rules\":\"engine-2025\",\"zone\":\"Europe/Berlin\"}}";
        String call =
                "{\"v\":1,\"at\":\"2026-03-01T23:00:00.120\",\"instance\":\"EX01/SG1\",\"api\":\"JetStopBackup\"}";
        String trace = "\uFEFF\r\n" + header + "\r\n" + call + "\r\n";
        try (EvidenceReader reader = open(trace)) {
            EvidenceItem item = reader.next().orElseThrow();
            assertEquals(Optional.of(RuleSetName.ENGINE_2025), reader.rules());
            assertEquals(Optional.of("r"), reader.sourceName());
            assertEquals(AT, item.evidence().at());
            assertEquals(3, item.evidence().origin().line());
            assertEquals(Optional.empty(), reader.next());
        }
    }

    @Test
    void says_nothing_of_rules_without_a_header() throws Exception {
        try (EvidenceReader reader = open("{" + FRAME + ",\"api\":\"JetStopBackup\"}")) {
            assertTrue(reader.next().isPresent());
            assertEquals(Optional.empty(), reader.rules());
            assertEquals(Optional.empty(), reader.sourceName());
        }
    }

    @Test
    void never_decreases_the_time_to_merge_by() throws IOException {
        String line = "{\"v\":1,\"at\":\"2026-03-01T%s:00:00Z\",\"instance\":\"EX01/SG1\",\"api\":\"JetStopBackup\"}\n";
        Reading reading = Reading.of(line.formatted("22") + line.formatted("21") + line.formatted("23"));
        assertEquals(
                List.of("2026-03-01T22:00:00Z", "2026-03-01T22:00:00Z", "2026-03-01T23:00:00Z"),
                reading.items().stream().map(item -> item.sortAt().toString()).toList());
        assertEquals(
                new EvidenceSummary(
                        3, 3, Instant.parse("2026-03-01T21:00:00Z"), Instant.parse("2026-03-01T23:00:00Z"), List.of()),
                reading.summary());
    }

    @Test
    void knows_a_file_again_that_has_grown() throws Exception {
        String line = "{" + FRAME + ",\"api\":\"JetStopBackup\"}";
        LinePrefix before;
        try (EvidenceReader reader = open(line + "\n" + line)) {
            assertTrue(reader.next().isPresent());
            assertTrue(reader.next().isPresent());
            before = reader.prefixes().orElseThrow().soFar();
            assertEquals(Optional.empty(), reader.next());
            assertEquals(before, reader.prefixes().orElseThrow().soFar());
        }
        try (EvidenceReader grown = open(line + "\n" + line + "\n" + line + "\n")) {
            grown.prefixes().orElseThrow().watch(before.lines());
            assertTrue(grown.next().isPresent());
            assertTrue(grown.next().isPresent());
            assertEquals(before, grown.prefixes().orElseThrow().soFar());
            assertTrue(grown.next().isPresent());
            assertEquals(Optional.of(before), grown.prefixes().orElseThrow().at(2));
        }
    }

    @Test
    void reads_on_behind_a_bad_line() throws IOException {
        String good = "{" + FRAME + ",\"api\":\"JetStopBackup\"}\n";
        Reading reading = Reading.of(good + "{\"v\":1}\n" + good + "nonsense\n" + good);
        assertEquals(
                List.of(1L, 3L, 5L),
                reading.items().stream()
                        .map(item -> item.evidence().origin().line())
                        .toList());
        assertEquals(
                List.of(
                        "(standard input):2: says neither api nor fact",
                        "(standard input):4: not valid JSON at byte 1: Unrecognized token 'nonsense': was expecting"
                                + " (JSON String, Number, Array, Object or token 'null', 'true' or 'false')"),
                reading.messages());
    }

    private static EvidenceReader open(String trace) throws BadEvidence, IOException {
        return Reading.opener(trace.getBytes(StandardCharsets.UTF_8)).open("-", "source-1", OnBadLine.STOP);
    }
}
