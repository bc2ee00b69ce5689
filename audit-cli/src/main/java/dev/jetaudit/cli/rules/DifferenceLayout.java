package dev.jetaudit.cli.rules;

import dev.jetaudit.cli.output.listing.CsvColumn;
import dev.jetaudit.cli.output.listing.JsonFields;
import dev.jetaudit.cli.output.listing.Layout;
import dev.jetaudit.cli.output.text.Cell;
import dev.jetaudit.cli.output.text.Column;
import dev.jetaudit.cli.workbench.RuleDifference;
import dev.jetaudit.cli.workbench.RuleRow;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How the differences of two rule sets look. */
final class DifferenceLayout implements Layout<RuleDifference> {
    @Override
    public void json(RuleDifference difference, JsonFields json) {
        json.text("about", difference.about())
                .text("condition", difference.condition())
                .object("first", difference.first(), DifferenceLayout::row)
                .object("second", difference.second(), DifferenceLayout::row);
    }

    private static void row(RuleRow row, JsonFields json) {
        json.text("id", row.id())
                .text("answer", row.answer())
                .text("effect", row.effect())
                .text("citation", row.citation())
                .flag("undetermined", row.undetermined());
    }

    @Override
    public List<CsvColumn<RuleDifference>> csv() {
        return List.of(
                new CsvColumn<>("about", RuleDifference::about),
                new CsvColumn<>("condition", RuleDifference::condition),
                new CsvColumn<>("first.id", difference -> of(difference.first(), RuleRow::id)),
                new CsvColumn<>("first.answer", difference -> of(difference.first(), RuleRow::answer)),
                new CsvColumn<>("first.effect", difference -> of(difference.first(), RuleRow::effect)),
                new CsvColumn<>("second.id", difference -> of(difference.second(), RuleRow::id)),
                new CsvColumn<>("second.answer", difference -> of(difference.second(), RuleRow::answer)),
                new CsvColumn<>("second.effect", difference -> of(difference.second(), RuleRow::effect)));
    }

    @Override
    public List<Column<RuleDifference>> table() {
        return List.of(
                Column.of("FIRST", difference -> Cell.orNone(of(difference.first(), RuleRow::id))),
                Column.of("SECOND", difference -> Cell.orNone(of(difference.second(), RuleRow::id))),
                Column.of("IF", difference -> Cell.of(difference.condition())));
    }

    private static @Nullable String of(@Nullable RuleRow row, Function<RuleRow, String> field) {
        return row == null ? null : field.apply(row);
    }
}
