package dev.jetaudit.cli.evtx.writer;

import static dev.jetaudit.cli.evtx.writer.Markup.element;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.jetaudit.cli.evtx.writer.EventBody.Placement;
import dev.jetaudit.cli.evtx.writer.Markup.EntityReference;
import dev.jetaudit.cli.evtx.writer.Markup.Text;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader of other people makes of the files: {@code evtxexport} of libevtx, where it is installed. */
class EvtxExportTest {

    private static final Pattern DATA = Pattern.compile("<Data[^>]*>([^<]*)</Data>");
    private static final Instant TIME = Instant.parse("2026-03-01T22:00:00.123456700Z");

    @TempDir
    private Path folder;

    @BeforeAll
    static void is_installed() {
        boolean found = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(path -> Files.isExecutable(Path.of(path, "evtxexport")));
        assumeTrue(found, "no evtxexport on the PATH");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void reads_300_events_over_several_chunks(int minor) throws Exception {
        List<EventToWrite> events = IntStream.range(0, 300)
                .mapToObj(i -> EventToWrite.ese(
                                210 + i % 16, "store", i % 2 == 0 ? "280" : "600,G,0", "SG1: ", "E:\\db" + i + ".edb")
                        .recordId(94 + i)
                        .writtenAt(TIME.plusSeconds(i)))
                .toList();
        EvtxFile file = EvtxFile.of(events).format(3, minor);
        assertEquals(2, file.layout().chunks().size());
        String xml = export(file, "items");
        assertEquals(
                IntStream.range(0, 300)
                        .boxed()
                        .flatMap(
                                i -> Stream.of("store", i % 2 == 0 ? "280" : "600,G,0", "SG1: ", "E:\\db" + i + ".edb"))
                        .toList(),
                data(xml));
        assertEquals(
                IntStream.range(0, 300).mapToObj(i -> "" + (94 + i)).toList(),
                all(Pattern.compile("<EventRecordID>(\\d+)<"), xml));
        assertTrue(xml.contains("<EventID Qualifiers=\"0\">225</EventID>"));
        assertTrue(xml.contains("<TimeCreated SystemTime=\"2026-03-01T22:04:59.123456700Z\"/>"));
    }

    @Test
    void reads_values_of_every_type() throws Exception {
        Map<String, EventValue> values = new LinkedHashMap<>();
        values.put("missing", EventValue.uint32(1).absent());
        values.put("string", EventValue.string("a<b>&é"));
        values.put("ansi", EventValue.ansi("é"));
        values.put("int8", EventValue.int8(8));
        values.put("uint64", EventValue.uint64(-1));
        values.put("real32", EventValue.real32(1.5f));
        values.put("bool", EventValue.bool(true));
        values.put("binary", EventValue.binary((byte) 1, (byte) 0xfe));
        values.put("guid", EventValue.guid(UUID.fromString("00112233-4455-6677-8899-aabbccddeeff")));
        values.put("size32", EventValue.size32(0x12));
        values.put("fileTime", EventValue.fileTime(TIME));
        values.put("systemTime", EventValue.systemTime(TIME));
        values.put("sid", EventValue.sid("S-1-5-21-1-2-4000000000-500"));
        values.put("hex64", EventValue.hex64(0xdeadbeefL));
        values.put("uint16s", EventValue.array(EventValue.uint16(1), EventValue.uint16(2)));
        String xml = export(EvtxFile.of(EventToWrite.of("P", 1).body(EventBody.named(values))), "items");
        assertEquals(
                List.of(
                        "a&lt;b&gt;&amp;é",
                        "é",
                        "8",
                        "18446744073709551615",
                        "1.500000e+000",
                        "true",
                        "01FE",
                        "{00112233-4455-6677-8899-AABBCCDDEEFF}",
                        "0x00000012",
                        "2026-03-01T22:00:00.123456700Z",
                        "2026-03-01T22:00:00.123Z",
                        "S-1-5-21-1-2-4000000000-500",
                        "0x00000000deadbeef",
                        "1",
                        "2"),
                data(xml));
        assertTrue(xml.contains("<Data Name=\"uint16s\">2</Data>"));
    }

    /** It cannot read trees without templates, which newer versions and Windows can. */
    @ParameterizedTest
    @EnumSource(names = {"NESTED", "INLINE"})
    void reads_a_body_wherever_it_stands(Placement placement) throws Exception {
        EventBody body = EventBody.classic(List.of("a", "b"), EventValue.binary((byte) 7));
        String xml = export(EvtxFile.of(EventToWrite.of("P", 1).body(body.placed(placement))), "items");
        assertEquals(List.of("a", "b"), data(xml));
        assertTrue(xml.contains("<Binary>07</Binary>"));
    }

    @Test
    void reads_origins_entities_and_trees_in_trees() throws Exception {
        UUID guid = UUID.fromString("00112233-4455-6677-8899-aabbccddeeff");
        EventToWrite event = EventToWrite.of("P", 1);
        EventBody entity = EventBody.of(
                element("EventData", element("Data", new Text("a"), new EntityReference("amp"), new Text("z"))));
        EventBody tree = EventBody.named(Map.of("x", EventValue.binXml(EventBody.strings("deep"))));
        String xml = export(
                EvtxFile.of(
                        event.provider("Modern", guid, "Classic"),
                        event.originAsValues(),
                        event.body(entity),
                        event.body(tree)),
                "items");
        assertTrue(xml.contains("<Provider Name=\"Modern\" Guid=\"{" + guid + "}\" EventSourceName=\"Classic\"/>"));
        assertEquals(3, xml.split("<Provider Name=\"P\"/>", -1).length - 1);
        assertEquals(List.of("a&amp;z", "deep"), data(xml));
    }

    @Test
    void recovers_what_was_deleted_or_not_flushed() throws Exception {
        EventToWrite[] more = IntStream.range(0, 300)
                .mapToObj(i -> EventToWrite.ese(220, "u" + i))
                .toArray(EventToWrite[]::new);
        EvtxFile file = EvtxFile.of(EventToWrite.ese(210, "live"))
                .deleted(EventToWrite.ese(213, "deleted"))
                .unflushed(more)
                .unusedChunks(1);
        assertEquals(302, data(export(file, "all")).size());
        assertEquals(List.of("live"), data(export(EvtxFile.of(file.events()).deleted(more[0]), "items")));
        assertEquals(List.of("live"), data(export(EvtxFile.of(file.events()).flags(EvtxFile.NO_CHECKSUMS), "items")));
    }

    private String export(EvtxFile file, String mode) throws IOException, InterruptedException {
        Path written = Files.write(folder.resolve("written.evtx"), file.bytes());
        Process process = new ProcessBuilder("evtxexport", "-f", "xml", "-m", mode, written.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
        return output;
    }

    private static List<String> data(String xml) {
        return all(DATA, xml);
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).toList();
    }
}
