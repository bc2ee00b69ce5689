package dev.jetaudit.domain.instance;

import dev.jetaudit.api.backup.BackupEnd;
import dev.jetaudit.api.backup.BackupId;
import dev.jetaudit.api.backup.BackupStart;
import dev.jetaudit.api.backup.Phase;
import dev.jetaudit.api.instance.CallEffect;
import dev.jetaudit.api.instance.CommandRefused;
import dev.jetaudit.api.instance.EngineInstanceCommand.AdoptRules;
import dev.jetaudit.api.instance.EngineInstanceEvent;
import dev.jetaudit.api.instance.EngineInstanceEvent.CallRecorded;
import dev.jetaudit.api.instance.EngineInstanceEvent.FactRecorded;
import dev.jetaudit.api.instance.EngineInstanceEvent.RulesAdopted;
import dev.jetaudit.api.instance.Evidence;
import dev.jetaudit.api.instance.RuleSetName;
import dev.jetaudit.domain.rules.CallJudge;
import dev.jetaudit.domain.rules.Consequence;
import dev.jetaudit.domain.rules.Judgement;
import dev.jetaudit.domain.rules.Situation;
import dev.jetaudit.domain.state.InstanceState;
import dev.jetaudit.domain.state.RunningBackup;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Decides, and only that: the events that a command brings about in a state. The work for one call does not depend on how many
 * calls came before it.
 */
public final class EngineInstanceDecider {

    private EngineInstanceDecider() {}

    /** Returns the event of one piece of evidence: always exactly one. The state must have adopted rules. */
    public static EngineInstanceEvent decide(InstanceState state, Evidence evidence) {
        return switch (evidence) {
            case Evidence.FactStated stated ->
                new FactRecorded(state.id(), stated.fact(), stated.at(), stated.origin());
            case Evidence.CallMade made -> decide(state, made);
        };
    }

    /** Returns the event of one call. */
    public static CallRecorded decide(InstanceState state, Evidence.CallMade made) {
        RuleSetName rules = Objects.requireNonNull(state.rules(), "no rules adopted");
        Judgement judgement = CallJudge.judge(rules, new Situation(state, made.call()));
        Consequence consequence = judgement.consequence();
        return new CallRecorded(
                state.id(),
                made.call(),
                made.origin(),
                judgement.answer(),
                judgement.ruleId(),
                backupOf(state, consequence.began()),
                state.phase(),
                phaseAfter(state, consequence),
                consequence.effect(),
                consequence.began(),
                consequence.ended(),
                judgement.unknown(),
                judgement.assumptions());
    }

    /**
     * Returns the adoption of rules, or nothing if they are adopted already.
     *
     * @throws CommandRefused if others are adopted and the command does not ask for the change
     */
    public static List<EngineInstanceEvent> decide(InstanceState state, AdoptRules command) {
        if (command.rules() == state.rules()) {
            return List.of();
        }
        if (state.rules() != null && !command.change()) {
            throw CommandRefused.otherRulesAdopted(state.id(), state.rules(), command.rules());
        }
        return List.of(new RulesAdopted(state.id(), command.rules()));
    }

    private static @Nullable BackupId backupOf(InstanceState state, @Nullable BackupStart began) {
        RunningBackup running = state.backup();
        return running != null ? running.id() : began == null ? null : began.backup();
    }

    private static Phase phaseAfter(InstanceState state, Consequence consequence) {
        BackupStart began = consequence.began();
        Phase phase = began == null ? state.phase() : began.phase();
        if (consequence.effect().endsTheDatabasesPhase()) {
            phase = Phase.LOGS;
        } else if (consequence.effect() instanceof CallEffect.SnapshotThawed) {
            phase = Phase.THAWED;
        }
        BackupEnd ended = consequence.ended();
        boolean goesOn = ended == null || (began != null && !ended.backup().equals(began.backup()));
        return goesOn ? phase : Phase.IDLE;
    }
}
