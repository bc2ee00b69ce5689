package dev.jetaudit.cli.wiring;

import dev.jetaudit.api.call.ApiFunction;
import dev.jetaudit.api.call.Operation;
import dev.jetaudit.api.instance.RuleSetName;
import dev.jetaudit.cli.workbench.CallStep;
import dev.jetaudit.cli.workbench.RuleBook;
import dev.jetaudit.cli.workbench.RuleDifference;
import dev.jetaudit.cli.workbench.RuleRow;
import dev.jetaudit.domain.machine.CallMachine;
import dev.jetaudit.domain.machine.Step;
import dev.jetaudit.domain.rules.Rule;
import dev.jetaudit.domain.rules.RuleTables;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The domain's tables, in words. */
final class DomainRuleBook implements RuleBook {

    private final List<RuleRow> rows = new ArrayList<>();

    DomainRuleBook() {
        for (Operation operation : Operation.values()) {
            RuleTables.rows(operation).forEach(rule -> add(rule, operation));
        }
        RuleTables.kinds().forEach(rule -> add(rule, Operation.END));
    }

    @Override
    public List<RuleRow> rows(RuleSetName rules) {
        return rows.stream().filter(row -> row.rules().contains(rules)).toList();
    }

    @Override
    public Optional<RuleRow> row(String id) {
        return rows.stream().filter(row -> row.id().equals(id)).findFirst();
    }

    @Override
    public List<RuleDifference> differences(RuleSetName first, RuleSetName second) {
        return new RuleDifferences(this, first, second).all();
    }

    @Override
    public List<CallStep> steps(RuleSetName rules) {
        return CallMachine.of(rules).stream().map(DomainRuleBook::step).toList();
    }

    private static CallStep step(Step step) {
        long forms = Arrays.stream(ApiFunction.values())
                .filter(function -> function.operation() == step.operation())
                .count();
        return new CallStep(
                step.from().toString(),
                step.functions().stream().map(ApiFunction::canonicalName).toList(),
                step.functions().size() == forms,
                step.condition(),
                step.answer(),
                step.ruleId(),
                step.to().toString(),
                step.outcome() == null ? null : step.outcome().jsonName(),
                step.changes());
    }

    /** The conditions of the instance stand in many tables and are listed once. */
    private void add(Rule rule, Operation operation) {
        if (row(rule.id()).isEmpty()) {
            String answer = rule.answer() == null
                    ? "what the engine reported"
                    : rule.answer().described();
            rows.add(new RuleRow(
                    rule.id(),
                    operation,
                    rule.when(),
                    answer,
                    rule.then(),
                    rule.citation(),
                    rule.undetermined(),
                    rule.sets(),
                    rule.choice() == null ? List.of() : rule.choice().questions(),
                    rule.choice() == null ? null : rule.choice().reason(),
                    rule.remark() == null ? null : rule.remark().finding()));
        }
    }
}
