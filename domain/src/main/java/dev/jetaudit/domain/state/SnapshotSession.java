package dev.jetaudit.domain.state;

import dev.jetaudit.api.backup.BackupKind;
import dev.jetaudit.api.instance.CallEffect;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A shadow copy session in which the instance takes part. Whether it is frozen or thawed is the instance's {@link Activity}: as
 * in the engine, a session that is only prepared, or timed out, does not keep a streaming backup from running.
 *
 * @param snapId its number, counted in the engine's process; null if the evidence does not show it
 * @param planned what it is to be; null if its preparation was not seen
 * @param goesOnAfterThaw whether the thaw leaves it open; null if its preparation was not seen
 * @param preparedAt null if its preparation was not seen
 * @param joined whether the instance is in it; with JetOSSnapshotPrepare's explicit form it has to be named
 * @param reported whether a backup was already made of it, though it did not come to be
 * @param timedOut whether writing went on before the thaw
 */
public record SnapshotSession(
        @Nullable Long snapId,
        @Nullable BackupKind planned,
        @Nullable Boolean goesOnAfterThaw,
        @Nullable Instant preparedAt,
        boolean joined,
        boolean reported,
        boolean timedOut) {

    static SnapshotSession prepared(CallEffect.SnapshotPrepared effect, Instant at) {
        return new SnapshotSession(
                effect.snapId(), effect.planned(), effect.goesOnAfterThaw(), at, effect.joined(), false, false);
    }

    /** Returns a session that is met in the middle. */
    static SnapshotSession unseen(@Nullable Long snapId) {
        return new SnapshotSession(snapId, null, null, null, true, false, false);
    }

    SnapshotSession nowJoined() {
        return new SnapshotSession(snapId, planned, goesOnAfterThaw, preparedAt, true, reported, timedOut);
    }

    SnapshotSession nowReported() {
        return new SnapshotSession(snapId, planned, goesOnAfterThaw, preparedAt, joined, true, timedOut);
    }

    SnapshotSession nowTimedOut() {
        return new SnapshotSession(snapId, planned, goesOnAfterThaw, preparedAt, joined, true, true);
    }
}
