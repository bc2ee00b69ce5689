package dev.jetaudit.cli.output.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.jetaudit.api.generation.GenerationRange;
import dev.jetaudit.api.generation.GenerationSet;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextTest {
    private static final List<Column<String>> COLUMNS = List.of(
            Column.shortened("PATH", 8, Cell::of),
            Column.number("LENGTH", text -> Cell.of(Integer.toString(text.length()))));

    @Test
    void a_table_lines_numbers_up_at_the_right() {
        assertEquals(
                "PATH         LENGTH\nshort             5\nmuch longer      11\n", table(0, "short", "much longer"));
    }

    @Test
    void a_table_shortens_only_what_may_be_shortened_and_only_as_far_as_needed() {
        assertEquals("PATH        LENGTH\nmuch…ngest      17\n", table(18, "much much longest"));
        assertEquals("PATH      LENGTH\nmuc…gest      17\n", table(3, "much much longest"));
    }

    @Test
    void a_table_leaves_names_long_enough_to_tell_them_apart() {
        List<Column<String>> names = List.of(Column.name("NAME", 4, Cell::of));
        assertEquals(
                "NAME\nEX01/F…roup#1\nEX01/S…roup#1\nEX01/S…roup#2\n",
                table(names, 10, "EX01/First Group#1", "EX01/Second Group#1", "EX01/Second Group#2"));
        assertEquals("NAME\nEX…p#1\nEX…p#2\n", table(names, 6, "EX01/First Group#1", "EX01/First Group#2"));
    }

    @Test
    void a_table_without_rows_is_nothing() {
        assertEquals("", table(0));
    }

    @Test
    void a_long_table_is_printed_as_it_comes_with_the_widths_of_its_first_rows() {
        String[] rows = new String[600];
        Arrays.fill(rows, "row");
        rows[599] = "wider row";
        List<String> lines = table(0, rows).lines().toList();
        assertEquals(601, lines.size());
        assertEquals("row        3", lines.get(599));
        assertEquals("wider row       9", lines.get(600));
    }

    private static String table(int width, String... rows) {
        return table(COLUMNS, width, rows);
    }

    private static String table(List<Column<String>> columns, int width, String... rows) {
        StringWriter out = new StringWriter();
        PrintWriter writer = new PrintWriter(out);
        TextTable<String> table = new TextTable<>(columns, "", width, Palette.MONOCHROME, writer);
        List.of(rows).forEach(table::add);
        table.finish();
        return out.toString();
    }

    @Test
    void text_from_evidence_cannot_talk_to_the_terminal() {
        assertEquals("a\ufffd[31mb\ufffdc\ufffd", Printable.line("a\u001b[31mb\nc\u202e"));
        assertEquals("\ufffd", Cell.of("\u0007").text());
    }

    @Test
    void sizes_are_in_powers_of_1024() {
        assertEquals(
                List.of("0 B", "1023 B", "1.0 KiB", "8.2 MiB", "1.9 GiB", "7.9 EiB"),
                List.of(0L, 1023L, 1024L, 8_650_752L, 2_147_483_647L, Long.MAX_VALUE).stream()
                        .map(Quantity::bytes)
                        .toList());
    }

    @Test
    void times_are_in_utc_to_the_second() {
        assertEquals("2026-03-01 22:00:00Z", Quantity.instant(Instant.parse("2026-03-01T22:00:00.999Z")));
    }

    @Test
    void generations_are_ranges_and_not_more_than_three() {
        GenerationSet set = GenerationSet.EMPTY
                .plus(new GenerationRange(3, 5))
                .plus(7)
                .plus(9)
                .plus(11);
        assertEquals("3-5 7 9 and 1 more", Quantity.generations(set));
        assertEquals("-", Quantity.generations(GenerationSet.EMPTY));
    }
}
