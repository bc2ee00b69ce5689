package dev.jetaudit.cli.events;

import dev.jetaudit.cli.events.Sentence.Family;
import dev.jetaudit.cli.output.listing.CsvColumn;
import dev.jetaudit.cli.output.listing.JsonFields;
import dev.jetaudit.cli.output.listing.Layout;
import dev.jetaudit.cli.output.text.Cell;
import dev.jetaudit.cli.output.text.Column;
import dev.jetaudit.cli.output.text.Quantity;
import dev.jetaudit.cli.output.text.Tone;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How events of a log look in lists; as JSON, version 1 (docs/events-v1.schema.json). */
final class EventLayout implements Layout<EventLine> {

    @Override
    public void json(EventLine line, JsonFields json) {
        json.text("file", line.file())
                .number("line", line.line())
                .number("offset", line.event().offset())
                .number("recordId", line.event().recordId())
                .instant("at", line.at())
                .text("computer", line.event().computer())
                .text("channel", line.event().channel())
                .text("provider", line.event().provider())
                .number("id", (long) line.event().id())
                .number("task", wide(line.event().task()))
                .number("pid", line.pid())
                .number("operation", wide(line.operation()))
                .text("instance", line.instance())
                .texts("strings", line.strings())
                .text("sentence", line.sentence())
                .flag("recovered", line.event().recovered());
    }

    @Override
    public List<CsvColumn<EventLine>> csv() {
        return List.of(
                new CsvColumn<>("file", EventLine::file),
                new CsvColumn<>("line", EventLine::line),
                new CsvColumn<>("offset", line -> line.event().offset()),
                new CsvColumn<>("recordId", line -> line.event().recordId()),
                new CsvColumn<>("at", EventLine::at),
                new CsvColumn<>("computer", line -> line.event().computer()),
                new CsvColumn<>("channel", line -> line.event().channel()),
                new CsvColumn<>("provider", line -> line.event().provider()),
                new CsvColumn<>("id", line -> line.event().id()),
                new CsvColumn<>("task", line -> line.event().task()),
                new CsvColumn<>("pid", EventLine::pid),
                new CsvColumn<>("operation", EventLine::operation),
                new CsvColumn<>("instance", EventLine::instance),
                new CsvColumn<>("strings", EventLayout::joined),
                new CsvColumn<>("sentence", EventLine::sentence),
                new CsvColumn<>("recovered", line -> line.event().recovered()));
    }

    @Override
    public List<Column<EventLine>> table() {
        return List.of(
                Column.number("RECORD", line -> Cell.orUnknown(line.event().recordId())),
                Column.of("AT", line -> line.at() == null ? Cell.UNKNOWN : Cell.of(Quantity.instant(line.at()))),
                Column.name("INSTANCE", 12, EventLayout::whose),
                Column.of("PROVIDER", line -> Cell.of(line.event().provider())),
                Column.number(
                        "ID", line -> Cell.of(Integer.toString(line.event().id()))),
                Column.number("PID", line -> Cell.orUnknown(line.pid())),
                Column.shortened("SAYS", 40, EventLayout::says));
    }

    /** Where the instance is unknown, the computer says at least something. */
    private static Cell whose(EventLine line) {
        return Cell.orUnknown(line.instance() == null ? line.event().computer() : line.instance());
    }

    private static Cell says(EventLine line) {
        String recovered = line.event().recovered() ? " (recovered)" : "";
        return new Cell(line.sentence() + recovered, line.family() == Family.FAILED_BACKUP ? Tone.BAD : Tone.PLAIN);
    }

    private static @Nullable String joined(EventLine line) {
        List<String> strings = line.strings();
        return strings == null ? null : String.join("|", strings);
    }

    private static @Nullable Long wide(@Nullable Integer number) {
        return number == null ? null : number.longValue();
    }
}
