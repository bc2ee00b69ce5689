package dev.jetaudit.domain.explanation;

import dev.jetaudit.api.backup.BackupOutcome;
import dev.jetaudit.api.explanation.CitedCalls;
import dev.jetaudit.api.explanation.Grounds;
import dev.jetaudit.api.explanation.GroundsFinder;
import dev.jetaudit.api.instance.EngineInstanceEvent.CallRecorded;
import dev.jetaudit.api.query.BackupRecord;
import dev.jetaudit.api.query.History;
import dev.jetaudit.api.query.JournalEntry;
import dev.jetaudit.domain.state.Evolution;
import dev.jetaudit.domain.state.InstanceState;
import java.util.List;
import java.util.stream.Stream;

/** Goes through the journal at least twice: to find the grounds, and to see whether the cited calls alone give the result. */
public final class BackupGrounds implements GroundsFinder {

    private final int most;

    public BackupGrounds() {
        this(Cutting.MOST);
    }

    BackupGrounds(int most) {
        this.most = most;
    }

    @Override
    public Grounds of(BackupRecord backup, History history) {
        Result result = Result.of(backup);
        Cutting cutting = new Cutting(most);
        InstanceState before = read(backup, history, cutting);
        Search search = new Search(backup.id(), before, cutting, result);
        boolean completed = backup.outcome() == BackupOutcome.COMPLETED;
        for (boolean bridging : completed ? new boolean[] {true, false} : new boolean[] {false}) {
            List<CitedCalls> cited = search.cited(bridging);
            if (!cited.isEmpty()) {
                Rerun alone = rerun(backup, history, before, cited);
                if (alone.gives(result)) {
                    return new Grounds(cited, alone.backup(), alone.kindRule(), true);
                }
            }
        }
        List<CitedCalls> all = List.of(cutting.all());
        Rerun alone = rerun(backup, history, before, all);
        return new Grounds(all, alone.backup(), alone.kindRule(), alone.gives(result));
    }

    /** Returns the state before the backup, and has the backup itself cut. */
    private static InstanceState read(BackupRecord backup, History history, Cutting cutting) {
        InstanceState before = InstanceState.initial(backup.id().instance());
        try (Stream<JournalEntry> journal = entries(backup, history, 0)) {
            for (JournalEntry entry : (Iterable<JournalEntry>) journal::iterator) {
                if (entry.position() < backup.firstPosition()) {
                    before = Evolution.evolve(before, entry.event());
                } else {
                    cutting.add(entry.position(), entry.event());
                }
            }
        }
        return before;
    }

    private static Rerun rerun(BackupRecord backup, History history, InstanceState before, List<CitedCalls> cited) {
        Rerun rerun = new Rerun(backup.id(), before);
        try (Stream<JournalEntry> journal = entries(backup, history, backup.firstPosition())) {
            journal.filter(entry -> !(entry.event() instanceof CallRecorded) || isCited(entry.position(), cited))
                    .forEachOrdered(entry -> rerun.take(entry.event()));
        }
        return rerun;
    }

    private static boolean isCited(long position, List<CitedCalls> cited) {
        return cited.stream().anyMatch(calls -> calls.covers(position));
    }

    private static Stream<JournalEntry> entries(BackupRecord backup, History history, long first) {
        return history.journal(first, backup.lastPosition())
                .filter(entry -> entry.event().instance().equals(backup.id().instance()));
    }
}
