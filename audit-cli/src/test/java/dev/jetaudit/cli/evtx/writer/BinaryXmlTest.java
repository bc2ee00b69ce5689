package dev.jetaudit.cli.evtx.writer;

import static dev.jetaudit.cli.evtx.writer.EventValue.NULL;
import static dev.jetaudit.cli.evtx.writer.EventValue.ansi;
import static dev.jetaudit.cli.evtx.writer.EventValue.array;
import static dev.jetaudit.cli.evtx.writer.EventValue.binXml;
import static dev.jetaudit.cli.evtx.writer.EventValue.binary;
import static dev.jetaudit.cli.evtx.writer.EventValue.bool;
import static dev.jetaudit.cli.evtx.writer.EventValue.fileTime;
import static dev.jetaudit.cli.evtx.writer.EventValue.guid;
import static dev.jetaudit.cli.evtx.writer.EventValue.hex32;
import static dev.jetaudit.cli.evtx.writer.EventValue.hex64;
import static dev.jetaudit.cli.evtx.writer.EventValue.int16;
import static dev.jetaudit.cli.evtx.writer.EventValue.int32;
import static dev.jetaudit.cli.evtx.writer.EventValue.int64;
import static dev.jetaudit.cli.evtx.writer.EventValue.int8;
import static dev.jetaudit.cli.evtx.writer.EventValue.real32;
import static dev.jetaudit.cli.evtx.writer.EventValue.real64;
import static dev.jetaudit.cli.evtx.writer.EventValue.sid;
import static dev.jetaudit.cli.evtx.writer.EventValue.size32;
import static dev.jetaudit.cli.evtx.writer.EventValue.size64;
import static dev.jetaudit.cli.evtx.writer.EventValue.string;
import static dev.jetaudit.cli.evtx.writer.EventValue.strings;
import static dev.jetaudit.cli.evtx.writer.EventValue.systemTime;
import static dev.jetaudit.cli.evtx.writer.EventValue.uint16;
import static dev.jetaudit.cli.evtx.writer.EventValue.uint32;
import static dev.jetaudit.cli.evtx.writer.EventValue.uint64;
import static dev.jetaudit.cli.evtx.writer.EventValue.uint8;
import static dev.jetaudit.cli.evtx.writer.Markup.element;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.jetaudit.cli.evtx.writer.EventBody.Placement;
import dev.jetaudit.cli.evtx.writer.EventToWrite.Field;
import dev.jetaudit.cli.evtx.writer.EvtxFile.RecordAt;
import dev.jetaudit.cli.evtx.writer.Markup.CharacterData;
import dev.jetaudit.cli.evtx.writer.Markup.CharacterReference;
import dev.jetaudit.cli.evtx.writer.Markup.Element;
import dev.jetaudit.cli.evtx.writer.Markup.EntityReference;
import dev.jetaudit.cli.evtx.writer.Markup.Instruction;
import dev.jetaudit.cli.evtx.writer.Markup.Substitution;
import dev.jetaudit.cli.evtx.writer.Markup.Text;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The binary XML inside a record, byte by byte. */
class BinaryXmlTest {

    private static final Instant TIME = Instant.parse("2026-03-01T22:00:00.123456700Z");
    private static final UUID GUID = UUID.fromString("00112233-4455-6677-8899-aabbccddeeff");

    @Test
    void writes_values_of_every_type() {
        Map<EventValue, String> expected = new LinkedHashMap<>();
        expected.put(NULL, "00:");
        expected.put(string("aé"), "01:6100e900");
        expected.put(ansi("aé"), "02:61e9");
        expected.put(int8(-2), "03:fe");
        expected.put(uint8(254), "04:fe");
        expected.put(int16(-2), "05:feff");
        expected.put(uint16(0xfffe), "06:feff");
        expected.put(int32(-2), "07:feffffff");
        expected.put(uint32(0xffff_fffeL), "08:feffffff");
        expected.put(int64(-2), "09:feffffffffffffff");
        expected.put(uint64(2), "0a:0200000000000000");
        expected.put(real32(1.5f), "0b:0000c03f");
        expected.put(real64(1.5), "0c:000000000000f83f");
        expected.put(bool(true), "0d:01000000");
        expected.put(binary((byte) 1, (byte) 0xfe), "0e:01fe");
        expected.put(guid(GUID), "0f:33221100554477668899aabbccddeeff");
        expected.put(size32(0x12), "14:12000000");
        expected.put(size64(0x12), "15:1200000000000000");
        expected.put(fileTime(Instant.parse("1601-01-01T00:00:00.000000300Z")), "11:0300000000000000");
        expected.put(systemTime(TIME), "12:ea07030000000100160000000000" + "7b00");
        expected.put(sid("S-1-5-21-4000000000"), "13:010200000000000515000000" + "00286bee");
        expected.put(hex32(0xdeadbeef), "14:efbeadde");
        expected.put(hex64(0xdeadbeefL), "15:efbeadde00000000");
        expected.forEach((value, hex) -> assertEquals(hex, hexOf(value)));
    }

