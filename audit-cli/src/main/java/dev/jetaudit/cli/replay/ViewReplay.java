package dev.jetaudit.cli.replay;

import dev.jetaudit.cli.output.Format;
import dev.jetaudit.cli.output.ProgressBar;
import dev.jetaudit.cli.output.listing.Listing;
import dev.jetaudit.cli.output.text.Quantity;
import dev.jetaudit.cli.verb.ExitCode;
import dev.jetaudit.cli.verb.Session;
import dev.jetaudit.persistence.rebuild.RebuildListener;
import dev.jetaudit.persistence.rebuild.RebuildReport;

/** Rebuilds the views and prints how those that were served differed. */
final class ViewReplay {
    private final Session session;
    private final boolean verify;

    /** @param verify whether the served views stay as they are */
    ViewReplay(Session session, boolean verify) {
        this.session = session;
        this.verify = verify;
    }

    ExitCode run() {
        RebuildReport report = rebuilt();
        if (session.output().format() == Format.TABLE) {
            new RebuildPage(session.output(), verify).print(report);
        } else {
            Listing<RebuildReport> listing = session.output().documents(new RebuildJson(!verify)::write);
            listing.add(report);
            listing.finish();
        }
        if (!verify || report.differences().isEmpty()) {
            return ExitCode.FINE;
        }
        session.talk().say("the views were changed, or derived by another version; 'jetaudit replay' puts them right");
        return ExitCode.CORRUPT;
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
            return verify
                    ? session.workbench().verifyViews(listener)
                    : session.workbench().replay(listener);
        }
    }
}
