package dev.jetaudit.domain.explanation;

import dev.jetaudit.api.backup.BackupEnd;
import dev.jetaudit.api.backup.BackupId;
import dev.jetaudit.api.instance.EngineInstanceEvent;
import dev.jetaudit.api.instance.EngineInstanceEvent.CallRecorded;
import dev.jetaudit.api.instance.EngineInstanceEvent.FactRecorded;
import dev.jetaudit.api.instance.EngineInstanceEvent.RulesAdopted;
import dev.jetaudit.api.instance.Evidence;
import dev.jetaudit.api.instance.RuleSetName;
import dev.jetaudit.api.query.BackupDossier;
import dev.jetaudit.api.query.BackupRecord;
import dev.jetaudit.api.query.InstanceRecord;
import dev.jetaudit.domain.assessment.Assessor;
import dev.jetaudit.domain.instance.EngineInstanceDecider;
import dev.jetaudit.domain.rules.Match;
import dev.jetaudit.domain.rules.Rule;
import dev.jetaudit.domain.rules.RuleTables;
import dev.jetaudit.domain.rules.Situation;
import dev.jetaudit.domain.state.Evolution;
import dev.jetaudit.domain.state.InstanceState;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Judges calls again, on what was known when their backup began: decides, remembers and assesses as if they were new. */
final class Rerun {

    private final Assessor assessor = new Assessor();
    private final BackupId backup;
    private InstanceState state;
    private InstanceRecord instance;
    private @Nullable BackupDossier latest;
    private @Nullable BackupRecord record;
    private @Nullable String kindRule;

    Rerun(BackupId backup, InstanceState before) {
        this.backup = backup;
        state = before;
        instance = new InstanceRecord(
                before.id(), rulesOf(before), null, before.logFacts().lowest(), before.headers());
    }

    /** Takes a fact or adopted rules as they are, and of a call only the evidence. */
    void take(EngineInstanceEvent recorded) {
        switch (recorded) {
            case CallRecorded call -> judge(new Evidence.CallMade(call.call(), call.origin()));
            case FactRecorded _, RulesAdopted _ -> remember(recorded);
        }
    }

    void judge(Evidence.CallMade made) {
        CallRecorded call = EngineInstanceDecider.decide(state, made);
        BackupEnd end = call.ended();
        if (end != null && end.kind() != null && state.backup() != null) {
            kindRule = kindRule(new Situation(state, made.call()));
        }
        remember(call);
    }

    private void remember(EngineInstanceEvent event) {
        InstanceRecord before = instance;
        state = Evolution.evolve(state, event);
        instance = assessor.instanceAfter(before, event);
        for (BackupDossier dossier : assessor.dossiersAfter(before, instance, latest, event, 0)) {
            latest = dossier;
            if (dossier.record().id().equals(backup)) {
                record = dossier.record();
            }
        }
    }

    private static String kindRule(Situation s) {
        return RuleTables.kinds(rulesOf(s.state())).stream()
                .filter(row -> row.condition().apply(s) == Match.YES)
                .map(Rule::id)
                .findFirst()
                .orElseThrow();
    }

    private static RuleSetName rulesOf(InstanceState state) {
        return Objects.requireNonNull(state.rules(), "no rules adopted");
    }

    /** Returns the backup as it now is, or null if nothing shows it. */
    @Nullable
    BackupRecord backup() {
        return record;
    }

    /** Returns the row that decided its kind; null as long as it has none. */
    @Nullable
    String kindRule() {
        return kindRule;
    }

    /** Whether the backup came out as wanted. */
    boolean gives(Result wanted) {
        return record != null && Result.of(record).equals(wanted);
    }
}