    @Test
    void writes_arrays_and_ends_each_of_their_strings() {
        assertEquals("81:61000000" + "0000", hexOf(strings(List.of("a", ""))));
        assertEquals("82:610000", hexOf(array(ansi("a"), ansi(""))));
        assertEquals("86:01000200", hexOf(array(uint16(1), uint16(2))));
        assertEquals("95:0100000000000000", hexOf(array(size64(1))));
        assertEquals(new Substitution(0, 0x90, true), array(size64(1)).at(0));
        assertEquals(new Substitution(3, 0x08, true), uint32(1).absent().at(3));
        assertEquals("00:", hexOf(uint32(1).absent()));
    }

    @Test
    void writes_every_token() {
        Element tree = element(
                        "e",
                        new Text("a"),
                        new EntityReference("amp"),
                        new CharacterReference('A'),
                        new Substitution(2, 0x08, false),
                        new CharacterData("c"),
                        new Instruction("t", "d"),
                        element("x"))
                .attribute("k", "v")
                .attribute("l", new Substitution(1, 0x01, true));
        String hex = hexOf(EventBody.of(tree, NULL, NULL, NULL));
        int[] at = {0};
        for (String token : List.of(
                "0f010100" + "41ffff", // a fragment that starts an element with attributes and without dependency
                "46", // an attribute before another
                "0501" + "0100" + "7600",
                "06", // the last attribute
                "0e" + "0100" + "01" + "02", // its value, which may be absent, and the end of the start tag
                "4501" + "0100" + "6100", // text before more content
                "49",
                "48" + "4100",
                "0d" + "0200" + "08", // a value that must be there
                "47" + "0100" + "6300",
                "0a",
                "0b" + "0100" + "6400",
                "01ffff",
                "03" + "04" + "00")) { // an empty element, the end of the outer one, the end of the template
            int found = hex.indexOf(token, at[0]);
            assertTrue(found >= 0, () -> token + " from " + at[0] + " in " + hex);
            at[0] = found + token.length();
        }
        assertTrue(hex.endsWith("03000000" + "00000000".repeat(3) + "00"), hex);
    }

    @Test
    void leaves_out_an_element_whose_only_optional_value_is_missing() {
        Element one = element("e", uint8(1).at(5));
        Element two = element("e", uint8(1).at(5), uint8(1).at(6));
        assertTrue(hexOf(EventBody.of(one)).contains("010500"));
        assertTrue(hexOf(EventBody.of(two)).contains("01ffff"));
    }

    @Test
    void writes_a_body_as_a_template_of_its_own_or_in_the_events_or_without_any() {
        EventBody body = EventBody.strings("a", "b");
        assertEquals(2, templates(EventToWrite.of("P", 1).body(body)));
        assertEquals(1, templates(EventToWrite.of("P", 1).body(body.placed(Placement.INLINE))));
        assertEquals(1, templates(EventToWrite.of("P", 1).body(body.placed(Placement.PLAIN))));
        assertEquals(0, templates(EventToWrite.of("P", 1).body(body).asForwarded()));
        assertEquals(3, templates(EventToWrite.of("P", 1).body(EventBody.named(Map.of("x", binXml(body))))));
    }

    @Test
    void shares_a_template_between_events_of_one_origin_only() {
        EventToWrite event = EventToWrite.of("P", 1);
        assertEquals(1, templates(event, event.level(2).task(16)));
        assertEquals(2, templates(event, event.computer("B")));
        assertEquals(4, templates(event, event.provider("Q"), event.provider("P", GUID, "R"), event.channel("S")));
        EventToWrite values = event.originAsValues();
        assertEquals(1, templates(values, values.provider("Q"), values.channel("S")));
    }

