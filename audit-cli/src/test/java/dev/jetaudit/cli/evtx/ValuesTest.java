package dev.jetaudit.cli.evtx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How values of each type are written in an event of format 3.1. */
class ValuesTest {

    @ParameterizedTest
    @CsvSource({
        "01, 61003c002600, a<&",
        "01, 6100620000000000, ab",
        "02, 636166e900, café",
        "03, f8, -8",
        "04, c8, 200",
        "05, f0ff, -16",
        "06, 60ea, 60000",
        "07, 02000780, -2147024894",
        "08, 00286bee, 4000000000",
        "09, c0ffffffffffffff, -64",
        "0a, ffffffffffffffff, 18446744073709551615",
        "0b, 0000c03f, 1.500000",
        "0b, 00008040, 4",
        "0c, 00000000000002c0, -2.250000",
        "0c, f168e388b5f8e43e, 1.000000e-005",
        "0c, 000000000000f0ff, -1.#INF",
        "0d, 01000000, true",
        "0d, 00000000, false",
        "0e, 01fe, 01FE",
        "0f, 33221100554477668899aabbccddeeff, {00112233-4455-6677-8899-AABBCCDDEEFF}",
        "10, 34120000, 0x1234",
        "11, 8706d4bfc6a9dc01, 2026-03-01T22:00:00.123456700Z",
        "12, ea0703000000010016000000000007 00, 2026-03-01T22:00:00.007Z",
        "13, 010500000000000515000000010000000200000000286beef4010000, S-1-5-21-1-2-4000000000-500",
        "14, efbeadde, 0xdeadbeef",
        "15, efbeadde00000000, 0xdeadbeef",
        "07, 0102, 0102"
    })
    void each_type_has_its_text(String type, String bytes, String text) {
        byte[] value = HexFormat.of().parseHex(bytes.replace(" ", ""));

        assertEquals(List.of(text), strings(HexFormat.fromHexDigits(type), value));
    }

    @Test
    void each_item_of_an_array_has_its_own_element() {
        assertEquals(List.of("1", "-1"), strings(0x85, HexFormat.of().parseHex("0100ffff")));
        assertEquals(List.of("a", "", "b"), strings(0x81, "a\0\0b\0".getBytes(StandardCharsets.UTF_16LE)));
        assertEquals(List.of(""), strings(0x81, new byte[0]));
    }

    @Test
    void what_xml_cannot_hold_is_kept_as_text_and_replaced_as_xml() {
        byte[] value = HexFormat.of().parseHex("6100010000d85d005d003e000d000a00");
        EventRecord record = read(0x01, value).records().getFirst();

        assertEquals("a\u0001\uD800]]>\r\n", record.data().getFirst().text());
        assertTrue(record.toXml().contains("<Data>a\uFFFD\uFFFD]]&gt;\r\n</Data>"), record.toXml());
    }

    @Test
    void an_array_of_more_items_than_an_event_can_have_is_refused() {
        byte[] many = new byte[60_000];
        Arrays.fill(many, (byte) 7);

        Read read = read(0x84, many);
        assertEquals(List.of(Doubt.Kind.UNREADABLE_RECORD), read.doubts());
    }

    private static List<String> strings(int type, byte[] value) {
        return read(type, value).records().getFirst().data().stream()
                .map(EventRecord.Datum::text)
                .toList();
    }

    private static Read read(int type, byte[] value) {
        return Read.all(new SmallLog().event(1, "P", 1, type, value).bytes());
    }
}
