package dev.jetaudit.cli.rules;

import dev.jetaudit.api.instance.RuleSetName;
import dev.jetaudit.cli.output.Format;
import dev.jetaudit.cli.output.Output;
import dev.jetaudit.cli.output.text.Printable;
import dev.jetaudit.cli.verb.Session;
import dev.jetaudit.cli.verb.UsageError;
import dev.jetaudit.cli.workbench.CannotFindOut;
import dev.jetaudit.cli.workbench.RuleBook;
import dev.jetaudit.cli.workbench.RuleRow;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The verb {@code rules}: the rules that calls are judged by, in words. */
@Command(
        name = "rules",
        header = "Show the rules that calls are judged by.",
        customSynopsis = "jetaudit rules [OPTIONS] [list | show ROW]",
        description = {
            "%nPrints a rule set, function by function: of a function's rows the first whose condition holds decides."
                    + " Needs no store.",
        },
        footer = {
            "  jetaudit rules list --rules engine-2025",
            "  jetaudit rules show END-03",
            "  jetaudit rules --format json | jq '.[] | select(.undetermined) | .id'",
        })
public final class RulesVerb implements Callable<Integer> {
    private final Session session;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "WHAT",
            description = "list (the default): all rows of a rule set. show: the one named by ROW.",
            completionCandidates = Words.class)
    private String what = "list";

    @Parameters(index = "1", arity = "0..1", paramLabel = "ROW", description = "A row's id, for example END-03.")
    private @Nullable String row;

    @Option(names = "--rules", paramLabel = "NAME", description = "documented (the default) or engine-2025.")
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
            default -> throw new UsageError("'" + what + "' is not one of list and show");
        }
        return 0;
    }

    private void list(RuleBook book) {
        if (row != null) {
            throw new UsageError("'list' takes no row; 'show' does");
        }
        session.output().list(new RuleLayout(), book.rows(rules));
    }

    private void show(RuleBook book) {
        String id = row;
        if (id == null) {
            throw new UsageError("'show' needs the id of a row, for example END-03");
        }
        RuleRow found = book.row(id)
                .orElseThrow(() -> new CannotFindOut(
                        "there is no rule row '" + id + "'; 'jetaudit rules list' lists those there are"));
        if (session.output().format() == Format.TABLE) {
            printPage(session.output(), found);
        } else {
            session.output().list(new RuleLayout(), List.of(found));
        }
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
        output.line("  rule sets  " + String.join(", ", RuleLayout.ruleSets(found)));
    }

    static final class Words implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Stream.of("list", "show").iterator();
        }
    }
}
