package dev.jetaudit.cli.model;

import dev.jetaudit.cli.output.listing.CsvColumn;
import dev.jetaudit.cli.output.listing.JsonFields;
import dev.jetaudit.cli.output.listing.Layout;
import dev.jetaudit.cli.output.text.Cell;
import dev.jetaudit.cli.output.text.Column;
import dev.jetaudit.cli.workbench.CallStep;
import java.util.List;

/** How the steps look as a list. */
final class StepLayout implements Layout<CallStep> {
    @Override
    public void json(CallStep step, JsonFields json) {
        json.text("from", step.from())
                .texts("functions", step.functions())
                .text("condition", step.condition())
                .code("answer", step.answer())
                .text("ruleId", step.ruleId())
                .text("to", step.to())
                .text("outcome", step.outcome())
                .flag("changes", step.changes());
    }

    @Override
    public List<CsvColumn<CallStep>> csv() {
        return List.of(
                new CsvColumn<>("from", CallStep::from),
                new CsvColumn<>("functions", step -> String.join(" ", step.functions())),
                new CsvColumn<>("condition", CallStep::condition),
                new CsvColumn<>("answer", step -> step.answer().code()),
                new CsvColumn<>("ruleId", CallStep::ruleId),
                new CsvColumn<>("to", CallStep::to),
                new CsvColumn<>("outcome", CallStep::outcome),
                new CsvColumn<>("changes", CallStep::changes));
    }

    @Override
    public List<Column<CallStep>> table() {
        return List.of(
                Column.of("AT", step -> Cell.of(step.from())),
                Column.of("CALL", step -> Cell.of(call(step))),
                Column.shortened("IF", 20, step -> Cell.of(step.condition())),
                Column.number("ANSWER", step -> Cell.of(step.answer().toString())),
                Column.of("ROW", step -> Cell.of(step.ruleId())),
                Column.of("THEN", step -> Cell.of(step.to().equals(step.from()) ? "" : step.to())),
                Column.of("ENDS", step -> Cell.orNone(step.outcome())));
    }

    /** All forms of a function are named by the first. */
    private static String call(CallStep step) {
        return step.allForms() && step.functions().size() > 1
                ? step.functions().getFirst() + "…"
                : String.join(", ", step.functions());
    }
}
