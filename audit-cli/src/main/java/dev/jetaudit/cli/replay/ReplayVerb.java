package dev.jetaudit.cli.replay;

import dev.jetaudit.api.instance.RuleSetName;
import dev.jetaudit.api.replay.ReplayOrder;
import dev.jetaudit.cli.output.Format;
import dev.jetaudit.cli.verb.GlobalOptions;
import dev.jetaudit.cli.verb.Session;
import dev.jetaudit.cli.verb.UsageError;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The verb {@code replay}: builds the views again, or compares two rule sets on the history. */
@Command(
        name = "replay",
        header = "Rebuild the views from the journal, or judge the history by two rule sets.",
        customSynopsis = "jetaudit replay [OPTIONS] [--states | --verify | --rules A --against B [--what-if]]",
        description = {
            "%nReads the whole journal and derives every backup, database, log and finding anew, so that newer"
                    + " detectors reach old backups. The journal itself is only read. Until all is derived, the views"
                    + " are served as they were; then the new ones take their place at once, and what was different"
                    + " is printed: how many rows of each table, and the first of them. A replay that was broken off"
                    + " is continued by the next one.",
            "%nWith --states the state that is kept of each instance, in which its next call is judged, is derived"
                    + " anew, too. That reads the journal once more. Let nobody record meanwhile.",
            "%nWith --verify the views and the states are derived, but nothing takes their place, and nothing is"
                    + " continued. A row that differs was changed by hand, or by another version of jetaudit.",
            "%nWith --rules and --against nothing is rebuilt: the recorded calls are judged by both rule sets from the"
                    + " first on, whatever rules the instances adopted. Of each backup that they tell otherwise, the"
                    + " first call is printed that they answer otherwise or that does something else, and what became"
                    + " of the backup under each. --since, --until and --instance choose backups. The exit code is 1 if"
                    + " there is a difference.",
            "%nWhere the engine's codes were observed, what follows a call is the engine's under both, so that only"
                    + " answers differ. --what-if leaves out each observed code that a rule set would not have given:"
                    + " it tells what another Windows version would have answered and what would have become of the"
                    + " backup. What the client would have called then, nobody knows.",
        },
        footer = {
            "  jetaudit replay",
            "  jetaudit replay --verify --format json | jq '.[0].differences'",
            "  jetaudit replay --rules documented-xp --against documented --since 2026-03-01",
            "  jetaudit replay --rules engine-2025 --against documented --what-if --format ndjson",
        })
public final class ReplayVerb implements Callable<Integer> {
    private final Session session;

    @Option(
            names = "--rules",
            paramLabel = "A",
            description = "Compare this rule set with the one that --against names, for example documented-xp.")
    private @Nullable RuleSetName rules;

    @Option(
            names = "--against",
            paramLabel = "B",
            description = "Compare the rule set that --rules names with this one, for example documented.")
    private @Nullable RuleSetName against;

    @Option(
            names = "--what-if",
            description = "Go by each rule set also where the engine is known to have answered otherwise.")
    private boolean whatIf;

    @Option(
            names = "--verify",
            description = "Only tell whether the views and states are what the journal says; exits with 5 if they are"
                    + " not.")
    private boolean verify;

    @Option(names = "--states", description = "Also derive the kept states of the instances anew.")
    private boolean states;

    public ReplayVerb(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if ((verify || states) && (rules != null || against != null)) {
            throw new UsageError("--verify and --states are about the views and states, --rules and --against compare"
                    + " rule sets: one at a time");
        }
        if (rules != null && against != null) {
            return new RuleComparison(session, order(rules, against)).run().number();
        }
        if (rules != null || against != null || whatIf) {
            throw new UsageError("a comparison needs two rule sets, for example --rules documented-xp --against"
                    + " documented; 'record --rules NAME --adopt' changes the rules that an instance is judged by");
        }
        if (session.output().format() == Format.CSV) {
            throw new UsageError("replay has no csv form; take json or ndjson");
        }
        return new ViewReplay(session, states || verify, verify).run().number();
    }

    private ReplayOrder order(RuleSetName first, RuleSetName second) {
        GlobalOptions options = session.options();
        return new ReplayOrder(
                first,
                second,
                whatIf,
                options.filter().instance(),
                options.filter().since(),
                options.filter().until());
    }
}
