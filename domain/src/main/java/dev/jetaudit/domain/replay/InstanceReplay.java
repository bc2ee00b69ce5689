package dev.jetaudit.domain.replay;

import dev.jetaudit.api.backup.BackupOutcome;
import dev.jetaudit.api.backup.BackupStart;
import dev.jetaudit.api.call.InstanceId;
import dev.jetaudit.api.call.Operation;
import dev.jetaudit.api.instance.EngineInstanceEvent.CallRecorded;
import dev.jetaudit.api.instance.EngineInstanceEvent.FactRecorded;
import dev.jetaudit.api.query.BackupRecord;
import dev.jetaudit.api.replay.ReplayOrder;
import dev.jetaudit.domain.replay.RuleFold.FoldedCall;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The two folds of one instance, walked side by side. A backup is the same on both sides if the same call began it; so at most
 * two stretches are open at a time, one a side.
 */
final class InstanceReplay {

    private final RuleFold first;
    private final RuleFold second;
    private final Consumer<Stretch> finished;
    private final Map<Side, Stretch> running = new EnumMap<>(Side.class);
    private @Nullable Stretch outside;

    /**
     * @param finished is given each stretch when both sides are through with it
     */
    InstanceReplay(InstanceId id, ReplayOrder order, Consumer<Stretch> finished) {
        this.first = new RuleFold(id, order.first(), order.whatIf());
        this.second = new RuleFold(id, order.second(), order.whatIf());
        this.finished = finished;
    }

    void learn(FactRecorded fact, long position) {
        first.remember(fact, position);
        second.remember(fact, position);
    }

    void call(CallRecorded recorded, long position) {
        FoldedCall one = first.call(recorded, position);
        FoldedCall other = second.call(recorded, position);
        Set<Stretch> touched = new LinkedHashSet<>(running.values());
        Stretch begun = new Stretch(recorded, position);
        Optional<Stretch> ofFirst = entered(Side.FIRST, one, begun);
        Optional<Stretch> ofSecond = entered(Side.SECOND, other, begun);
        ofFirst.ifPresent(touched::add);
        ofSecond.ifPresent(touched::add);
        follow(Side.FIRST, one, ofFirst);
        follow(Side.SECOND, other, ofSecond);
        if (touched.isEmpty()) {
            outside(begun, recorded).call(position, recorded, one.event(), other.event());
            return;
        }
        endOutside();
        touched.forEach(stretch -> stretch.call(position, recorded, one.event(), other.event()));
        touched.stream().filter(stretch -> !running.containsValue(stretch)).forEach(finished);
    }

    /** Hands over what never ended; nothing comes behind it. */
    void finish() {
        new LinkedHashSet<>(running.values()).forEach(finished);
        endOutside();
    }

    /**
     * Returns the stretch that the call begins on that side. A backup whose beginning was not seen is the one that runs on the
     * other side alone: this side only learns of it late.
     */
    private Optional<Stretch> entered(Side side, FoldedCall folded, Stretch begun) {
        BackupStart start = folded.event().began();
        if (start == null) {
            return Optional.empty();
        }
        Stretch there = running.get(side == Side.FIRST ? Side.SECOND : Side.FIRST);
        return Optional.of(start.at() == null && there != null && there.lacks(side) ? there : begun);
    }

    private void follow(Side side, FoldedCall folded, Optional<Stretch> entered) {
        BackupStart start = folded.event().began();
        for (BackupRecord backup : folded.changed()) {
            if (start != null && backup.id().equals(start.backup())) {
                running.put(side, entered.orElseThrow());
            }
            Objects.requireNonNull(running.get(side)).become(side, backup);
            if (backup.outcome() != BackupOutcome.IN_PROGRESS) {
                running.remove(side);
            }
        }
    }

    /** Each Begin that both sides refuse begins a series of its own: it was an attempt. */
    private Stretch outside(Stretch begun, CallRecorded call) {
        if (call.call().function().operation() == Operation.BEGIN) {
            endOutside();
        }
        if (outside == null) {
            outside = begun;
        }
        return outside;
    }

    private void endOutside() {
        if (outside != null) {
            finished.accept(outside);
            outside = null;
        }
    }
}
