package dev.jetaudit.cli.explain;

import dev.jetaudit.api.explanation.Grounds;
import dev.jetaudit.api.instance.EngineInstanceEvent.CallRecorded;
import dev.jetaudit.api.instance.RuleSetName;
import dev.jetaudit.api.query.BackupRecord;
import dev.jetaudit.api.query.InstanceRecord;
import dev.jetaudit.api.query.JournalEntry;
import dev.jetaudit.cli.calls.BackupCalls;
import dev.jetaudit.cli.output.Format;
import dev.jetaudit.cli.output.listing.Listing;
import dev.jetaudit.cli.verb.BackupArgument;
import dev.jetaudit.cli.verb.FailOn;
import dev.jetaudit.cli.verb.Session;
import dev.jetaudit.cli.verb.UsageError;
import dev.jetaudit.cli.workbench.CannotFindOut;
import dev.jetaudit.cli.workbench.Workbench;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The verb {@code explain}: why a backup is what it is, or why a call was answered as it was. */
@Command(
        name = "explain",
        header = "Explain one backup by the calls and rules that decided, or one call.",
        customSynopsis = "jetaudit explain [OPTIONS] ID | --call POSITION",
        description = {
            "%nOf a backup, prints the fewest calls that decided its outcome, kind, stamps and assessment, each with"
                + " its rule; then what was left undone, and what follows. The cited calls are judged again alone, and"
                + " give the same. Of a call, prints what was answered and why, and what it did.",
        },
        footer = {
            "  jetaudit explain 'EX01/SG1#17'",
            "  jetaudit explain --call 4711",
            "  jetaudit explain 'EX01/SG1#17' --format json | jq '.[0].because[].ruleId'",
            "  jetaudit explain 'EX01/SG1#17' --fail-on error",
        })
public final class ExplainVerb implements Callable<Integer> {
    private final Session session;

    @Parameters(arity = "0..1", paramLabel = "ID", description = "A backup's id, for example 'EX01/SG1#17'.")
    private @Nullable String id;

    @Option(
            names = "--call",
            paramLabel = "POSITION",
            description = "The position of a call in the journal, as 'jetaudit calls' prints it.")
    private @Nullable Long position;

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
        if (id != null && position != null) {
            throw new UsageError("explain either a backup or a call: leave out '" + id + "' or --call");
        }
        if (position != null) {
            print(callAt(session.workbench(), position));
        } else if (id != null) {
            BackupRecord backup = BackupArgument.find(session.workbench(), id);
            failOn.see(backup.findings());
            print(explanation(session.workbench(), backup));
        } else {
            throw new UsageError("say what to explain: a backup's id, or --call POSITION");
        }
        return failOn.exitCode();
    }

    private static Explanation explanation(Workbench workbench, BackupRecord backup) {
        Grounds grounds = workbench.groundsFinder().of(backup, workbench.history());
        try (Stream<JournalEntry> journal =
                workbench.history().journal(backup.firstPosition(), backup.lastPosition())) {
            Stream<JournalEntry> entries = Explainer.dependsOnOmissions(backup)
                    ? journal.filter(entry -> BackupCalls.belongsTo(backup.id(), entry.event()))
                    : Stream.empty();
            return Explainer.explain(backup, grounds, Attempts.in(entries), workbench.ruleBook());
        }
    }

    private static CallExplanation callAt(Workbench workbench, long position) {
        try (Stream<JournalEntry> journal = workbench.history().journal(position, position)) {
            JournalEntry entry = journal.findFirst()
                    .orElseThrow(() -> new CannotFindOut("there is no position " + position + " in "
                            + workbench.storeLocation() + "; 'jetaudit calls' lists those there are"));
            if (!(entry.event() instanceof CallRecorded event)) {
                throw new CannotFindOut("at position " + position
                        + " stands a fact or an adoption of rules, no call; 'jetaudit calls' lists the calls");
            }
            return CallExplainer.explain(position, event, rulesOf(workbench, event), workbench.ruleBook());
        }
    }

    /** Returns the rules that the call's backup began with, or else those that its instance has now. */
    private static @Nullable RuleSetName rulesOf(Workbench workbench, CallRecorded event) {
        BackupRecord backup = event.backup() == null
                ? null
                : workbench.history().backup(event.backup()).orElse(null);
        if (backup != null) {
            return backup.rules();
        }
        try (Stream<InstanceRecord> instances = workbench.history().instances()) {
            return instances
                    .filter(instance -> instance.id().equals(event.instance()))
                    .map(InstanceRecord::rules)
                    .findFirst()
                    .orElse(null);
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

    private void print(CallExplanation explanation) {
        if (session.output().format() == Format.TABLE) {
            new CallExplanationPage(session.output()).print(explanation);
            return;
        }
        Listing<CallExplanation> listing = session.output().documents(CallExplanationJson::write);
        listing.add(explanation);
        listing.finish();
    }
}
