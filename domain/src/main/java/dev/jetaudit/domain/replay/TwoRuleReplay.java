package dev.jetaudit.domain.replay;

import dev.jetaudit.api.call.InstanceId;
import dev.jetaudit.api.instance.EngineInstanceEvent;
import dev.jetaudit.api.instance.EngineInstanceEvent.CallRecorded;
import dev.jetaudit.api.instance.EngineInstanceEvent.FactRecorded;
import dev.jetaudit.api.instance.EngineInstanceEvent.RulesAdopted;
import dev.jetaudit.api.query.JournalEntry;
import dev.jetaudit.api.replay.BackupDifference;
import dev.jetaudit.api.replay.DifferentialReplay;
import dev.jetaudit.api.replay.ReplayOrder;
import dev.jetaudit.api.replay.ReplaySummary;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Hands each event of the journal to the replay of its instance. */
public final class TwoRuleReplay implements DifferentialReplay {

    @Override
    public ReplaySummary replay(Stream<JournalEntry> journal, ReplayOrder order, Consumer<BackupDifference> found) {
        Tally tally = new Tally(order, found);
        Map<InstanceId, InstanceReplay> instances = new LinkedHashMap<>();
        journal.filter(entry -> order.includes(entry.event().instance())).forEachOrdered(entry -> {
            InstanceReplay instance = instances.computeIfAbsent(
                    entry.event().instance(), id -> new InstanceReplay(id, order, tally::take));
            follow(instance, entry.event(), entry.position());
        });
        instances.values().forEach(InstanceReplay::finish);
        return tally.summary();
    }

    private static void follow(InstanceReplay instance, EngineInstanceEvent event, long position) {
        switch (event) {
            case RulesAdopted _ -> {}
            case FactRecorded fact -> instance.learn(fact, position);
            case CallRecorded call -> instance.call(call, position);
        }
    }

    /** Counts what was asked about, and hands on what differs. */
    private static final class Tally {

        private final ReplayOrder order;
        private final Consumer<BackupDifference> found;
        private long backups;
        private long others;

        private Tally(ReplayOrder order, Consumer<BackupDifference> found) {
            this.order = order;
            this.found = found;
        }

        private void take(Stretch stretch) {
            if (!order.includes(stretch.at())) {
                return;
            }
            if (stretch.isABackup()) {
                backups++;
            } else {
                others++;
            }
            stretch.difference().ifPresent(found);
        }

        private ReplaySummary summary() {
            return new ReplaySummary(backups, others);
        }
    }
}
