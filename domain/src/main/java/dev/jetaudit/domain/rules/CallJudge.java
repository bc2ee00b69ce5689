package dev.jetaudit.domain.rules;

import dev.jetaudit.api.backup.BackupEnd;
import dev.jetaudit.api.backup.BackupStart;
import dev.jetaudit.api.backup.Phase;
import dev.jetaudit.api.call.JetErr;
import dev.jetaudit.api.instance.CallEffect;
import dev.jetaudit.api.instance.RuleSetName;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Judges a call by the rows of its operation. The first row that matches derives the answer. Where the engine is known to have
 * answered otherwise, what follows follows the engine: it was there.
 */
public final class CallJudge {

    /** Failures that may strike any call, also where a row gives the same code another reason. */
    private static final Set<JetErr> OF_THE_ENVIRONMENT = Set.of(
            JetErr.OUT_OF_MEMORY,
            JetErr.LOG_READ_VERIFY_FAILURE,
            new JetErr(-1018),
            new JetErr(-1022),
            new JetErr(-1032));

    private final List<Rule> rows;

    private CallJudge(List<Rule> rows) {
        this.rows = rows;
    }

    /** Returns what the rule set makes of the call in that state. */
    public static Judgement judge(RuleSetName rules, Situation s) {
        CallJudge judge = new CallJudge(RuleTables.of(rules, s.call().function().operation()));
        Optional<BackupStart> implied = ImpliedBackup.of(s);
        if (implied.isEmpty()) {
            return judge.heedingVerdict(s, judge.decide(s));
        }
        Situation within = ImpliedBackup.within(s, implied.get());
        Judgement decided = judge.heedingVerdict(within, judge.decide(within));
        Judgement shown = s.call().inferred() ? decided : judge.asDerived(s, decided);
        return new Judgement(
                shown.answer(),
                shown.ruleId(),
                decided.consequence().withBeginning(implied.get()),
                decided.unknown(),
                plus(decided.assumptions(), "a backup ran whose beginning the evidence does not show"));
    }

    private Judgement decide(Situation s) {
        Derivation derived = derive(s);
        JetErr engine = s.call().engineAnswer();
        JetErr answer = Objects.requireNonNull(derived.row().answer());
        if (engine == null || engine.equals(answer)) {
            return judgement(s, derived.row(), answer, derived.unknown(), List.of());
        }
        if (engine.isSuccess() && answer.isSuccess()) {
            return judgement(s, derived.row(), engine, derived.unknown(), List.of());
        }
        Rule excused = derived.open().stream()
                .filter(row -> engine.equals(row.answer()))
                .findFirst()
                .orElse(null);
        if (excused != null) {
            return judgement(s, excused, engine, List.of(), List.of());
        }
        if (!engine.isSuccess() && (OF_THE_ENVIRONMENT.contains(engine) || !derives(engine))) {
            return judgement(s, reportedFailure(s), engine, derived.unknown(), List.of());
        }
        return diverging(s, derived, engine);
    }

    /** The answer stays what the rules derive; what follows is what the rules make of the engine's code. */
    private Judgement diverging(Situation s, Derivation derived, JetErr engine) {
        Rule row = derived.row();
        JetErr answer = Objects.requireNonNull(row.answer());
        String differs = "the engine answered " + engine.described() + " where " + row.id() + " derives "
                + answer.described() + "; what follows is the engine's";
        if (engine.equals(JetErr.NO_BACKUP) && !s.idle()) {
            List<String> assumed = List.of(differs, "the backup had ended unseen");
            return new Judgement(answer, row.id(), Endings.neverEnded(s), derived.unknown(), assumed);
        }
        if (engine.equals(JetErr.BACKUP_ABORT_BY_SERVER) && !s.idle()) {
            Consequence stopped = effectOf(engine, s);
            boolean changesNothing = stopped.ended() == null;
            Consequence marked = changesNothing ? Consequence.of(new CallEffect.BackupStopRequested()) : stopped;
            List<String> assumed = List.of(differs, "JetStopBackup was called unseen");
            return new Judgement(answer, row.id(), marked, derived.unknown(), assumed);
        }
        return new Judgement(answer, row.id(), effectOf(engine, s), derived.unknown(), List.of(differs));
    }

