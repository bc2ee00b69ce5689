package dev.jetaudit.cli.explain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that decided about a backup: a call, or something that no call did.
 *
 * @param position of the call; null if it is no call
 * @param at when the call was made
 * @param api the function's name
 * @param sentence for people
 * @param ruleId the row that decided about the call
 * @param citation where that row is from
 */
record Reason(
        @Nullable Long position,
        @Nullable Instant at,
        @Nullable String api,
        String sentence,
        @Nullable String ruleId,
        @Nullable String citation) {

    /** Returns a reason that no single call shows. */
    static Reason of(String sentence) {
        return new Reason(null, null, null, sentence, null, null);
    }
}
