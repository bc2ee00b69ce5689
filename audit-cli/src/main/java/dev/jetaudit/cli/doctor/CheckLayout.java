package dev.jetaudit.cli.doctor;

import dev.jetaudit.cli.output.listing.CsvColumn;
import dev.jetaudit.cli.output.listing.JsonFields;
import dev.jetaudit.cli.output.listing.Layout;
import dev.jetaudit.cli.output.text.Cell;
import dev.jetaudit.cli.output.text.Column;
import dev.jetaudit.cli.output.text.Tone;
import java.util.List;

/** How the doctor's checks look. */
final class CheckLayout implements Layout<Check> {
    @Override
    public void json(Check check, JsonFields json) {
        json.text("check", check.name())
                .text("verdict", check.verdict())
                .text("detail", check.detail())
                .text("hint", check.hint());
    }

    @Override
    public List<CsvColumn<Check>> csv() {
        return List.of(
                new CsvColumn<>("check", Check::name),
                new CsvColumn<>("verdict", Check::verdict),
                new CsvColumn<>("detail", Check::detail),
                new CsvColumn<>("hint", Check::hint));
    }

    @Override
    public List<Column<Check>> table() {
        return List.of(
                Column.of("VERDICT", check -> new Cell(check.verdict().name(), tone(check.verdict()))),
                Column.of("CHECK", check -> Cell.of(check.name())),
                Column.of("DETAIL", check -> Cell.of(check.detail())),
                Column.of("HINT", check -> Cell.orNone(check.hint())));
    }

    private static Tone tone(Check.Verdict verdict) {
        return switch (verdict) {
            case OK -> Tone.GOOD;
            case WARN -> Tone.DOUBTFUL;
            case FAILED -> Tone.BAD;
        };
    }
}
