package dev.jetaudit.cli.record;

import dev.jetaudit.api.instance.RuleSetName;
import dev.jetaudit.cli.verb.UsageError;
import dev.jetaudit.cli.workbench.RecordingOrder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The arguments of the verbs that record evidence. */
public final class RecordingOptions {
    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "Evidence: a call trace, or an exported Windows event log (XML or JSON lines); its kind is"
                    + " detected by content. - is standard input. Name logs that belong together in one go.")
    private List<String> files = new ArrayList<>();

    @Option(
            names = "--rules",
            paramLabel = "NAME",
            description =
                    "Judge the instances by these rules: documented or engine-2025. Default: what the evidence asks"
                            + " for, else documented for a trace and engine-2025 for an event log.")
    private @Nullable RuleSetName rules;

    @Option(
            names = "--adopt",
            description =
                    "Let an instance that has adopted other rules adopt the ones asked for; otherwise that is refused.")
    private boolean adopt;

    @Option(
            names = "--keep-going",
            description = "Skip bad lines instead of stopping their file at the first one. Still exits with 4.")
    private boolean keepGoing;

    /**
     * Returns the order that the user gives.
     *
     * @param check whether the evidence is only checked
     */
    public RecordingOrder order(boolean check) {
        if (files.stream().filter("-"::equals).count() > 1) {
            throw new UsageError("- stands for standard input, which can be read only once");
        }
        return new RecordingOrder(files, rules, adopt, check, keepGoing);
    }
}