    @Test
    void spells_out_the_values_of_a_forwarded_event() {
        Element data =
                element("Data", string("").at(0)).attribute("Name", string("").at(1));
        Element root = element("EventData", data, element("Gone", int8(0).at(2)));
        EventBody body = EventBody.of(root, strings(List.of("a", "b")), string("n"), int8(0).absent());
        Element expected = element(
                "EventData",
                element("Data", new Text("a")).attribute("Name", "n"),
                element("Data", new Text("b")).attribute("Name", "n"));
        assertEquals(expected, PlainMarkup.filled(body));
        assertEquals(
                List.of("7", "0x80", "2026-03-01T22:00:00.123456700Z", "S-1-5-18", "true", "1.5", "01FE"),
                Stream.of(
                                uint8(7),
                                hex64(0x80),
                                fileTime(TIME),
                                sid("S-1-5-18"),
                                bool(true),
                                real32(1.5f),
                                binary((byte) 1, (byte) 0xfe))
                        .flatMap(value -> value.texts().stream())
                        .toList());
    }

    @Test
    void starts_a_forwarded_record_with_an_element_without_dependency_id() {
        EvtxFile file = EvtxFile.of(EventToWrite.ese(210, "store").asForwarded());
        ByteBuffer bytes = ByteBuffer.wrap(file.bytes()).order(ByteOrder.LITTLE_ENDIAN);
        int element = file.layout().records().getFirst().offset() + 28;
        assertEquals(0x41, bytes.get(element));
        assertEquals(0, bytes.get(element + 5 + bytes.getInt(element + 1)));
        assertEquals(0x225, bytes.getInt(element + 5));
    }

    @Test
    void keeps_the_event_record_id_of_another_log_apart_from_the_records_own() {
        EventToWrite event = EventToWrite.of("P", 1).recordId(5).with(Field.RECORD_ID, uint64(442136));
        EvtxFile file = EvtxFile.of(event);
        assertEquals(5, file.layout().records().getFirst().id());
        String hex = HexFormat.of().formatHex(file.bytes());
        assertTrue(hex.contains("18bf060000000000"));
    }

    /** Template ids aside, which Windows makes up. */
    @Test
    void lays_a_record_out_byte_for_byte_as_windows_does() throws IOException {
        Path real = realFile("omerbenamram-Application_no_crc32.evtx");
        EventToWrite event = EventToWrite.of("SecurityCenter", 1)
                .computer("DESKTOP-0HIJB49")
                .recordId(426)
                .writtenAt(Instant.parse("2021-03-31T23:51:45.018767400Z"))
                .body(EventBody.strings());
        EvtxFile file = EvtxFile.of(event);
        RecordAt record = file.layout().records().getFirst();
        assertEquals(
                recordWithoutIds(file, file.bytes(), record), recordWithoutIds(file, Files.readAllBytes(real), record));
    }

    private static String recordWithoutIds(EvtxFile file, byte[] bytes, RecordAt record) {
        for (int template : file.layout().templates()) {
            Arrays.fill(bytes, template - 8, template - 4, (byte) 0);
            Arrays.fill(bytes, template + 4, template + 20, (byte) 0);
        }
        return HexFormat.of().formatHex(bytes, record.offset(), record.offset() + record.size());
    }

    private static Path realFile(String name) {
        Optional<Path> found = Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .map(path -> path.resolve("shared/evidence").resolve(name))
                .filter(Files::exists)
                .findFirst();
        assumeTrue(found.isPresent(), "no folder shared/evidence beside the checkout");
        return found.orElseThrow();
    }

    private static int templates(EventToWrite... events) {
        return EvtxFile.of(events).layout().templates().size();
    }

    private static String hexOf(EventValue value) {
        BinaryXml xml = emptyChunk();
        value.writeTo(xml);
        return "%02x:%s".formatted(value.type(), written(xml));
    }

    private static String hexOf(EventBody body) {
        BinaryXml xml = emptyChunk();
        xml.document(body);
        return written(xml);
    }

    private static BinaryXml emptyChunk() {
        return new BinaryXml(ByteBuffer.allocate(ChunkWriter.SIZE)
                .order(ByteOrder.LITTLE_ENDIAN)
                .position(ChunkWriter.HEADER_SIZE));
    }

    private static String written(BinaryXml xml) {
        byte[] written = new byte[xml.out().position() - ChunkWriter.HEADER_SIZE];
        xml.out().get(ChunkWriter.HEADER_SIZE, written);
        return HexFormat.of().formatHex(written);
    }
}
