package dev.jetaudit.domain.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jetaudit.api.backup.BackupEnd;
import dev.jetaudit.api.backup.BackupId;
import dev.jetaudit.api.backup.BackupOutcome;
import dev.jetaudit.api.call.JetErr;
import dev.jetaudit.api.call.Operation;
import dev.jetaudit.api.finding.Finding;
import dev.jetaudit.api.generation.GenerationRange;
import dev.jetaudit.api.generation.GenerationSet;
import dev.jetaudit.api.instance.CallEffect;
import dev.jetaudit.api.instance.EngineInstanceEvent;
import dev.jetaudit.api.instance.EngineInstanceEvent.CallRecorded;
import dev.jetaudit.api.instance.Evidence;
import dev.jetaudit.api.instance.RuleSetName;
import dev.jetaudit.api.query.BackupDossier;
import dev.jetaudit.api.query.BackupRecord;
import dev.jetaudit.domain.instance.EngineInstanceDecider;
import dev.jetaudit.domain.rules.RuleTables;
import dev.jetaudit.domain.scenario.Trace;
import dev.jetaudit.domain.state.Evolution;
import dev.jetaudit.domain.state.InstanceState;
import dev.jetaudit.domain.state.RunningBackup;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Ten thousand random walks through all rule sets: what must hold after every step. A failure names the seed and the steps up to
 * the failing one; {@code -Dwalk.seed=…} walks from another seed on, {@code -Dwalk.count=…} more or fewer times.
 */
class RandomWalkTest {

    private static final long SEED = Long.getLong("walk.seed", 20_260_301);
    private static final int COUNT = Integer.getInteger("walk.count", 10_000);
    private static final int CHANGED_BY_ONE_CALL = 2;

    /** Rows that refuse a call and change something short of the backup's end. */
    private static final Set<String> REFUSE_AND_REMEMBER = Set.of("TRUNC-05", "LOGINFO-05", "TRUNCINFO-05", "TERM-04");

    @Test
    void the_invariants_hold_after_every_step_of_every_walk() {
        int backups = 0;
        for (long seed = SEED; seed < SEED + COUNT; seed++) {
            backups += walk(seed);
        }
        assertTrue(backups > COUNT, "the walks reach backups: " + backups);
    }

    private static int walk(long seed) {
        RuleSetName[] all = RuleSetName.values();
        RuleSetName rules = all[Math.floorMod(seed, all.length)];
        List<Evidence> steps = Walk.of(seed, rules);
        Trace trace = new Trace(rules);
        ReadOracle oracle = new ReadOracle();
        for (int i = 0; i < steps.size(); i++) {
            try {
                step(trace, oracle, steps.get(i));
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError(told(seed, rules, steps.subList(0, i + 1)), failure);
            }
        }
        everyBackupEndsOnce(trace);
        assertEquals(trace.state(), replayed(trace.events()), "seed " + seed);
        return trace.dossiers().size();
    }

    private static void step(Trace trace, ReadOracle oracle, Evidence evidence) {
        InstanceState before = trace.state();
        EngineInstanceEvent decided = EngineInstanceDecider.decide(before, evidence);
        trace.take(evidence);
        assertEquals(decided, trace.lastEvent(), "the same evidence in the same state is decided alike");
        if (decided instanceof CallRecorded call) {
            oracle.follow(call);
            aRefusedCallDoesWhatItsRowSays(before, call, trace.state());
        }
        nothingIsCopiedThatWasNotRead(trace, oracle);
        theSizeIsBounded(trace.state());
        theViewsAgreeWithTheState(trace);
    }

    private static void aRefusedCallDoesWhatItsRowSays(InstanceState before, CallRecorded call, InstanceState after) {
        boolean byTheRulesAlone =
                call.call().engineAnswer() == null && call.call().out().verdict() == null;
        if (!byTheRulesAlone) {
            return;
        }
        String then = Objects.requireNonNull(RuleTables.find(call.ruleId())).then();
        boolean saysThatItEnds = then.contains("ends") || then.contains("cancelled") || then.contains("never ended");
        assertTrue(call.ended() == null || saysThatItEnds, () -> call.ruleId() + " ended a backup: " + then);
        if (!call.answer().isSuccess() && call.ended() == null) {
            if (REFUSE_AND_REMEMBER.contains(call.ruleId())) {
                assertEquals(before.backup() == null, after.backup() == null);
            } else {
                assertEquals(new CallEffect.Nothing(), call.effect());
                assertEquals(before, after, call.ruleId() + " refused and changed something");
            }
        }
    }

