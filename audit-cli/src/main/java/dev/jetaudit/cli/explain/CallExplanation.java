package dev.jetaudit.cli.explain;

import dev.jetaudit.api.instance.EngineInstanceEvent.CallRecorded;
import dev.jetaudit.cli.workbench.RuleRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why one call was answered as it was.
 *
 * @param row the row that decided; null if this version has no such row any more
 * @param before rows of the same function that were tried first and did not apply; empty if that is not known
 * @param untried rows that could not be tried, because nobody gave the fact that they need
 * @param sentences what was answered and what followed
 */
record CallExplanation(
        long position,
        CallRecorded event,
        @Nullable RuleRow row,
        List<RuleRow> before,
        List<RuleRow> untried,
        List<String> sentences) {
    CallExplanation {
        before = List.copyOf(before);
        untried = List.copyOf(untried);
        sentences = List.copyOf(sentences);
    }
}
