package dev.jetaudit.domain.grid;

import dev.jetaudit.api.call.ApiFunction;
import dev.jetaudit.api.call.Operation;
import dev.jetaudit.api.instance.RuleSetName;
import dev.jetaudit.domain.rules.Remark;
import dev.jetaudit.domain.rules.Rule;
import dev.jetaudit.domain.rules.RuleTables;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Prints docs/rules.md: the rows, and what they make of every call in every state. */
final class RulesPage {

    private static final String ENTRY = "ENTRY-";

    private final StringBuilder text = new StringBuilder();

    private RulesPage() {}

    static String print(List<Grid> grids) {
        RulesPage page = new RulesPage();
        page.introduction();
        page.sets();
        page.rules();
        page.text.append(ChoiceList.print());
        page.states();
        Grid published = grids.getFirst();
        grids.forEach(grid -> page.grid(grid, isOlder(grid) ? published : null));
        return page.text.toString();
    }

    private void introduction() {
        line("# The rules");
        line("");
        line("Printed by `GridTest` from the rule tables and from the decider itself; the test fails when this page"
                + " is stale.");
        line("Rewrite it with `mvn -pl api,domain test -Dupdate.docs=true`.");
        line("");
        line("For each operation the rows are tried from the top; the first whose condition holds derives the"
                + " answer. A rule");
        line("set is a choice of rows. A row marked *choice* settles what the sources leave open or contradict one"
                + " another");
        line("about; all of them are listed below. A row whose answer is *as reported* never derives anything: it"
                + " says what");
        line("follows from a failure that only the engine can report, such as a disk error.");
        line("");
    }

    private void sets() {
        line("## Rule sets");
        line("");
        line("* `documented`: the published pages, as of Windows Vista and later.");
        line("* `documented-2003`, `documented-xp`, `documented-2000`: the same pages, of which only what they date"
                + " to that version or before it holds.");
        line("* `engine-2025`: the open-sourced engine.");
        line("");
        line("`jetaudit rules diff A B` shows what two of them say otherwise, `jetaudit model --rules NAME` the"
                + " order of calls.");
        line("");
    }

    private void rules() {
        line("## Rows");
        line("");
        line("### Conditions of the instance");
        line("");
        line("Tried first by the operations that name them in their order. None of them touches a backup.");
        line("");
        table(RuleTables.all().stream().filter(RulesPage::isEntry).toList());
        for (Operation operation : Operation.values()) {
            line("### " + functions(operation));
            line("");
            entries(operation);
            table(rowsOf(operation));
        }
        line("### The kind of a completed backup");
        line("");
        line("Scope and truncation give the kind: full or copy, incremental or differential.");
        line("");
        table(RuleTables.kinds());
    }

    private void entries(Operation operation) {
        List<String> ids = Arrays.stream(RuleSetName.values())
                .flatMap(rules -> RuleTables.of(rules, operation).stream())
                .filter(RulesPage::isEntry)
                .map(Rule::id)
                .distinct()
                .sorted()
                .toList();
        if (!ids.isEmpty()) {
            line("First: " + String.join(", ", ids) + ".");
            line("");
        }
    }

    /** Returns the operation's own rows in the order in which they are written, which each set's order agrees with. */
    private static List<Rule> rowsOf(Operation operation) {
        Set<Rule> ofAnySet = Arrays.stream(RuleSetName.values())
                .flatMap(rules -> RuleTables.of(rules, operation).stream())
                .collect(Collectors.toSet());
        return RuleTables.all().stream()
                .filter(ofAnySet::contains)
                .filter(rule -> !isEntry(rule))
                .toList();
    }

    private static boolean isEntry(Rule rule) {
        return rule.id().startsWith(ENTRY);
    }

    private void table(List<Rule> rows) {
        line("| row | rules | when | answer | then | source |");
        line("|---|---|---|---|---|---|");
        for (Rule row : rows) {
            String answer = row.isForReportedFailures() ? "*as reported*" : String.valueOf(row.answer());
            line("| " + String.join(" | ", row.id(), sets(row), row.when(), answer, row.then(), source(row)) + " |");
        }
        line("");
    }

    private static String sets(Rule row) {
        return ChoiceList.sets(row);
    }

    private static String source(Rule row) {
        Remark remark = row.remark();
        return (row.undetermined() ? "*choice*: " : "")
                + row.citation()
                + (remark == null ? "" : "; finding `" + remark.finding() + "`");
    }

