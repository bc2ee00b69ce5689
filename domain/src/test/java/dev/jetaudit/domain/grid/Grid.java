package dev.jetaudit.domain.grid;

import dev.jetaudit.api.call.ApiFunction;
import dev.jetaudit.api.instance.EngineInstanceEvent.CallRecorded;
import dev.jetaudit.api.instance.Evidence;
import dev.jetaudit.api.instance.Origin;
import dev.jetaudit.api.instance.RuleSetName;
import dev.jetaudit.domain.instance.EngineInstanceDecider;
import dev.jetaudit.domain.state.Evolution;
import dev.jetaudit.domain.state.InstanceState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Every call in every state under one rule set. */
record Grid(RuleSetName rules, List<Row> rows) {

    private static final Origin ORIGIN = new Origin("grid", 1, null, null, null);

    /** One call; its results by the order of {@link GridState#ALL}. */
    record Row(GridCall call, List<CallRecorded> results) {}

    static Grid of(RuleSetName rules) {
        List<InstanceState> states =
                GridState.ALL.stream().map(state -> state.under(rules)).toList();
        List<Row> rows = new ArrayList<>();
        for (ApiFunction function : ApiFunction.values()) {
            for (GridCall call : GridCall.of(function)) {
                rows.add(new Row(
                        call, states.stream().map(state -> result(state, call)).toList()));
            }
        }
        return new Grid(rules, rows);
    }

    /** Whatever is decided must be accepted. */
    private static CallRecorded result(InstanceState state, GridCall call) {
        CallRecorded event = EngineInstanceDecider.decide(state, new Evidence.CallMade(call.made(), ORIGIN));
        Evolution.evolve(state, event);
        return event;
    }

    /** Returns one line a cell: answer, row, phase behind it, what ended and began, rows that could not be tried. */
    String approvable() {
        StringBuilder text = new StringBuilder();
        for (Row row : rows) {
            text.append(row.call().name()).append('\n');
            for (int i = 0; i < GridState.ALL.size(); i++) {
                GridState state = GridState.ALL.get(i);
                text.append("    ")
                        .append(state.title())
                        .append(": ")
                        .append(full(row.results().get(i)))
                        .append('\n');
            }
        }
        return text.toString();
    }

    /** Returns the same for a grid that has much in common with another: the cells in which they differ, with the other's. */
    String approvableAgainst(Grid other) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            List<String> differences = differences(rows.get(i), other.rows().get(i));
            if (!differences.isEmpty()) {
                text.append(rows.get(i).call().name()).append('\n');
                differences.forEach(line -> text.append("    ").append(line).append('\n'));
            }
        }
        return text.toString();
    }

    private static List<String> differences(Row row, Row other) {
        List<String> differences = new ArrayList<>();
        List<String> cells = row.results().stream().map(Grid::full).distinct().toList();
        if (cells.size() == 1
                && !cells.equals(
                        other.results().stream().map(Grid::full).distinct().toList())) {
            return List.of("everywhere: " + cells.getFirst());
        }
        for (int i = 0; i < GridState.ALL.size(); i++) {
            String here = full(row.results().get(i));
            String there = full(other.results().get(i));
            if (!here.equals(there)) {
                differences.add(GridState.ALL.get(i).title() + ": " + here + "   instead of: " + there);
            }
        }
        return differences;
    }

    /** Returns the cell as the page shows it: the answer, the phase if it changes, and how the backup ended. */
    static String brief(CallRecorded call) {
        String cell = call.answer().toString();
        if (call.ended() != null) {
            String kind =
                    call.ended().kind() == null ? "" : " " + call.ended().kind().jsonName();
            return cell + " END " + call.ended().outcome().jsonName() + kind;
        }
        return call.phaseAfter() == call.phaseBefore()
                ? cell
                : cell + " → " + call.phaseAfter().jsonName();
    }

    private static String full(CallRecorded call) {
        List<String> parts = new ArrayList<>(Arrays.asList(brief(call), call.ruleId(), effect(call)));
        if (call.began() != null) {
            parts.add("begins #" + call.began().backup().ordinal());
        }
        if (call.ended() != null && call.ended().code() != null) {
            parts.add("code " + call.ended().code());
        }
        if (!call.unknown().isEmpty()) {
            parts.add("unknown " + String.join(" ", call.unknown()));
        }
        return String.join(" | ", parts);
    }

    private static String effect(CallRecorded call) {
        return call.effect().getClass().getSimpleName();
    }
}
