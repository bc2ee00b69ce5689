package dev.jetaudit.cli.rules;

import dev.jetaudit.api.instance.RuleSetName;
import dev.jetaudit.cli.output.listing.CsvColumn;
import dev.jetaudit.cli.output.listing.JsonFields;
import dev.jetaudit.cli.output.listing.Layout;
import dev.jetaudit.cli.output.text.Cell;
import dev.jetaudit.cli.output.text.Column;
import dev.jetaudit.cli.workbench.RuleRow;
import java.util.List;
import java.util.Locale;

/** How rule rows look. */
final class RuleLayout implements Layout<RuleRow> {
    @Override
    public void json(RuleRow row, JsonFields json) {
        json.text("id", row.id())
                .text("operation", operation(row))
                .text("condition", row.condition())
                .text("answer", row.answer())
                .text("effect", row.effect())
                .text("citation", row.citation())
                .flag("undetermined", row.undetermined())
                .texts("questions", row.questions())
                .text("reason", row.reason())
                .text("finding", row.finding())
                .texts("rules", ruleSets(row));
    }

    @Override
    public List<CsvColumn<RuleRow>> csv() {
        return List.of(
                new CsvColumn<>("id", RuleRow::id),
                new CsvColumn<>("operation", RuleLayout::operation),
                new CsvColumn<>("condition", RuleRow::condition),
                new CsvColumn<>("answer", RuleRow::answer),
                new CsvColumn<>("effect", RuleRow::effect),
                new CsvColumn<>("citation", RuleRow::citation),
                new CsvColumn<>("undetermined", RuleRow::undetermined),
                new CsvColumn<>("questions", row -> String.join(" ", row.questions())),
                new CsvColumn<>("reason", RuleRow::reason),
                new CsvColumn<>("finding", RuleRow::finding),
                new CsvColumn<>("rules", row -> String.join(" ", ruleSets(row))));
    }

    @Override
    public List<Column<RuleRow>> table() {
        return List.of(
                Column.of("ROW", row -> Cell.of(row.id())),
                Column.of("ABOUT", row -> Cell.of(operation(row))),
                Column.shortened("IF", 20, row -> Cell.of(row.condition())),
                Column.shortened("ANSWER", 14, row -> Cell.of(row.answer())),
                Column.shortened("EFFECT", 14, row -> Cell.of(row.effect())),
                Column.shortened("FROM", 14, row -> Cell.of((row.undetermined() ? "(choice) " : "") + row.citation())));
    }

    static String operation(RuleRow row) {
        return row.operation().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static List<String> ruleSets(RuleRow row) {
        return row.rules().stream().sorted().map(RuleSetName::id).toList();
    }
}