    private static String functions(Operation operation) {
        return Arrays.stream(ApiFunction.values())
                .filter(function -> function.operation() == operation)
                .map(ApiFunction::canonicalName)
                .collect(Collectors.joining(", "));
    }

    private void states() {
        line("## Every call in every state");
        line("");
        line("The columns are states; a state stands for all in which the rules see no difference:");
        line("");
        for (GridState.Group group : GridState.Group.values()) {
            line("* " + group.title() + ": "
                    + GridState.ALL.stream()
                            .filter(state -> state.group() == group)
                            .map(state -> "**" + state.name() + "** " + state.words())
                            .collect(Collectors.joining("; "))
                    + ".");
        }
        line("");
        line("A cell is the answer when nobody saw the engine's own: `0` stays in the phase, `0 → logs` changes it,"
                + " `END` ends");
        line("the backup with that outcome and kind. The file is the attached database `a.edb`, the open handle the"
                + " right one,");
        line("unless the call says otherwise. Calls with equal rows share one.");
        line("");
    }

    private static boolean isOlder(Grid grid) {
        return grid.rules() != RuleSetName.DOCUMENTED && grid.rules() != RuleSetName.ENGINE_2025;
    }

    /** Prints all rows of the grid, or only those that differ from another's. */
    private void grid(Grid grid, @Nullable Grid but) {
        for (GridState.Group group : GridState.Group.values()) {
            List<Integer> columns = IntStream.range(0, GridState.ALL.size())
                    .filter(i -> GridState.ALL.get(i).group() == group)
                    .boxed()
                    .toList();
            Collection<Map<String, List<GridCall>>> grouped = grouped(grid, but, columns);
            if (!grouped.isEmpty()) {
                heading(grid, group, but);
                table(columns, grouped);
            }
        }
    }

    private void heading(Grid grid, GridState.Group group, @Nullable Grid but) {
        line("### " + grid.rules().id() + ": "
                + group.title().substring(0, 1).toLowerCase(Locale.ROOT)
                + group.title().substring(1));
        line("");
        if (but != null) {
            line("Calls that are answered otherwise than under `" + but.rules() + "`.");
            line("");
        }
    }

    private void table(List<Integer> columns, Collection<Map<String, List<GridCall>>> grouped) {
        line("| call | "
                + columns.stream()
                        .map(column -> GridState.ALL.get(column).name())
                        .collect(Collectors.joining(" | "))
                + " |");
        line("|---".repeat(columns.size() + 1) + "|");
        for (Map<String, List<GridCall>> forms : grouped) {
            forms.forEach((cells, calls) -> line("| " + names(calls) + " | " + cells + " |"));
        }
        line("");
    }

    /** Returns the rows of equal cells together, the forms of one operation only. */
    private static Collection<Map<String, List<GridCall>>> grouped(
            Grid grid, @Nullable Grid but, List<Integer> columns) {
        Map<Operation, Map<String, List<GridCall>>> byOperation = new LinkedHashMap<>();
        for (int i = 0; i < grid.rows().size(); i++) {
            Grid.Row row = grid.rows().get(i);
            String cells = cells(row, columns);
            if (but != null && cells.equals(cells(but.rows().get(i), columns))) {
                continue;
            }
            byOperation
                    .computeIfAbsent(row.call().function().operation(), _ -> new LinkedHashMap<>())
                    .computeIfAbsent(cells, _ -> new ArrayList<>())
                    .add(row.call());
        }
        return byOperation.values();
    }

    private static String cells(Grid.Row row, List<Integer> columns) {
        return columns.stream()
                .map(column -> Grid.brief(row.results().get(column)))
                .collect(Collectors.joining(" | "));
    }

    /** Returns {@code JetOpenFile, JetOpenFileInstance *other database*, *no name*}: forms with the same variants together. */
    private static String names(List<GridCall> calls) {
        Map<String, List<String>> forms = new LinkedHashMap<>();
        for (GridCall call : calls) {
            forms.computeIfAbsent(call.variant(), _ -> new ArrayList<>())
                    .add(call.function().canonicalName());
        }
        Map<String, List<String>> variants = new LinkedHashMap<>();
        forms.forEach(
                (variant, functions) -> variants.computeIfAbsent(String.join(", ", functions), _ -> new ArrayList<>())
                        .add(variant.isEmpty() ? "" : " *" + variant + "*"));
        return variants.entrySet().stream()
                .map(entry -> entry.getKey() + String.join(",", entry.getValue()))
                .collect(Collectors.joining("; "));
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