    private Consequence effectOf(JetErr engine, Situation s) {
        JetErr code = engine.isSuccess() ? JetErr.SUCCESS : engine;
        List<Rule> same = rows.stream().filter(row -> code.equals(row.answer())).toList();
        Rule followed = same.stream()
                .filter(row -> holdsOrLacksItsBackup(row, s))
                .findFirst()
                .orElse(same.getLast());
        return followed.effect().apply(s);
    }

    private static boolean holdsOrLacksItsBackup(Rule row, Situation s) {
        boolean needsABackup = s.idle() && s.call().function().operation().belongsToABackup();
        return !needsABackup && row.condition().apply(s) == Match.YES;
    }

    /** The engine's own verdict, from its event log, outranks what the rules derive of the outcome. */
    private Judgement heedingVerdict(Situation s, Judgement judgement) {
        JetErr verdict = s.call().out().verdict();
        if (verdict == null || !tellsOfTheBackup(verdict, s)) {
            return judgement;
        }
        Consequence byVerdict = Endings.byVerdict(s, verdict);
        BackupEnd derived = judgement.consequence().ended();
        List<String> assumptions = judgement.assumptions();
        if (derived != null
                && byVerdict.ended() != null
                && derived.outcome() != byVerdict.ended().outcome()) {
            assumptions = plus(
                    assumptions,
                    "the engine's own verdict is " + verdict.described() + " where " + judgement.ruleId() + " derives "
                            + derived.outcome().jsonName());
        }
        return new Judgement(
                judgement.answer(),
                judgement.ruleId(),
                judgement.consequence().withEnd(byVerdict.ended()),
                plusAll(judgement.unknown(), byVerdict.unknown()),
                assumptions);
    }

    /** Of a surrogate backup, an event log tells only that the End of another family ended it. */
    private static boolean tellsOfTheBackup(JetErr verdict, Situation s) {
        boolean ofASurrogate = s.in(Phase.SURROGATE) && verdict.equals(JetErr.SURROGATE_BACKUP_IN_PROGRESS);
        return !s.idle() || ofASurrogate;
    }

    private Judgement asDerived(Situation s, Judgement decided) {
        Derivation derived = derive(s);
        return new Judgement(
                Objects.requireNonNull(derived.row().answer()),
                derived.row().id(),
                decided.consequence(),
                derived.unknown(),
                decided.assumptions());
    }

    private static Judgement judgement(
            Situation s, Rule row, JetErr answer, List<String> unknown, List<String> assumptions) {
        Consequence consequence = row.effect().apply(s);
        return new Judgement(answer, row.id(), consequence, plusAll(unknown, consequence.unknown()), assumptions);
    }

    /** The row that decides by the rules alone, and the rows above it against which nothing speaks. */
    private record Derivation(Rule row, List<Rule> open, List<String> unknown) {}

    private Derivation derive(Situation s) {
        List<Rule> open = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (Rule row : rows) {
            if (row.isForReportedFailures()) {
                continue;
            }
            Match match = row.condition().apply(s);
            if (match == Match.YES) {
                return new Derivation(row, open, unknown);
            }
            if (match.isOpen()) {
                open.add(row);
            }
            if (match == Match.UNKNOWN) {
                unknown.add(row.id());
            }
        }
        throw new IllegalStateException("no row matches " + s.call().function());
    }

    private boolean derives(JetErr code) {
        return rows.stream().anyMatch(row -> code.equals(row.answer()));
    }

    private Rule reportedFailure(Situation s) {
        return rows.stream()
                .filter(Rule::isForReportedFailures)
                .filter(row -> row.condition().apply(s) == Match.YES)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> plus(List<String> some, String more) {
        List<String> all = new ArrayList<>(some);
        all.add(more);
        return all;
    }

    private static List<String> plusAll(List<String> some, List<String> more) {
        if (more.isEmpty()) {
            return some;
        }
        List<String> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
