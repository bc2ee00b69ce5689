package dev.jetaudit.cli.explain;

import dev.jetaudit.api.query.BackupRecord;
import dev.jetaudit.api.query.JournalEntry;
import dev.jetaudit.cli.calls.BackupCalls;
import dev.jetaudit.cli.output.Format;
import dev.jetaudit.cli.output.listing.Listing;
import dev.jetaudit.cli.verb.BackupArgument;
import dev.jetaudit.cli.verb.FailOn;
import dev.jetaudit.cli.verb.Session;
import dev.jetaudit.cli.verb.UsageError;
import dev.jetaudit.cli.workbench.Workbench;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The verb {@code explain}: why a backup is what it is. */
@Command(
        name = "explain",
        header = "Explain one backup: the calls and rules that decided its outcome, kind and assessment.",
        customSynopsis = "jetaudit explain [OPTIONS] ID",
        description = {
            "%nPrints how the backup began, what was asked for and refused, which database or log was not read to its"
                    + " end and why, and how it ended: each with the call and the rule that decided. Nothing else.",
        },
        footer = {
            "  jetaudit explain 'EX01/SG1#17'",
            "  jetaudit explain 'EX01/SG1#17' --format json | jq '.[0].because[].ruleId'",
            "  jetaudit explain 'EX01/SG1#17' --fail-on error",
        })
public final class ExplainVerb implements Callable<Integer> {
    private final Session session;

    @Parameters(arity = "1", paramLabel = "ID", description = "A backup's id, for example 'EX01/SG1#17'.")
    private String id = "";

    @Mixin
    private FailOn failOn = new FailOn();

    public ExplainVerb(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (session.output().format() == Format.CSV) {
            throw new UsageError("an explanation has no csv form; take json or ndjson");
        }
        Workbench workbench = session.workbench();
        BackupRecord backup = BackupArgument.find(workbench, id);
        failOn.see(backup.findings());
        print(explanation(workbench, backup));
        return failOn.exitCode();
    }

    private static Explanation explanation(Workbench workbench, BackupRecord backup) {
        try (Stream<JournalEntry> journal =
                workbench.history().journal(backup.firstPosition(), backup.lastPosition())) {
            Stream<JournalEntry> entries = journal.filter(entry -> BackupCalls.belongsTo(backup.id(), entry.event()));
            return Explainer.explain(backup, entries, workbench.ruleBook());
        }
    }

    private void print(Explanation explanation) {
        if (session.output().format() == Format.TABLE) {
            new ExplanationPage(session.output()).print(explanation);
            return;
        }
        Listing<Explanation> listing = session.output().documents(ExplanationJson::write);
        listing.add(explanation);
        listing.finish();
    }
}
