package dev.jetaudit.cli.model;

import dev.jetaudit.api.instance.RuleSetName;
import dev.jetaudit.cli.output.Format;
import dev.jetaudit.cli.output.Output;
import dev.jetaudit.cli.verb.Session;
import dev.jetaudit.cli.verb.UsageError;
import dev.jetaudit.cli.workbench.CallStep;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The verb {@code model}: the order of calls as a machine. */
@Command(
        name = "model",
        header = "Draw the order of calls that a rule set demands.",
        customSynopsis = "jetaudit model [OPTIONS]",
        description = {
            "%nAsks the rules what each function answers while no backup runs, while databases are copied, while logs"
                + " are copied, and after JetStopBackup; prints every such step with the row that decides. A drawing"
                + " shows the steps that change something. Needs no store.",
        },
        footer = {
            "  jetaudit model --rules documented-xp",
            "  jetaudit model --as mermaid > call-order.mmd",
            "  jetaudit model --rules engine-2025 --as dot | dot -Tsvg > call-order.svg",
        })
public final class ModelVerb implements Callable<Integer> {
    private final Session session;

    @Option(names = "--rules", paramLabel = "NAME", description = "The rule set to draw. Default: documented.")
    private RuleSetName rules = RuleSetName.DOCUMENTED;

    @Option(
            names = "--as",
            paramLabel = "DRAWING",
            description = "table (all steps, in the format of --format; the default), mermaid or dot.")
    private Drawing as = Drawing.TABLE;

    public ModelVerb(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Output output = session.output();
        if (as != Drawing.TABLE && output.format() != Format.TABLE) {
            throw new UsageError("--as " + as + " is a text of its own; it takes no --format " + output.format());
        }
        List<CallStep> steps = session.workbench().ruleBook().steps(rules);
        switch (as) {
            case TABLE -> output.list(new StepLayout(), steps);
            case MERMAID -> mermaid(output, Arrow.of(steps));
            case DOT -> dot(output, Arrow.of(steps));
        }
        return 0;
    }

    private static void mermaid(Output output, List<Arrow> arrows) {
        output.line("stateDiagram-v2");
        output.line("    [*] --> idle");
        arrows.forEach(arrow -> output.line(
                "    " + arrow.from() + " --> " + arrow.to() + ": " + String.join("<br/>", arrow.labels())));
    }

    private void dot(Output output, List<Arrow> arrows) {
        output.line("digraph \"" + rules + "\" {");
        output.line("    idle [shape=doublecircle];");
        arrows.forEach(arrow -> output.line("    " + arrow.from() + " -> " + arrow.to() + " [label=\""
                + String.join("\\l", arrow.labels()) + "\\l\"];"));
        output.line("}");
    }
}
