package dev.jetaudit.domain.replay;

import dev.jetaudit.api.instance.EngineInstanceEvent;
import dev.jetaudit.api.instance.RuleSetName;
import dev.jetaudit.api.query.BackupRecord;
import dev.jetaudit.api.query.JournalEntry;
import dev.jetaudit.api.replay.BackupDifference;
import dev.jetaudit.api.replay.ReplayOrder;
import dev.jetaudit.api.replay.ReplaySummary;
import dev.jetaudit.domain.scenario.Trace;
import dev.jetaudit.domain.scenario.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of a replay; positions count the journal's events from 1. */
public record Replayed(ReplaySummary summary, List<BackupDifference> differences) {

    public static Replayed of(Trace trace, RuleSetName first, RuleSetName second, boolean whatIf) {
        return of(trace.events(), new ReplayOrder(first, second, whatIf, null, null, null));
    }

    public static Replayed of(List<EngineInstanceEvent> events, ReplayOrder order) {
        List<JournalEntry> journal = new ArrayList<>();
        events.forEach(event -> journal.add(new JournalEntry(journal.size() + 1L, Instant.EPOCH, event)));
        List<BackupDifference> differences = new ArrayList<>();
        ReplaySummary summary = new TwoRuleReplay().replay(journal.stream(), order, differences::add);
        return new Replayed(summary, differences);
    }

    /** Returns each difference in one line: which backup, how many calls, the parting call, and what became of it. */
    List<String> told() {
        return differences.stream().map(Replayed::told).toList();
    }

    private static String told(BackupDifference difference) {
        var call = difference.parting();
        return (difference.recorded() == null
                        ? "?"
                        : "#" + difference.recorded().ordinal())
                + " @" + difference.firstPosition()
                + " " + difference.differing() + "/" + difference.calls()
                + " @" + call.position()
                + " " + call.first().answer() + " " + call.second().answer()
                + ": " + told(difference.first())
                + " | " + told(difference.second());
    }

    private static String told(@Nullable BackupRecord backup) {
        return backup == null ? "none" : Words.judged(backup);
    }
}
