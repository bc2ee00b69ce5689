package dev.jetaudit.cli.workbench;

import dev.jetaudit.api.call.Operation;
import dev.jetaudit.api.instance.RuleSetName;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One row of the rules, in words.
 *
 * @param id for example {@code END-03}
 * @param operation what the functions do that it is about
 * @param condition when it applies; the rows before it did not
 * @param answer what the function then returns, for example {@code JET_errNoBackup (-520)}
 * @param effect what happens to the backup
 * @param citation page or source function
 * @param undetermined whether the sources are silent or contradict one another, and the row is a choice
 * @param rules the rule sets that have this row
 * @param questions numbers of the contradictions that the choice settles, for example {@code C9}
 * @param reason why it is so where it is a choice; else null
 * @param finding id of the finding that goes with it; null if none does
 */
public record RuleRow(
        String id,
        Operation operation,
        String condition,
        String answer,
        String effect,
        String citation,
        boolean undetermined,
        Set<RuleSetName> rules,
        List<String> questions,
        @Nullable String reason,
        @Nullable String finding) {
    public RuleRow {
        rules = Set.copyOf(rules);
        questions = List.copyOf(questions);
    }
}
