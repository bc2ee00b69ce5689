package dev.jetaudit.cli.wiring;

import dev.jetaudit.api.call.ApiFunction;
import dev.jetaudit.api.call.Operation;
import dev.jetaudit.api.instance.RuleSetName;
import dev.jetaudit.cli.workbench.RuleBook;
import dev.jetaudit.cli.workbench.RuleDifference;
import dev.jetaudit.cli.workbench.RuleRow;
import dev.jetaudit.domain.rules.Rule;
import dev.jetaudit.domain.rules.RuleTables;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The rows that only one of two rule sets has, side by side where they have the same condition. */
final class RuleDifferences {

    private final RuleBook book;
    private final RuleSetName first;
    private final RuleSetName second;
    private final List<RuleDifference> found = new ArrayList<>();

    RuleDifferences(RuleBook book, RuleSetName first, RuleSetName second) {
        this.book = book;
        this.first = first;
        this.second = second;
    }

    List<RuleDifference> all() {
        for (Map.Entry<String, Set<Rule>> group : groups().entrySet()) {
            List<RuleRow> rows = group.getValue().stream()
                    .map(rule -> book.row(rule.id()).orElseThrow())
                    .toList();
            compare(group.getKey(), only(rows, first, second), only(rows, second, first));
        }
        return found;
    }

    /** Rows that stand in many tables are of no function. */
    private static Map<String, Set<Rule>> groups() {
        Map<Rule, Long> tables = Arrays.stream(Operation.values())
                .flatMap(operation -> RuleTables.rows(operation).stream())
                .collect(Collectors.groupingBy(rule -> rule, Collectors.counting()));
        Map<String, Set<Rule>> groups = new LinkedHashMap<>();
        groups.put("several functions", new LinkedHashSet<>());
        for (Operation operation : Operation.values()) {
            for (Rule rule : RuleTables.rows(operation)) {
                String about = tables.getOrDefault(rule, 1L) > 1 ? "several functions" : functions(operation);
                groups.computeIfAbsent(about, _ -> new LinkedHashSet<>()).add(rule);
            }
        }
        groups.put("the kind of a completed backup", new LinkedHashSet<>(RuleTables.kinds()));
        return groups;
    }

    private static String functions(Operation operation) {
        return Arrays.stream(ApiFunction.values())
                .filter(function -> function.operation() == operation)
                .map(ApiFunction::canonicalName)
                .collect(Collectors.joining(", "));
    }

    private static List<RuleRow> only(List<RuleRow> rows, RuleSetName of, RuleSetName but) {
        return rows.stream()
                .filter(row -> row.rules().contains(of) && !row.rules().contains(but))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private void compare(String about, List<RuleRow> ofFirst, List<RuleRow> ofSecond) {
        for (RuleRow row : ofFirst) {
            RuleRow other = ofSecond.stream()
                    .filter(candidate -> candidate.condition().equals(row.condition()))
                    .findFirst()
                    .orElse(null);
            ofSecond.remove(other);
            found.add(new RuleDifference(about, row.condition(), row, other));
        }
        ofSecond.forEach(row -> found.add(new RuleDifference(about, row.condition(), null, row)));
    }
}
