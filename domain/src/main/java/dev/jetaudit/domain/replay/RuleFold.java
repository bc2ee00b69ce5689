package dev.jetaudit.domain.replay;

import dev.jetaudit.api.call.InstanceId;
import dev.jetaudit.api.instance.EngineInstanceEvent;
import dev.jetaudit.api.instance.EngineInstanceEvent.CallRecorded;
import dev.jetaudit.api.instance.EngineInstanceEvent.RulesAdopted;
import dev.jetaudit.api.instance.Evidence;
import dev.jetaudit.api.instance.RuleSetName;
import dev.jetaudit.api.query.BackupDossier;
import dev.jetaudit.api.query.BackupRecord;
import dev.jetaudit.api.query.InstanceRecord;
import dev.jetaudit.domain.assessment.Assessor;
import dev.jetaudit.domain.instance.EngineInstanceDecider;
import dev.jetaudit.domain.state.Evolution;
import dev.jetaudit.domain.state.InstanceState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One instance's history as it would be if it had been judged by one rule set from the start. */
final class RuleFold {

    private static final Assessor ASSESSOR = new Assessor();

    private final RuleSetName rules;
    private final boolean whatIf;
    private InstanceState state;
    private InstanceRecord instance;
    private @Nullable BackupDossier latest;

    RuleFold(InstanceId id, RuleSetName rules, boolean whatIf) {
        RulesAdopted adopted = new RulesAdopted(id, rules);
        this.rules = rules;
        this.whatIf = whatIf;
        state = Evolution.evolve(InstanceState.initial(id), adopted);
        instance = ASSESSOR.instanceAfter(null, adopted);
    }

    /**
     * What one call came to.
     *
     * @param changed the records of the backups that it belongs to, as they are after it: the one it ended and the one it began
     */
    record FoldedCall(CallRecorded event, List<BackupRecord> changed) {}

    FoldedCall call(CallRecorded recorded, long position) {
        CallRecorded decided = decided(new Evidence.CallMade(recorded.call(), recorded.origin()));
        return new FoldedCall(decided, remember(decided, position));
    }

    List<BackupRecord> remember(EngineInstanceEvent event, long position) {
        state = Evolution.evolve(state, event);
        InstanceRecord before = instance;
        instance = ASSESSOR.instanceAfter(before, event);
        List<BackupDossier> changed = ASSESSOR.dossiersAfter(before, instance, latest, event, position);
        latest = changed.isEmpty() ? latest : changed.getLast();
        return changed.stream().map(BackupDossier::record).toList();
    }

    private CallRecorded decided(Evidence.CallMade made) {
        CallRecorded decided = EngineInstanceDecider.decide(state, made);
        return whatIf && ForeignCode.isIn(decided, rules)
                ? EngineInstanceDecider.decide(state, ForeignCode.leftOut(made))
                : decided;
    }
}
