package dev.jetaudit.domain.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jetaudit.api.backup.BackupEnd;
import dev.jetaudit.api.backup.BackupId;
import dev.jetaudit.api.instance.EngineInstanceEvent;
import dev.jetaudit.api.instance.EngineInstanceEvent.CallRecorded;
import dev.jetaudit.api.instance.RuleSetName;
import dev.jetaudit.api.query.BackupDossier;
import dev.jetaudit.api.query.BackupRecord;
import dev.jetaudit.api.replay.BackupDifference;
import dev.jetaudit.domain.replay.Replayed;
import dev.jetaudit.domain.scenario.Trace;
import dev.jetaudit.domain.scenario.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Random walks replayed under two rule sets, against the same evidence recorded twice. */
class ReplayWalkTest {

    private static final long SEED = Long.getLong("walk.seed", 20_260_301);
    private static final int COUNT = Math.max(1, Integer.getInteger("walk.count", 10_000) / 5);
    private static final RuleSetName[] ALL = RuleSetName.values();

    @Test
    void a_rule_set_never_differs_from_itself_and_meets_every_backup() {
        forEachWalk((recordedBy, judged, seed) -> {
            for (boolean whatIf : new boolean[] {false, true}) {
                Replayed replayed = Replayed.of(recordedBy, judged.rules(), judged.rules(), whatIf);
                assertEquals(List.of(), replayed.differences(), () -> "seed " + seed);
                if (!whatIf) {
                    assertEquals(
                            judged.trace().dossiers().size(), replayed.summary().backups(), () -> "seed " + seed);
                }
            }
        });
    }

    @Test
    void two_rule_sets_part_where_two_recordings_do() {
        long[] partings = {0};
        forEachWalk((first, second, seed) -> {
            Replayed replayed = Replayed.of(first, first.state().rules(), second.rules(), false);
            OptionalLong expected =
                    firstDifference(first.events(), second.trace().events());
            OptionalLong found = replayed.differences().stream()
                    .mapToLong(difference -> difference.parting().position())
                    .min();
            assertEquals(expected, found, () -> "seed " + seed);
            partings[0] += replayed.differences().size();
            everyBackupIsToldOrAlike(first, second.trace(), replayed, seed);
        });
        assertTrue(partings[0] > COUNT / 2, "the walks reach differences: " + partings[0]);
    }

    @Test
    void the_other_way_round_the_same_differs() {
        forEachWalk((first, second, seed) -> {
            for (boolean whatIf : new boolean[] {false, true}) {
                Replayed there = Replayed.of(first, first.state().rules(), second.rules(), whatIf);
                Replayed back = Replayed.of(first, second.rules(), first.state().rules(), whatIf);
                assertEquals(positions(there), positions(back), () -> "seed " + seed);
                assertEquals(there.summary(), back.summary());
            }
        });
    }

    /** A backup that no difference tells of is the same in both recordings. */
    private static void everyBackupIsToldOrAlike(Trace first, Trace second, Replayed replayed, long seed) {
        assertEquals(
                untold(first, replayed, BackupDifference::first),
                untold(second, replayed, BackupDifference::second),
                () -> "seed " + seed);
        for (BackupDifference difference : replayed.differences()) {
            assertIsIn(first, difference.first(), seed);
            assertIsIn(second, difference.second(), seed);
        }
    }

    private static void assertIsIn(Trace trace, BackupRecord backup, long seed) {
        if (backup != null) {
            BackupRecord recorded =
                    trace.dossiers().get((int) backup.id().ordinal() - 1).record();
            assertEquals(told(recorded), told(backup), () -> "seed " + seed);
        }
    }

    private static List<String> untold(Trace trace, Replayed replayed, Function<BackupDifference, BackupRecord> side) {
        List<BackupId> told = replayed.differences().stream()
                .map(side)
                .filter(Objects::nonNull)
                .map(BackupRecord::id)
                .toList();
        return trace.dossiers().stream()
                .map(BackupDossier::record)
                .filter(backup -> !told.contains(backup.id()))
                .map(ReplayWalkTest::told)
                .toList();
    }

    private static String told(BackupRecord backup) {
        return backup.firstPosition() + " " + Words.judged(backup) + " "
                + backup.databases().stream()
                        .map(database -> String.valueOf(database.stamp()))
                        .collect(Collectors.joining(" "));
    }

    /** Up to there both recordings number their backups alike. */
    private static OptionalLong firstDifference(List<EngineInstanceEvent> first, List<EngineInstanceEvent> second) {
        return LongStream.range(0, first.size())
                .filter(at -> !deed(first.get((int) at)).equals(deed(second.get((int) at))))
                .map(at -> at + 1)
                .findFirst();
    }

    private static List<Object> deed(EngineInstanceEvent event) {
        if (!(event instanceof CallRecorded call)) {
            return List.of();
        }
        BackupEnd end = call.ended();
        return Arrays.asList(call.answer(), call.effect(), call.began(), end);
    }

    private static List<String> positions(Replayed replayed) {
        return replayed.differences().stream()
                .map(difference -> difference.firstPosition() + " " + difference.differing() + " "
                        + difference.parting().position())
                .sorted()
                .toList();
    }

    private record Recording(RuleSetName rules, Trace trace) {}

    private interface Check {
        void of(Trace first, Recording second, long seed);
    }

    private static void forEachWalk(Check check) {
        for (long seed = SEED; seed < SEED + COUNT; seed++) {
            RuleSetName first = ALL[Math.floorMod(seed, ALL.length)];
            RuleSetName second = ALL[Math.floorMod(seed / ALL.length, ALL.length)];
            check.of(recorded(seed, first, first), new Recording(second, recorded(seed, first, second)), seed);
        }
    }

    private static Trace recorded(long seed, RuleSetName walk, RuleSetName rules) {
        Trace trace = new Trace(rules);
        Walk.of(seed, walk).forEach(trace::take);
        return trace;
    }
}
