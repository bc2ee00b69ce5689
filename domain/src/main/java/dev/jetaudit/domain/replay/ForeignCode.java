package dev.jetaudit.domain.replay;

import dev.jetaudit.api.call.ApiCall;
import dev.jetaudit.api.call.JetErr;
import dev.jetaudit.api.call.Operation;
import dev.jetaudit.api.instance.EngineInstanceEvent.CallRecorded;
import dev.jetaudit.api.instance.Evidence;
import dev.jetaudit.api.instance.RuleSetName;
import dev.jetaudit.domain.rules.Rule;
import dev.jetaudit.domain.rules.RuleTables;
import java.util.List;

/** An observed code that an engine of that rule set would not have given: it tells of the engine, not of what happened to it. */
final class ForeignCode {

    private ForeignCode() {}

    /** Whether the call, as that rule set decided it, was answered by the engine as only others answer. */
    static boolean isIn(CallRecorded decided, RuleSetName rules) {
        return decided.isDivergence() || isOfOtherRulesOnly(decided.call(), rules);
    }

    /** Returns the call without its code. One inferred from the engine's event log has none and stays what it is. */
    static Evidence.CallMade leftOut(Evidence.CallMade made) {
        ApiCall call = made.call();
        return new Evidence.CallMade(
                new ApiCall(call.function(), call.at(), call.in(), call.out(), null, call.inferred()), made.origin());
    }

    /** A code that a rule set does not know is of the environment to it, though another version derives it. */
    private static boolean isOfOtherRulesOnly(ApiCall call, RuleSetName rules) {
        Operation operation = call.function().operation();
        JetErr code = call.observed();
        return code != null
                && !code.equals(JetErr.OUT_OF_MEMORY)
                && isDerivedBy(RuleTables.rows(operation), code)
                && !isDerivedBy(RuleTables.of(rules, operation), code);
    }

    private static boolean isDerivedBy(List<Rule> rows, JetErr code) {
        return rows.stream().anyMatch(row -> code.equals(row.answer()));
    }
}