    private static void nothingIsCopiedThatWasNotRead(Trace trace, ReadOracle oracle) {
        RunningBackup running = trace.state().backup();
        if (running != null) {
            assertTrue(oracle.whole().containsAll(generations(running.logs().read())), "state: more than was read");
        }
        if (!trace.dossiers().isEmpty()) {
            GenerationSet copied = trace.dossiers().getLast().record().logs().copied();
            assertTrue(copied == null || oracle.whole().containsAll(generations(copied)), "view: more than was read");
        }
    }

    private static void theSizeIsBounded(InstanceState state) {
        // three databases, and three names that may count as one
        int databases = Walk.DATABASES.size() + 3;
        assertTrue(state.attached().databases().size() <= databases);
        assertTrue(state.headers().size() <= databases);
        if (state.backup() != null) {
            assertTrue(state.backup().databases().size() <= databases);
            assertTrue(state.backup().logs().read().ranges().size() <= Walk.LOGS);
        }
    }

    private static void theViewsAgreeWithTheState(Trace trace) {
        InstanceState state = trace.state();
        assertEquals(state.backups(), trace.dossiers().size());
        assertEquals(state.rules(), trace.instance().rules());
        assertEquals(state.logFacts().lowest(), trace.instance().lowestLog());
        assertEquals(state.headers(), trace.instance().headers());
        List<BackupDossier> dossiers = trace.dossiers();
        for (int i = Math.max(0, dossiers.size() - CHANGED_BY_ONE_CALL); i < dossiers.size(); i++) {
            BackupRecord backup = dossiers.get(i).record();
            boolean runs = state.backup() != null && state.backup().id().equals(backup.id());
            assertEquals(new BackupId(Trace.INSTANCE, i + 1), backup.id(), "ordinals are dense");
            assertEquals(runs, backup.outcome() == BackupOutcome.IN_PROGRESS);
            assertEquals(runs, backup.assessment() == null);
            assertEquals(
                    backup.findings().size(),
                    backup.findings().stream().map(Finding::id).distinct().count());
            copiedAndMissingAreTheSet(backup);
        }
    }

    private static void copiedAndMissingAreTheSet(BackupRecord backup) {
        GenerationRange set = backup.logs().set();
        GenerationSet copied = backup.logs().copied();
        GenerationSet missing = backup.logs().missing();
        if (set != null && copied != null && missing != null) {
            assertEquals(GenerationSet.of(set), copied.plus(missing));
        }
    }

    private static void everyBackupEndsOnce(Trace trace) {
        Set<BackupId> running = new HashSet<>();
        Set<BackupId> ended = new HashSet<>();
        for (EngineInstanceEvent event : trace.events()) {
            if (event instanceof CallRecorded call) {
                if (call.began() != null) {
                    assertTrue(running.add(call.began().backup()), "began twice");
                }
                if (call.ended() != null) {
                    assertTrue(running.contains(call.ended().backup()), "ended before it began");
                    assertTrue(ended.add(call.ended().backup()), "ended twice");
                    JetErr code = call.ended().code();
                    if (trace.state().rules() != RuleSetName.DOCUMENTED_2000 || code != null) {
                        assertEquals(endsWithoutACode(call.ended()) || isAnAbort(call), code == null);
                    }
                }
            }
        }
        running.removeAll(ended);
        assertEquals(trace.state().backup() == null ? 0 : 1, running.size());
    }

    private static boolean endsWithoutACode(BackupEnd end) {
        return end.outcome() == BackupOutcome.NEVER_ENDED;
    }

    /** The engine has no code that says that a shadow copy was aborted. */
    private static boolean isAnAbort(CallRecorded call) {
        Operation operation = call.call().function().operation();
        return call.ended() != null
                && call.ended().outcome() == BackupOutcome.ABORTED_BY_CALLER
                && (operation == Operation.SNAPSHOT_END || operation == Operation.SNAPSHOT_ABORT);
    }

    private static InstanceState replayed(List<EngineInstanceEvent> events) {
        InstanceState state = InstanceState.initial(Trace.INSTANCE);
        for (EngineInstanceEvent event : events) {
            state = Evolution.evolve(state, event);
        }
        return state;
    }

    private static List<Long> generations(GenerationSet set) {
        return set.ranges().stream()
                .flatMapToLong(range -> LongStream.rangeClosed(range.low(), range.high()))
                .boxed()
                .toList();
    }

    private static String told(long seed, RuleSetName rules, List<Evidence> prefix) {
        return "seed " + seed + " under " + rules + " fails at step " + prefix.size() + ":\n"
                + prefix.stream().map(Object::toString).collect(Collectors.joining("\n"));
    }
}
