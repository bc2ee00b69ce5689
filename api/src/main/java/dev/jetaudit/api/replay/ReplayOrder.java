package dev.jetaudit.api.replay;

import dev.jetaudit.api.call.InstanceId;
import dev.jetaudit.api.instance.RuleSetName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which rule sets are compared, and on what. Which rules an instance adopted plays no part.
 *
 * @param whatIf what follows a call whose observed code is not what a rule set derives: false, what the engine did; true, what
 *     would have followed under that rule set. Codes that no rule derives are of the environment and count either way
 * @param instance only this one; null is all
 * @param since only what began at this time or later; null is no limit
 * @param until only what began before this time; null is no limit
 */
public record ReplayOrder(
        RuleSetName first,
        RuleSetName second,
        boolean whatIf,
        @Nullable InstanceId instance,
        @Nullable Instant since,
        @Nullable Instant until) {

    /** Whether that instance is asked about. */
    public boolean includes(InstanceId candidate) {
        return instance == null || instance.equals(candidate);
    }

    /** Whether what began then is asked about. */
    public boolean includes(Instant beginning) {
        return (since == null || !beginning.isBefore(since)) && (until == null || beginning.isBefore(until));
    }
}
