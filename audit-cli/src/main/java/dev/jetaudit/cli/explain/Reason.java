package dev.jetaudit.cli.explain;

import dev.jetaudit.api.explanation.CitedCalls;
import dev.jetaudit.cli.workbench.RuleBook;
import dev.jetaudit.cli.workbench.RuleRow;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that decided about a backup: calls, or something that no call did.
 *
 * @param position of the call, or of the first of several; null if it is no call
 * @param lastPosition of the last of them, the same if it is one
 * @param calls how many they are; null if it is no call
 * @param at when the first was made
 * @param api the function's name; that of the first call
 * @param sentence for people
 * @param ruleId the row that decided about the last of the calls
 * @param citation where that row is from
 */
record Reason(
        @Nullable Long position,
        @Nullable Long lastPosition,
        @Nullable Long calls,
        @Nullable Instant at,
        @Nullable String api,
        String sentence,
        @Nullable String ruleId,
        @Nullable String citation) {

    /** Returns a reason that no single call shows. */
    static Reason of(String sentence) {
        return new Reason(null, null, null, null, null, sentence, null, null);
    }

    /** Returns a reason that no single call shows, decided by a row. */
    static Reason of(String sentence, String ruleId, RuleBook rules) {
        return new Reason(null, null, null, null, null, sentence, ruleId, citation(ruleId, rules));
    }

    static Reason of(CitedCalls cited, String sentence, RuleBook rules) {
        String ruleId = cited.last().ruleId();
        return new Reason(
                cited.firstPosition(),
                cited.lastPosition(),
                cited.calls(),
                cited.first().call().at(),
                cited.first().call().function().canonicalName(),
                sentence,
                ruleId,
                citation(ruleId, rules));
    }

    private static @Nullable String citation(String ruleId, RuleBook rules) {
        return rules.row(ruleId).map(RuleRow::citation).orElse(null);
    }
}
