package dev.jetaudit.cli.explain;

import dev.jetaudit.api.backup.BackupEnd;
import dev.jetaudit.api.backup.BackupStart;
import dev.jetaudit.api.instance.CallEffect;
import dev.jetaudit.api.instance.EngineInstanceEvent.CallRecorded;
import dev.jetaudit.api.instance.RuleSetName;
import dev.jetaudit.cli.workbench.RuleBook;
import dev.jetaudit.cli.workbench.RuleRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says why one call was answered as it was, and what it did. */
final class CallExplainer {
    /** The condition of a row that always applies; behind it stand rows for failures that only the engine can report. */
    private static final String ALWAYS = "always";

    private CallExplainer() {}

    /**
     * Returns the explanation.
     *
     * @param rules the rules that it was judged by; null if they are not known
     */
    static CallExplanation explain(long position, CallRecorded event, @Nullable RuleSetName rules, RuleBook book) {
        RuleRow row = book.row(event.ruleId()).orElse(null);
        List<RuleRow> untried = event.unknown().stream()
                .map(book::row)
                .flatMap(Optional::stream)
                .toList();
        List<RuleRow> before = rules == null ? List.of() : before(event, book.rows(rules));
        return new CallExplanation(
                position,
                event,
                row,
                before.stream().filter(other -> !untried.contains(other)).toList(),
                untried,
                sentences(event));
    }

    private static List<RuleRow> before(CallRecorded event, List<RuleRow> rows) {
        List<RuleRow> own = rows.stream()
                .filter(row -> row.operation() == event.call().function().operation())
                .toList();
        List<RuleRow> before =
                own.stream().takeWhile(row -> !row.id().equals(event.ruleId())).toList();
        boolean tried = before.size() < own.size()
                && before.stream().noneMatch(row -> row.condition().equals(ALWAYS));
        return tried ? before : List.of();
    }

    private static List<String> sentences(CallRecorded event) {
        List<String> sentences = new ArrayList<>();
        sentences.add("In the phase " + event.phaseBefore().jsonName() + " " + CallSentences.answers(event) + ".");
        BackupEnd end = event.ended();
        BackupStart start = event.began();
        if (end != null) {
            sentences.add("It ended " + end.backup() + CallSentences.outcome(end) + ".");
        }
        if (start != null) {
            sentences.add(
                    start.scope() == null
                            ? start.backup() + " was found to be running; its beginning is not in the evidence."
                            : start.backup() + " began; its scope is "
                                    + start.scope().jsonName() + ".");
        }
        if (!(event.effect() instanceof CallEffect.Nothing)) {
            sentences.add(CallSentences.effect(event));
        } else if (end == null && start == null) {
            sentences.add("It changed nothing.");
        }
        if (event.phaseAfter() != event.phaseBefore()) {
            sentences.add("The phase now is " + event.phaseAfter().jsonName() + ".");
        }
        event.assumptions().forEach(assumption -> sentences.add("Assumed: " + assumption + "."));
        return sentences;
    }
}
