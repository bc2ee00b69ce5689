package dev.jetaudit.cli.explain;

import dev.jetaudit.api.backup.BackupEnd;
import dev.jetaudit.api.backup.BackupOutcome;
import dev.jetaudit.api.backup.BackupScope;
import dev.jetaudit.api.generation.GenerationSet;
import dev.jetaudit.api.query.BackupRecord;
import dev.jetaudit.api.query.DatabaseRecord;
import dev.jetaudit.api.query.JournalEntry;
import dev.jetaudit.cli.explain.DecidingCalls.Call;
import dev.jetaudit.cli.workbench.RuleBook;
import dev.jetaudit.cli.workbench.RuleRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says why a backup is what it is, from its record and its calls. */
final class Explainer {
    private final BackupRecord backup;
    private final DecidingCalls calls;
    private final RuleBook rules;
    private final List<Reason> reasons = new ArrayList<>();

    private Explainer(BackupRecord backup, DecidingCalls calls, RuleBook rules) {
        this.backup = backup;
        this.calls = calls;
        this.rules = rules;
    }

    /**
     * Returns the explanation.
     *
     * @param entries what the journal holds of the backup, in order
     */
    static Explanation explain(BackupRecord backup, Stream<JournalEntry> entries, RuleBook rules) {
        DecidingCalls calls = new DecidingCalls(backup.id());
        entries.forEachOrdered(calls::look);
        return new Explanation(backup, new Explainer(backup, calls, rules).reasons());
    }

    private List<Reason> reasons() {
        addBeginning();
        addCall(calls.stopRequest(), "A stop of the backup was requested; from here on its calls fail.");
        calls.truncations().forEach(call -> addCall(call, Sentences.truncation(call)));
        if (backup.scope() != BackupScope.INCREMENTAL) {
            backup.databases().forEach(this::addDatabase);
        }
        addLogs();
        addEnd();
        reasons.sort(Comparator.comparing(Reason::position, Comparator.nullsLast(Comparator.naturalOrder())));
        if (backup.outcome() != BackupOutcome.IN_PROGRESS) {
            reasons.add(Reason.of(Sentences.kind(backup)));
        }
        if (backup.assessment() != null) {
            reasons.add(Reason.of(Sentences.assessment(backup.assessment())));
        }
        return reasons;
    }

    private void addBeginning() {
        Call beginning = calls.beginning();
        if (beginning != null && beginning.event().began() != null) {
            addCall(beginning, Sentences.beginning(beginning.event().began()));
        }
    }

    private void addDatabase(DatabaseRecord database) {
        if (!Boolean.TRUE.equals(database.complete())) {
            Call trouble = calls.trouble(database.path());
            add(trouble, Sentences.database(database, trouble));
        }
    }

    private void addLogs() {
        GenerationSet missing = backup.logs().missing();
        boolean allThere = backup.logs().fixed() && missing != null && missing.isEmpty();
        if (!allThere && backup.outcome() != BackupOutcome.IN_PROGRESS) {
            add(calls.logSet(), Sentences.logs(backup, calls.logSet()));
        }
    }

    private void addEnd() {
        Call call = calls.end();
        BackupEnd end = call == null ? null : call.event().ended();
        if (call == null || end == null) {
            boolean running = backup.outcome() == BackupOutcome.IN_PROGRESS;
            reasons.add(Reason.of(
                    running ? "No call has ended it yet." : "The journal does not show the call that ended it."));
            return;
        }
        addCall(call, Sentences.end(call, end));
        call.event().assumptions().forEach(assumption -> addCall(call, "Assumed: " + assumption));
    }

    private void addCall(@Nullable Call call, String sentence) {
        if (call != null) {
            add(call, sentence);
        }
    }

    private void add(@Nullable Call call, String sentence) {
        if (call == null) {
            reasons.add(Reason.of(sentence));
            return;
        }
        String ruleId = call.event().ruleId();
        reasons.add(new Reason(
                call.position(),
                call.event().call().at(),
                call.api(),
                sentence,
                ruleId,
                rules.row(ruleId).map(RuleRow::citation).orElse(null)));
    }
}
