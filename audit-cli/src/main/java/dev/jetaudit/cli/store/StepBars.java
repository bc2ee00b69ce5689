package dev.jetaudit.cli.store;

import dev.jetaudit.cli.output.Progress;
import dev.jetaudit.cli.output.ProgressBar;
import dev.jetaudit.cli.output.text.Quantity;
import dev.jetaudit.cli.verb.Session;
import dev.jetaudit.cli.workbench.Steps;
import org.jspecify.annotations.Nullable;

/** One progress bar after the other. */
final class StepBars implements Steps, AutoCloseable {
    private final Session session;
    private @Nullable ProgressBar current;

    StepBars(Session session) {
        this.session = session;
    }

    @Override
    public Progress begin(String work) {
        close();
        ProgressBar next = session.progress(work, events -> Quantity.counted(events, "event"));
        current = next;
        return next;
    }

    @Override
    public void close() {
        if (current != null) {
            current.close();
        }
    }
}
