package dev.jetaudit.cli.replay;

import dev.jetaudit.cli.output.Format;
import dev.jetaudit.cli.output.ProgressBar;
import dev.jetaudit.cli.output.listing.Listing;
import dev.jetaudit.cli.output.text.Quantity;
import dev.jetaudit.cli.verb.Session;
import dev.jetaudit.cli.verb.UsageError;
import dev.jetaudit.cli.workbench.ReplayReport;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** The verb {@code replay}: builds the views again. */
@Command(
        name = "replay",
        header = "Rebuild the views from the journal.",
        customSynopsis = "jetaudit replay [OPTIONS]",
        description = {
            "%nReads the whole journal and derives every backup, database, log and finding anew, so that newer"
                    + " detectors reach old backups. The journal itself is only read.",
        },
        footer = {
            "  jetaudit replay",
            "  jetaudit replay --store /srv/jetaudit --format json",
        })
public final class ReplayVerb implements Callable<Integer> {
    private final Session session;

    public ReplayVerb(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (session.output().format() == Format.CSV) {
            throw new UsageError("replay has no csv form; take json or ndjson");
        }
        ReplayReport report;
        try (ProgressBar progress = session.progress("replaying", events -> Quantity.counted(events, "event"))) {
            report = session.workbench().replay(progress);
        }
        print(report);
        return 0;
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
