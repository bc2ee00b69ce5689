package dev.jetaudit.cli.model;

import dev.jetaudit.cli.workbench.CallStep;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All steps from one place to another, which a drawing shows as one arrow.
 *
 * @param labels one a step, for example {@code JetBeginExternalBackup 0 [BEGIN-11]}
 */
record Arrow(String from, String to, List<String> labels) {

    /** Returns the arrows of those steps. Calls that change nothing, refused ones above all, are left to the table. */
    static List<Arrow> of(List<CallStep> steps) {
        Map<List<String>, List<String>> labels = new LinkedHashMap<>();
        steps.stream()
                .filter(CallStep::changes)
                .forEach(step -> labels.computeIfAbsent(List.of(step.from(), step.to()), _ -> new ArrayList<>())
                        .add(label(step)));
        return labels.entrySet().stream()
                .map(entry ->
                        new Arrow(entry.getKey().getFirst(), entry.getKey().getLast(), entry.getValue()))
                .toList();
    }

    private static String label(CallStep step) {
        String functions = step.allForms() ? step.functions().getFirst() : String.join(", ", step.functions());
        String outcome = step.outcome() == null ? "" : ", " + step.outcome();
        return functions + " " + step.answer().code() + outcome + " [" + step.ruleId() + "]";
    }
}
