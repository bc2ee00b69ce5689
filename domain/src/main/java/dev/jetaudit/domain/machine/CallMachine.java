package dev.jetaudit.domain.machine;

import dev.jetaudit.api.backup.BackupEnd;
import dev.jetaudit.api.call.ApiCall;
import dev.jetaudit.api.call.ApiFunction;
import dev.jetaudit.api.instance.EngineInstanceEvent.CallRecorded;
import dev.jetaudit.api.instance.Evidence;
import dev.jetaudit.api.instance.Origin;
import dev.jetaudit.api.instance.RuleSetName;
import dev.jetaudit.domain.instance.EngineInstanceDecider;
import dev.jetaudit.domain.rules.Rule;
import dev.jetaudit.domain.rules.RuleTables;
import dev.jetaudit.domain.state.Evolution;
import dev.jetaudit.domain.state.InstanceState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The order of calls under one rule set: what each function does at each station. Conditions of the instance, such as a service
 * that was stopped, are none of it; they refuse a call wherever it comes.
 */
public final class CallMachine {

    private static final Origin ORIGIN = new Origin("model", 1, null, null, null);

    /** Two answers are one step if they agree in all but the form of the function and what it met. */
    private static final Comparator<Step> BY_STEP = Comparator.comparing(Step::from)
            .thenComparing(Step::operation)
            .thenComparing(Step::to)
            .thenComparing(Step::answer, Comparator.reverseOrder())
            .thenComparing(Step::ruleId)
            .thenComparing(Step::outcome, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final Map<Step, List<ApiFunction>> found = new TreeMap<>(BY_STEP);
    private final Set<Step> changing = new TreeSet<>(BY_STEP);

    private CallMachine() {}

    /** Returns the steps by station and function: what the decider answers, asked for every function in every sample state. */
    public static List<Step> of(RuleSetName rules) {
        CallMachine machine = new CallMachine();
        for (InstanceState state : SampleStates.under(rules)) {
            for (ApiFunction function : ApiFunction.values()) {
                SampleCalls.of(function).forEach(call -> machine.ask(state, call));
            }
        }
        return machine.found.entrySet().stream()
                .map(entry -> machine.whole(entry.getKey(), entry.getValue()))
                .toList();
    }

    private void ask(InstanceState state, ApiCall call) {
        CallRecorded event = EngineInstanceDecider.decide(state, new Evidence.CallMade(call, ORIGIN));
        InstanceState after = Evolution.evolve(state, event);
        BackupEnd end = event.ended();
        Step step = new Step(
                Station.of(state),
                call.function().operation(),
                List.of(),
                event.answer(),
                event.ruleId(),
                conditionOf(event.ruleId()),
                Station.of(after),
                end == null ? null : end.outcome(),
                !after.equals(state));
        if (step.changes()) {
            changing.add(step);
        }
        List<ApiFunction> functions = found.computeIfAbsent(step, _ -> new ArrayList<>());
        if (!functions.contains(call.function())) {
            functions.add(call.function());
        }
    }

    private static String conditionOf(String rule) {
        Rule row = RuleTables.find(rule);
        return row == null ? "" : row.when();
    }

    /** Returns the step with all functions that take it; it changes something if it did for one of them, in one state. */
    private Step whole(Step step, List<ApiFunction> functions) {
        return new Step(
                step.from(),
                step.operation(),
                functions,
                step.answer(),
                step.ruleId(),
                step.condition(),
                step.to(),
                step.outcome(),
                changing.contains(step));
    }
}
