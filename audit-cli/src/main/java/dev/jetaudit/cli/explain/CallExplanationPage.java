package dev.jetaudit.cli.explain;

import dev.jetaudit.api.instance.EngineInstanceEvent.CallRecorded;
import dev.jetaudit.cli.output.Output;
import dev.jetaudit.cli.output.text.Printable;
import dev.jetaudit.cli.output.text.Quantity;
import dev.jetaudit.cli.output.text.Tone;
import dev.jetaudit.cli.workbench.RuleRow;
import java.util.List;

/** The explanation of one call as a page for people. */
final class CallExplanationPage {
    private final Output output;

    CallExplanationPage(Output output) {
        this.output = output;
    }

    void print(CallExplanation explanation) {
        CallRecorded event = explanation.event();
        String file = event.call().in().file() == null
                ? ""
                : " " + event.call().in().file().value();
        output.line(Printable.line(event.call().function().canonicalName() + file + ", at " + explanation.position()
                + ", " + Quantity.instant(event.call().at()) + ", on " + event.instance()
                + (event.backup() == null ? "" : ", during #" + event.backup().ordinal())));
        output.line("");
        explanation.sentences().forEach(sentence -> output.line("  " + Printable.line(sentence)));
        output.line("");
        RuleRow row = explanation.row();
        output.line("  Rule " + event.ruleId() + (row == null ? "" : ": " + row.condition()));
        if (row != null) {
            faint(row.citation());
            if (row.reason() != null) {
                faint("a choice: " + row.reason());
            }
        }
        rows("Tried before it, and did not apply:", explanation.before());
        rows("Not tried, because nobody said whether it holds:", explanation.untried());
    }

    private void rows(String title, List<RuleRow> rows) {
        if (!rows.isEmpty()) {
            output.line("  " + title);
            rows.forEach(row -> faint(row.id() + ": " + row.condition()));
        }
    }

    private void faint(String text) {
        output.line("      " + output.painted(Printable.line(text), Tone.FAINT));
    }
}
