package dev.jetaudit.domain.machine;

import static dev.jetaudit.api.instance.RuleSetName.DOCUMENTED;
import static dev.jetaudit.api.instance.RuleSetName.DOCUMENTED_2000;
import static dev.jetaudit.api.instance.RuleSetName.DOCUMENTED_XP;
import static dev.jetaudit.api.instance.RuleSetName.ENGINE_2025;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jetaudit.api.call.ApiFunction;
import dev.jetaudit.api.call.Operation;
import dev.jetaudit.api.instance.RuleSetName;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CallMachineTest {

    @ParameterizedTest
    @EnumSource(RuleSetName.class)
    void every_function_is_answered_at_every_station(RuleSetName rules) {
        List<Step> steps = CallMachine.of(rules);
        Set<Station> stations = steps.stream().map(Step::from).collect(Collectors.toSet());
        for (Station station : stations) {
            Set<ApiFunction> answered = EnumSet.noneOf(ApiFunction.class);
            steps.stream().filter(step -> step.from() == station).forEach(step -> answered.addAll(step.functions()));
            assertEquals(EnumSet.allOf(ApiFunction.class), answered, station + " under " + rules);
        }
        assertEquals(
                stations, steps.stream().map(Step::to).collect(Collectors.toSet()), "wherever a step leads is asked");
    }

    @ParameterizedTest
    @EnumSource(RuleSetName.class)
    void a_step_is_told_once_and_names_the_row_that_decides(RuleSetName rules) {
        Set<String> seen = new HashSet<>();
        for (Step step : CallMachine.of(rules)) {
            assertTrue(seen.add(told(step)), told(step));
            assertFalse(step.condition().isBlank());
            assertTrue(step.changes() || step.from() == step.to());
            assertTrue(step.outcome() == null || step.to() == Station.IDLE);
            assertTrue(step.functions().stream().allMatch(function -> function.operation() == step.operation()));
        }
    }

    @Test
    void a_backup_goes_from_idle_to_databases_to_logs_to_idle() {
        assertEquals(
                List.of(
                        "idle BEGIN -560 BEGIN-09 idle",
                        "idle BEGIN 0 BEGIN-11 databases",
                        "idle BEGIN 0 BEGIN-10 logs"),
                steps(DOCUMENTED, Station.IDLE, Operation.BEGIN));
        assertEquals(
                List.of("databases LOG_INFO -521 LOGINFO-03 idle failed", "databases LOG_INFO 0 LOGINFO-06 logs"),
                steps(DOCUMENTED, Station.DATABASES, Operation.LOG_INFO));
        assertEquals(
                List.of(
                        "logs END 0 END-06 idle completed",
                        "logs END -800 END-04 idle aborted-by-caller",
                        "logs END -800 END-05 idle aborted-by-caller"),
                steps(DOCUMENTED, Station.LOGS, Operation.END));
    }

    @Test
    void the_end_after_a_stop_tells_the_rule_sets_apart() {
        assertEquals(
                List.of("stopped END -801 END-03 idle aborted-by-server"),
                steps(DOCUMENTED, Station.STOPPED, Operation.END));
        assertEquals(
                List.of("stopped END -800 END-11 idle aborted-by-caller"),
                steps(DOCUMENTED_XP, Station.STOPPED, Operation.END));
        assertEquals(
                List.of("stopped END 0 END-07 idle aborted-by-caller", "stopped END 0 END-08 idle aborted-by-server"),
                steps(ENGINE_2025, Station.STOPPED, Operation.END));
        assertEquals(List.of(), steps(DOCUMENTED_2000, Station.STOPPED, Operation.END), "it cannot be stopped");
    }

    private static List<String> steps(RuleSetName rules, Station from, Operation operation) {
        return CallMachine.of(rules).stream()
                .filter(step -> step.from() == from && step.operation() == operation)
                .map(CallMachineTest::told)
                .toList();
    }

    private static String told(Step step) {
        return step.from() + " " + step.operation() + " " + step.answer() + " " + step.ruleId() + " " + step.to()
                + (step.outcome() == null ? "" : " " + step.outcome().jsonName());
    }
}
