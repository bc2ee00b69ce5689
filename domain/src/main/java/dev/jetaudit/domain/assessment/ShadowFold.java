package dev.jetaudit.domain.assessment;

import dev.jetaudit.api.backup.BackupOutcome;
import dev.jetaudit.api.call.Operation;
import dev.jetaudit.api.instance.CallEffect;
import dev.jetaudit.api.instance.EngineInstanceEvent.CallRecorded;
import dev.jetaudit.api.query.ShadowRecord;

/** When a shadow copy held writing back. */
final class ShadowFold {

    private ShadowFold() {}

    static ShadowRecord after(ShadowRecord before, CallRecorded call) {
        if (call.effect() instanceof CallEffect.SnapshotFrozen) {
            return before.frozen(call.call().at());
        }
        boolean frozen = before.frozenAt() != null && before.thawedAt() == null;
        return frozen && thaws(call) ? before.thawed(call.call().at()) : before;
    }

    /** An abort thaws as well; of an event log, the thaw has an event of its own. */
    private static boolean thaws(CallRecorded call) {
        if (call.effect() instanceof CallEffect.SnapshotThawed) {
            return true;
        }
        boolean ends = call.ended() != null && call.ended().outcome() != BackupOutcome.NEVER_ENDED;
        boolean byTheThaw = call.call().function().operation() == Operation.SNAPSHOT_THAW;
        return ends && (byTheThaw || !call.call().inferred());
    }
}
