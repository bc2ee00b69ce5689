package dev.jetaudit.cli.explain;

import dev.jetaudit.api.backup.Assessment;
import dev.jetaudit.api.backup.BackupEnd;
import dev.jetaudit.api.backup.BackupKind;
import dev.jetaudit.api.backup.BackupOutcome;
import dev.jetaudit.api.backup.BackupScope;
import dev.jetaudit.api.backup.BackupStart;
import dev.jetaudit.api.explanation.CitedCalls;
import dev.jetaudit.api.explanation.Grounds;
import dev.jetaudit.api.generation.GenerationSet;
import dev.jetaudit.api.instance.CallEffect;
import dev.jetaudit.api.query.BackupRecord;
import dev.jetaudit.api.query.DatabaseRecord;
import dev.jetaudit.cli.explain.Attempts.Attempt;
import dev.jetaudit.cli.workbench.RuleBook;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says why a backup is what it is: first what was done, then what was not, then what follows. */
final class Explainer {
    private final BackupRecord backup;
    private final Grounds grounds;
    private final Attempts attempts;
    private final RuleBook rules;
    private final List<Reason> reasons = new ArrayList<>();

    private Explainer(BackupRecord backup, Grounds grounds, Attempts attempts, RuleBook rules) {
        this.backup = backup;
        this.grounds = grounds;
        this.attempts = attempts;
        this.rules = rules;
    }

    static Explanation explain(BackupRecord backup, Grounds grounds, Attempts attempts, RuleBook rules) {
        return new Explanation(backup, grounds.confirmed(), new Explainer(backup, grounds, attempts, rules).reasons());
    }

    /** Whether something that was left undone can have decided; a failing call or a stop needs nothing else. */
    static boolean dependsOnOmissions(BackupRecord backup) {
        return switch (backup.outcome()) {
            case COMPLETED, ABORTED_BY_CALLER -> true;
            case FAILED -> backup.outcomeCode() == null;
            case ABORTED_BY_SERVER, TIMED_OUT, FREEZE_FAILED, NEVER_ENDED, IN_PROGRESS -> false;
        };
    }

    private List<Reason> reasons() {
        if (backup.beganAt() == null) {
            add("The backup was found to be running; its beginning is not in the evidence.");
        }
        grounds.cited().forEach(this::addCited);
        if (dependsOnOmissions(backup)) {
            addOmissions();
        }
        addWhatFollows();
        return reasons;
    }

    private void addCited(CitedCalls cited) {
        reasons.add(Reason.of(cited, CallSentences.of(cited, backup.id()), rules));
        if (cited.first().began() != null) {
            addKnown(cited.first().began());
        }
        BackupEnd end = cited.last().ended();
        if (end != null && end.backup().equals(backup.id())) {
            cited.last()
                    .assumptions()
                    .forEach(assumption -> reasons.add(Reason.of(cited, "Assumed: " + assumption + ".", rules)));
        }
    }

    /** What a full was to copy is not always listed while it runs. */
    private void addKnown(BackupStart start) {
        boolean listedAnew = grounds.cited().stream()
                .anyMatch(cited -> cited.first().effect() instanceof CallEffect.DatabasesListed);
        if (backup.outcome() == BackupOutcome.COMPLETED
                && backup.scope() == BackupScope.FULL
                && start.attachedListed()
                && !listedAnew) {
            add("When it began, the attached databases were " + CallSentences.names(start.attached()) + ".");
        }
    }

    private void addOmissions() {
        if (backup.shadow() != null) {
            return; // nothing of it goes through these calls
        }
        if (backup.scope() != BackupScope.INCREMENTAL) {
            for (DatabaseRecord database : backup.databases()) {
                Attempt attempt = attempts.on(database.path());
                if (!Boolean.TRUE.equals(database.complete()) && !isCited(attempt)) {
                    add(Sentences.database(database, attempt));
                }
            }
        }
        GenerationSet missing = backup.logs().missing();
        if (!backup.logs().fixed() || missing == null || !missing.isEmpty()) {
            add(Sentences.logs(backup, attempts.logSet()));
        }
    }

    private boolean isCited(@Nullable Attempt attempt) {
        return attempt != null && grounds.cited().stream().anyMatch(cited -> cited.covers(attempt.position()));
    }

    private void addWhatFollows() {
        BackupKind kind = backup.kind();
        Assessment assessment = backup.assessment();
        if (kind != null && grounds.kindRule() != null) {
            String sentence = Sentences.kind(backup, grounds.alone(), attempts.truncation());
            reasons.add(Reason.of(sentence, grounds.kindRule(), rules));
        } else if (backup.outcome() == BackupOutcome.IN_PROGRESS) {
            add("No call has ended it yet.");
        } else {
            add(Sentences.noKind(backup));
        }
        if (kind != null) {
            add(Sentences.stamps(backup));
        }
        if (assessment != null) {
            add(Sentences.assessment(assessment));
        }
        if (!grounds.confirmed()) {
            add("Judged again by today's rules, its calls would not give the same: this is what was recorded.");
        }
    }

    private void add(String sentence) {
        reasons.add(Reason.of(sentence));
    }
}
