package dev.jetaudit.api.call;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One invocation of one function on one instance, as the evidence shows it.
 *
 * @param function which function
 * @param at when the source says that it was called; may run backwards, order is never taken from it
 * @param in what the caller passed
 * @param out what came back beside the code
 * @param observed the code that the engine returned; null if the evidence does not show it
 * @param inferred whether the call was deduced from the engine's own event log, which shows that the call took place but
 *     not its code
 */
public record ApiCall(
        ApiFunction function,
        Instant at,
        CallInput in,
        CallOutput out,
        @Nullable JetErr observed,
        boolean inferred) {

    /**
     * Returns what the engine is known to have answered: the observed code or, for an inferred call without one, success,
     * because the engine writes its events about what it did. Null if nothing is known.
     */
    public @Nullable JetErr engineAnswer() {
        return observed == null && inferred ? JetErr.SUCCESS : observed;
    }

    /** Returns the grbit in force: none where it was not given, or the function has no such parameter. */
    public long grbitOrNone() {
        return in.grbit() == null || !function.takesGrbit() ? 0 : in.grbit();
    }
}
