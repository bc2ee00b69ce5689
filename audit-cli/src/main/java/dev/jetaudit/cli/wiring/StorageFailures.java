package dev.jetaudit.cli.wiring;

import dev.jetaudit.cli.output.text.Quantity;
import dev.jetaudit.cli.workbench.CannotFindOut;
import dev.jetaudit.persistence.JetauditStore;
import java.util.function.Supplier;

/** Failures of a store as the user is told of them. A full disk can also meet Axon, which knows no more than that a statement failed. */
final class StorageFailures {

    private StorageFailures() {}

    /** Does some work on an open store. */
    static <T> T told(JetauditStore open, Supplier<T> work) {
        try {
            return work.get();
        } catch (CannotFindOut known) {
            throw known;
        } catch (RuntimeException failure) {
            throw open.storageFailureBehind(failure)
                    .<RuntimeException>map(known -> known)
                    .orElse(failure);
        }
    }

    /** Returns what to throw when recording failed; it says how much of it was done. */
    static RuntimeException afterRecording(long items, JetauditStore open, RuntimeException failure) {
        return open.storageFailureBehind(failure)
                .<RuntimeException>map(known -> new CannotFindOut(
                        known.getMessage() + "; known to be recorded: " + Quantity.counted(items, "item"), known))
                .orElse(failure);
    }
}
