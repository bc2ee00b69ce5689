package dev.jetaudit.cli.rules;

import dev.jetaudit.api.instance.RuleSetName;
import dev.jetaudit.cli.output.Format;
import dev.jetaudit.cli.output.Output;
import dev.jetaudit.cli.output.text.Printable;
import dev.jetaudit.cli.verb.Session;
import dev.jetaudit.cli.verb.UsageError;
import dev.jetaudit.cli.workbench.CannotFindOut;
import dev.jetaudit.cli.workbench.RuleBook;
import dev.jetaudit.cli.workbench.RuleDifference;
import dev.jetaudit.cli.workbench.RuleRow;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The verb {@code rules}: the rules that calls are judged by, in words. */
@Command(
        name = "rules",
        header = "Show the rules that calls are judged by.",
        customSynopsis = "jetaudit rules [OPTIONS] [list | show ROW | diff A B]",
        description = {
            "%nPrints a rule set, function by function: of a function's rows the first whose condition holds decides."
                    + " Needs no store. The rule sets are documented (the published pages, as of Windows Vista and"
                    + " later), documented-2003, documented-xp, documented-2000 (the same as of older versions) and"
                    + " engine-2025 (the open-sourced engine).",
        },
        footer = {
            "  jetaudit rules list --rules engine-2025",
            "  jetaudit rules show END-03",
            "  jetaudit rules diff documented-xp documented-2003",
            "  jetaudit rules --format json | jq '.[] | select(.undetermined) | .id'",
        })
public final class RulesVerb implements Callable<Integer> {
    private final Session session;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "WHAT",
            description = "list (the default): all rows of a rule set. show: the one named by ROW. diff: the rows"
                    + " that only one of the rule sets A and B has.",
            completionCandidates = Words.class)
    private String what = "list";

    @Parameters(
            index = "1..2",
            arity = "0..2",
            paramLabel = "[ROW | A B]",
            hideParamSyntax = true,
            description = "A row's id, for example END-03; for diff, two rule sets.")
    private List<String> arguments = new ArrayList<>();

    @Option(names = "--rules", paramLabel = "NAME", description = "The rule set to list. Default: documented.")
    private RuleSetName rules = RuleSetName.DOCUMENTED;

    public RulesVerb(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        RuleBook book = session.workbench().ruleBook();
        switch (what) {
            case "list" -> list(book);
            case "show" -> show(book);
            case "diff" -> diff(book);
            default -> throw new UsageError("'" + what + "' is not one of list, show and diff");
        }
        return 0;
    }

    private void list(RuleBook book) {
        if (!arguments.isEmpty()) {
            throw new UsageError("'list' takes no row; 'show' does");
        }
        session.output().list(new RuleLayout(), book.rows(rules));
    }

    private void show(RuleBook book) {
        if (arguments.size() != 1) {
            throw new UsageError("'show' needs the id of a row, for example END-03");
        }
        String id = arguments.getFirst();
        RuleRow found = book.row(id)
                .orElseThrow(() -> new CannotFindOut(
                        "there is no rule row '" + id + "'; 'jetaudit rules list' lists those there are"));
        if (session.output().format() == Format.TABLE) {
            printPage(session.output(), found);
        } else {
            session.output().list(new RuleLayout(), List.of(found));
        }
    }

    private void diff(RuleBook book) {
        if (arguments.size() != 2) {
            throw new UsageError("'diff' needs two rule sets, for example documented-xp documented-2003");
        }
        RuleSetName first = ruleSet(arguments.getFirst());
        RuleSetName second = ruleSet(arguments.getLast());
        List<RuleDifference> differences = book.differences(first, second);
        if (session.output().format() == Format.TABLE) {
            long shared = book.rows(first).stream()
                    .filter(row -> row.rules().contains(second))
                    .count();
            new DifferencePage(session.output(), first, second).print(differences, shared);
        } else {
            session.output().list(new DifferenceLayout(), differences);
        }
    }

    private static RuleSetName ruleSet(String name) {
        return RuleSetName.of(name)
                .orElseThrow(() -> new UsageError("'" + name + "' is not one of "
                        + Stream.of(RuleSetName.values()).map(RuleSetName::id).collect(Collectors.joining(", "))));
    }

    private static void printPage(Output output, RuleRow found) {
        output.line(found.id());
        output.line("  about      " + RuleLayout.operation(found));
        output.line("  if         " + Printable.line(found.condition()));
        output.line("  answer     " + Printable.line(found.answer()));
        output.line("  effect     " + Printable.line(found.effect()));
        output.line("  from       " + Printable.line(found.citation()));
        output.line("  certain    "
                + (found.undetermined() ? "no: the sources are silent or disagree, this is a choice" : "yes"));
        if (found.reason() != null) {
            String questions = found.questions().isEmpty() ? "" : String.join(", ", found.questions()) + ": ";
            output.line("  because    " + Printable.line(questions + found.reason()));
        }
        if (found.finding() != null) {
            output.line("  finding    " + found.finding());
        }
        output.line("  rule sets  " + String.join(", ", RuleLayout.ruleSets(found)));
    }

    static final class Words implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Stream.of("list", "show", "diff").iterator();
        }
    }
}
