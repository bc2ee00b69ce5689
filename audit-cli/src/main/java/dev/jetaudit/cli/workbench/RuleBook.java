package dev.jetaudit.cli.workbench;

import dev.jetaudit.api.instance.RuleSetName;
import java.util.List;
import java.util.Optional;

/** The rules, in words. */
public interface RuleBook {
    /** Returns a rule set's rows in the order in which they are tried: function by function, first match wins. */
    List<RuleRow> rows(RuleSetName rules);

    /** Returns the row of that id, in whichever rule set. */
    Optional<RuleRow> row(String id);

    /** Returns what is not the same row in both rule sets, function by function. */
    List<RuleDifference> differences(RuleSetName first, RuleSetName second);

    /** Returns the order of calls under a rule set, as the steps of a machine. */
    List<CallStep> steps(RuleSetName rules);
}
