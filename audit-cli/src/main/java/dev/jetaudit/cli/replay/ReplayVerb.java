package dev.jetaudit.cli.replay;

import dev.jetaudit.api.instance.RuleSetName;
import dev.jetaudit.api.replay.ReplayOrder;
import dev.jetaudit.cli.output.Format;
import dev.jetaudit.cli.output.ProgressBar;
import dev.jetaudit.cli.output.listing.Listing;
import dev.jetaudit.cli.output.text.Quantity;
import dev.jetaudit.cli.verb.ExitCode;
import dev.jetaudit.cli.verb.GlobalOptions;
import dev.jetaudit.cli.verb.Session;
import dev.jetaudit.cli.verb.UsageError;
import dev.jetaudit.cli.workbench.ReplayReport;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The verb {@code replay}: builds the views again, or compares two rule sets on the history. */
@Command(
        name = "replay",
        header = "Rebuild the views from the journal, or judge the history by two rule sets.",
        customSynopsis = "jetaudit replay [OPTIONS] [--rules A --against B [--what-if]]",
        description = {
            "%nReads the whole journal and derives every backup, database, log and finding anew, so that newer"
                    + " detectors reach old backups. The journal itself is only read.",
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
            "  jetaudit replay --store /srv/jetaudit --format json",
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

    public ReplayVerb(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
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
        rebuild();
        return ExitCode.FINE.number();
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

    private void rebuild() {
        ReplayReport report;
        try (ProgressBar progress = session.progress("replaying", events -> Quantity.counted(events, "event"))) {
            report = session.workbench().replay(progress);
        }
        print(report);
    }

    private void print(ReplayReport report) {
        if (session.output().format() == Format.TABLE) {
            session.output()
                    .line("Replayed " + Quantity.counted(report.events(), "event") + " into "
                            + Quantity.counted(report.backups(), "backup") + ".");
            return;
        }
        Listing<ReplayReport> listing = session.output()
                .documents((replayed, json) ->
                        json.number("events", replayed.events()).number("backups", replayed.backups()));
        listing.add(report);
        listing.finish();
    }
}
