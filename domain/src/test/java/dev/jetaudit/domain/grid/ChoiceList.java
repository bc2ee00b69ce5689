package dev.jetaudit.domain.grid;

import dev.jetaudit.api.instance.RuleSetName;
import dev.jetaudit.domain.rules.Choice;
import dev.jetaudit.domain.rules.Rule;
import dev.jetaudit.domain.rules.RuleTables;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The rows that settle what the sources leave open, and the contradictions of the sources that need no row. */
final class ChoiceList {

    /** The contradictions of the published pages are numbered from C1 to this. */
    static final int CONTRADICTIONS = 28;

    /** What the pages contradict one another about without touching a call that is recorded, and why not. */
    static final Map<String, String> TOUCH_NO_CALL = new TreeMap<>(Map.of(
            "C13", "the ranges of time fields in a header, which no function of a backup takes or returns",
            "C14", "whether the marks in a header are internal; headers are facts, not calls",
            "C26", "the text on a logging level, which decides what the event log shows and not what a call answers"));

    private ChoiceList() {}

    static String print() {
        StringBuilder text = new StringBuilder("""
            ## Choices

            Where the published pages contradict one another, the question has a number, C1 to C28. A row without one settles what
            the sources are silent about.

            | row | rules | question | choice | reason |
            |---|---|---|---|---|
            """);
        RuleTables.all().stream()
                .filter(Rule::undetermined)
                .forEach(row -> text.append(line(row)).append('\n'));
        text.append("\nQuestions that touch no call:\n\n");
        TOUCH_NO_CALL.forEach((question, reason) -> text.append("* %s: %s.\n".formatted(question, reason)));
        return text.append('\n').toString();
    }

    /** Returns the rule sets that hold the row, in few words. */
    static String sets(Rule row) {
        Set<RuleSetName> missing = EnumSet.allOf(RuleSetName.class);
        missing.removeAll(row.sets());
        if (missing.size() <= 1) {
            return missing.isEmpty() ? "all" : "all but " + missing.iterator().next();
        }
        return row.sets().stream().map(RuleSetName::id).collect(Collectors.joining(", "));
    }

    private static String line(Rule row) {
        Choice choice = Objects.requireNonNull(row.choice());
        String questions = choice.questions().isEmpty() ? "silent" : String.join(", ", choice.questions());
        String made = row.when() + ": " + (row.isForReportedFailures() ? "" : row.answer() + ", ") + row.then();
        return "| " + String.join(" | ", row.id(), sets(row), questions, made, choice.reason()) + " |";
    }
}
