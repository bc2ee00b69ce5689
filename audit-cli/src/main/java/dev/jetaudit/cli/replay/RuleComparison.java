package dev.jetaudit.cli.replay;

import dev.jetaudit.api.query.JournalEntry;
import dev.jetaudit.api.replay.BackupDifference;
import dev.jetaudit.api.replay.ReplayOrder;
import dev.jetaudit.api.replay.ReplaySummary;
import dev.jetaudit.cli.output.ProgressBar;
import dev.jetaudit.cli.output.listing.CsvListing;
import dev.jetaudit.cli.output.listing.Listing;
import dev.jetaudit.cli.output.text.Quantity;
import dev.jetaudit.cli.verb.ExitCode;
import dev.jetaudit.cli.verb.Session;
import dev.jetaudit.cli.workbench.Workbench;
import java.util.stream.Stream;

/** Judges the history by two rule sets and prints each backup that differs as soon as it is known. */
final class RuleComparison {
    private final Session session;
    private final ReplayOrder order;
    private long backups;
    private long others;

    RuleComparison(Session session, ReplayOrder order) {
        this.session = session;
        this.order = order;
    }

    ExitCode run() {
        Listing<BackupDifference> listing = listing();
        ReplaySummary summary = replayed(listing);
        listing.finish();
        return said(summary);
    }

    private ReplaySummary replayed(Listing<BackupDifference> listing) {
        Workbench workbench = session.workbench();
        try (ProgressBar progress = session.progress("replaying", events -> Quantity.counted(events, "event"));
                Stream<JournalEntry> journal = workbench.journal(progress)) {
            return workbench.differentialReplay().replay(journal, order, difference -> {
                if (difference.isOfABackup()) {
                    backups++;
                } else {
                    others++;
                }
                listing.add(difference);
            });
        }
    }

    private Listing<BackupDifference> listing() {
        return switch (session.output().format()) {
            case TABLE -> new DifferencePages(session.output(), order);
            case CSV ->
                new CsvListing<>(DifferenceCsv.columns(order), session.output().text());
            case JSON, NDJSON -> session.output().documents(new DifferenceJson(order)::write);
        };
    }

    /** To have compared nothing is not to have found no difference. */
    private ExitCode said(ReplaySummary summary) {
        if (summary.isEmpty()) {
            session.talk()
                    .error("there is no such call in " + session.workbench().storeLocation()
                            + ", so nothing was compared");
            return ExitCode.COULD_NOT_FIND_OUT;
        }
        session.talk()
                .say(order.first() + " and " + order.second() + " differ in " + backups + " of "
                        + Quantity.counted(summary.backups(), "backup")
                        + (others == 0
                                ? ""
                                : ", and in " + others + " of " + summary.others() + " series of calls outside any"));
        return backups + others == 0 ? ExitCode.FINE : ExitCode.FINDINGS;
    }
}
