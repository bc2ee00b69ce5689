package dev.jetaudit.cli.wiring;

import dev.jetaudit.cli.output.Progress;
import dev.jetaudit.cli.workbench.CannotFindOut;
import dev.jetaudit.cli.workbench.DamagedJournal;
import dev.jetaudit.cli.workbench.Steps;
import dev.jetaudit.cli.workbench.Upkeep;
import dev.jetaudit.domain.assessment.Assessor;
import dev.jetaudit.persistence.JetauditStore;
import dev.jetaudit.persistence.codec.StoredType;
import dev.jetaudit.persistence.store.Compaction;
import dev.jetaudit.persistence.store.StoreLocation;
import dev.jetaudit.persistence.store.StoreUnavailable;
import dev.jetaudit.persistence.upkeep.Copied;
import dev.jetaudit.persistence.upkeep.CopyDiffers;
import dev.jetaudit.persistence.upkeep.CopyListener;
import dev.jetaudit.persistence.upkeep.StoreFigures;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks after a store; each method opens it.
 *
 * @param added what is stored beside the events
 */
record StoreUpkeep(StoreLocation location, List<StoredType> added) implements Upkeep {

    @Override
    public StoreFigures figures() {
        try (JetauditStore store = JetauditStore.openExisting(location, added)) {
            return store.figures();
        }
    }

    @Override
    public Compaction compact() {
        return JetauditStore.compact(location);
    }

    @Override
    public Copied copyTo(StoreLocation target, Steps steps) {
        Copied copied;
        try (JetauditStore store = JetauditStore.openExisting(location, added)) {
            copied = store.copyTo(target, new StepByStep(steps));
        } catch (CopyDiffers damaged) {
            throw new DamagedJournal(String.valueOf(damaged.getMessage()), damaged);
        }
        deriveViews(target, steps.begin("deriving views"));
        return copied;
    }

    private void deriveViews(StoreLocation target, Progress progress) {
        try (JetauditStore copy = JetauditStore.openExisting(target, added)) {
            try {
                copy.journal().views(new Assessor()).catchUp(progress::reached);
            } catch (RuntimeException failure) {
                StoreUnavailable known = copy.storageFailureBehind(failure).orElseThrow(() -> failure);
                throw new CannotFindOut(
                        "the copy holds everything, but its views could not be derived: " + known.getMessage()
                                + "; 'jetaudit backups' on it tries again",
                        known);
            }
        }
    }

    /** The check is a step of its own. */
    private static final class StepByStep implements CopyListener {
        private final Steps steps;
        private final Progress copying;
        private @Nullable Progress checking;

        StepByStep(Steps steps) {
            this.steps = steps;
            this.copying = steps.begin("copying");
        }

        @Override
        public void copied(long events, long all) {
            copying.reached(events, all);
        }

        @Override
        public void checked(long events, long all) {
            Progress begun = checking == null ? steps.begin("checking") : checking;
            begun.reached(events, all);
            checking = begun;
        }
    }
}
