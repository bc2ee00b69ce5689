package dev.jetaudit.cli.replay;

import dev.jetaudit.cli.output.Format;
import dev.jetaudit.cli.output.ProgressBar;
import dev.jetaudit.cli.output.listing.Listing;
import dev.jetaudit.cli.output.text.Quantity;
import dev.jetaudit.cli.verb.ExitCode;
import dev.jetaudit.cli.verb.Session;
import dev.jetaudit.persistence.rebuild.RebuildListener;
import dev.jetaudit.persistence.rebuild.RebuildReport;
import dev.jetaudit.persistence.rebuild.TableDifference;

/** Rebuilds the views, and the states of the instances if that is asked for, and prints how those that were there differed. */
final class ViewReplay {
    private final Session session;
    private final boolean states;
    private final boolean verify;

    /**
     * @param states whether the states of the instances are derived, too
     * @param verify whether everything stays as it is
     */
    ViewReplay(Session session, boolean states, boolean verify) {
        this.session = session;
        this.states = states;
        this.verify = verify;
    }

    ExitCode run() {
        RebuildReport report = states ? rebuilt().and(states()) : rebuilt();
        if (session.output().format() == Format.TABLE) {
            new RebuildPage(session.output(), states, verify).print(report);
        } else {
            Listing<RebuildReport> listing = session.output().documents(new RebuildJson(!verify)::write);
            listing.add(report);
            listing.finish();
        }
        if (!verify || report.differences().isEmpty()) {
            return ExitCode.FINE;
        }
        session.talk()
                .say("they were changed, or derived by another version; 'jetaudit replay --states' puts them right");
        return ExitCode.CORRUPT;
    }

    private TableDifference states() {
        try (ProgressBar bar = session.progress("deriving states", events -> Quantity.counted(events, "event"))) {
            return session.workbench().states(!verify, bar);
        }
    }

    private RebuildReport rebuilt() {
        try (ProgressBar bar = session.progress("replaying", events -> Quantity.counted(events, "event"))) {
            RebuildListener listener = new RebuildListener() {
                @Override
                public void goesOnFrom(long position) {
                    session.talk().say("going on behind event " + position + ", where a replay was broken off");
                    bar.goesOnFrom(position);
                }

                @Override
                public void reached(long position, long target) {
                    bar.reached(position, target);
                }
            };
            return session.workbench().views(!verify, listener);
        }
    }
}
