package dev.jetaudit.domain.rules;

import dev.jetaudit.api.call.JetErr;
import dev.jetaudit.api.instance.RuleSetName;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table.
 *
 * @param id stable, for example {@code END-03}
 * @param sets the rule sets that hold it
 * @param when the condition, in words
 * @param condition the same for the machine
 * @param answer what the function returns; null stands for whatever failure the engine reported that no rule derives
 * @param then what follows, in words
 * @param effect the same for the machine
 * @param citation page or engine function
 * @param choice why it is so, if the sources are silent or contradict one another; else null
 * @param remark the finding that goes with it, or null
 */
public record Rule(
        String id,
        Set<RuleSetName> sets,
        String when,
        Function<Situation, Match> condition,
        @Nullable JetErr answer,
        String then,
        Function<Situation, Consequence> effect,
        String citation,
        @Nullable Choice choice,
        @Nullable Remark remark) {

    /** Whether the sources are silent or contradict one another, so that this row is a choice. */
    public boolean undetermined() {
        return choice != null;
    }

    /** Whether it says what a failure means that only the engine can report, such as a disk error. */
    public boolean isForReportedFailures() {
        return answer == null;
    }
}
