package dev.jetaudit.cli.rules;

import dev.jetaudit.api.instance.RuleSetName;
import dev.jetaudit.cli.output.Output;
import dev.jetaudit.cli.output.text.Printable;
import dev.jetaudit.cli.workbench.RuleDifference;
import dev.jetaudit.cli.workbench.RuleRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Two rule sets side by side, for people: by function and condition, what each makes of it. */
final class DifferencePage {
    private final Output output;
    private final RuleSetName first;
    private final RuleSetName second;
    private final int width;

    DifferencePage(Output output, RuleSetName first, RuleSetName second) {
        this.output = output;
        this.first = first;
        this.second = second;
        this.width = Math.max(first.id().length(), second.id().length());
    }

    void print(List<RuleDifference> differences, long shared) {
        output.line(first + " and " + second + " share " + shared + " rows; " + count(differences, true)
                + " are only in " + first + ", " + count(differences, false) + " only in " + second + ".");
        String about = "";
        for (RuleDifference difference : differences) {
            if (!difference.about().equals(about)) {
                about = difference.about();
                output.line("");
                output.line(about);
            }
            output.line("  if " + Printable.line(difference.condition()));
            side(first, difference.first());
            side(second, difference.second());
        }
    }

    private static long count(List<RuleDifference> differences, boolean ofFirst) {
        return differences.stream()
                .filter(difference -> (ofFirst ? difference.first() : difference.second()) != null)
                .count();
    }

    private void side(RuleSetName rules, @Nullable RuleRow row) {
        String name = "    " + rules.id() + " ".repeat(width - rules.id().length());
        output.line(
                row == null
                        ? name + "  -  no row for it"
                        : name + "  " + row.id() + "  " + Printable.line(row.answer() + "; " + row.effect()));
    }
}
