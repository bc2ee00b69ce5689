package dev.jetaudit.cli.record;

import dev.jetaudit.api.instance.RuleSetName;
import dev.jetaudit.cli.ledger.Sealing;
import dev.jetaudit.cli.verb.EvidenceArguments;
import dev.jetaudit.cli.verb.GlobalOptions;
import dev.jetaudit.cli.verb.HeaderOptions;
import dev.jetaudit.cli.verb.Session;
import dev.jetaudit.cli.workbench.RecordingOrder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The arguments of the verbs that record evidence. */
public final class RecordingOptions {
    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description =
                    "Evidence: a call trace, a Windows event log (.evtx, or exported as XML or JSON lines), a database"
                        + " or checkpoint file, or what esentutl /mh or /mk prints about one; its kind is detected by"
                        + " content. A folder stands for all evidence in it. - is standard input. Name logs that"
                        + " belong together in one go.")
    private List<String> files = new ArrayList<>();

    @Option(
            names = "--rules",
            paramLabel = "NAME",
            description = "Judge the instances by these rules, for example documented-xp; 'jetaudit rules --help' names"
                    + " them. Default: what the evidence asks for, else documented for a trace and"
                    + " engine-2025 for an event log.")
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

    @Mixin
    private HeaderOptions headers = new HeaderOptions();

    @Mixin
    private Sealing sealing = new Sealing();

    /** Signs what was recorded, if there is a key. */
    public void seal(Session session) {
        sealing.seal(session);
    }

    /**
     * Returns the order that the user gives.
     *
     * @param check whether the evidence is only checked
     * @param options name the instance of evidence that does not name it
     */
    public RecordingOrder order(boolean check, GlobalOptions options) {
        EvidenceArguments.check(files);
        return new RecordingOrder(files, rules, adopt, check, keepGoing, headers.address(options));
    }
}
