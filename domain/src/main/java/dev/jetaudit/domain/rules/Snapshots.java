package dev.jetaudit.domain.rules;

import dev.jetaudit.api.backup.BackupEnd;
import dev.jetaudit.api.backup.BackupId;
import dev.jetaudit.api.backup.BackupKind;
import dev.jetaudit.api.backup.BackupOutcome;
import dev.jetaudit.api.backup.BackupScope;
import dev.jetaudit.api.backup.BackupStart;
import dev.jetaudit.api.backup.Phase;
import dev.jetaudit.api.call.JetErr;
import dev.jetaudit.api.call.Operation;
import dev.jetaudit.api.header.Stamp;
import dev.jetaudit.api.instance.CallEffect;
import dev.jetaudit.domain.state.AttachedDatabases;
import dev.jetaudit.domain.state.RunningBackup;
import dev.jetaudit.domain.state.SnapshotSession;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How one instance's part in a shadow copy begins and ends as a backup. It begins with the freeze, as in the engine, where a
 * session that is only prepared keeps nothing from running; one that ends before its freeze begins and ends with that call.
 */
final class Snapshots {

    private Snapshots() {}

    /** Whether the engine's answer shows a shadow copy that nobody saw begin. */
    static boolean impliesASnapshot(Situation s) {
        Operation operation = s.call().function().operation();
        boolean late = operation == Operation.SNAPSHOT_TRUNCATE
                || operation == Operation.SNAPSHOT_END
                || operation == Operation.SNAPSHOT_ABORT;
        JetErr engine = s.call().engineAnswer();
        boolean success = JetErr.SUCCESS.equals(engine);
        boolean thawed =
                operation == Operation.SNAPSHOT_THAW && (success || JetErr.OS_SNAPSHOT_TIME_OUT.equals(engine));
        return s.state().session() == null && (thawed || (late && success));
    }

    static BackupStart unseen(Situation s) {
        boolean thaws = s.call().function().operation() == Operation.SNAPSHOT_THAW;
        return start(s, thaws ? Phase.FROZEN : Phase.THAWED);
    }

    static Consequence frozen(Situation s) {
        Consequence before = s.busy() ? Endings.neverEnded(s) : Consequence.NOTHING;
        return new Consequence(
                new CallEffect.SnapshotFrozen(s.call().out().databases()),
                start(s, Phase.FROZEN),
                before.ended(),
                List.of());
    }

    /** A backup that keeps the shadow copy from freezing is left alone, and then there is none of the shadow copy. */
    static Consequence notFrozen(Situation s, JetErr code) {
        return s.busy()
                ? Consequence.NOTHING
                : atOnce(s, new CallEffect.SnapshotNotFrozen(), BackupOutcome.FREEZE_FAILED, code);
    }

    static Consequence reportedNotFrozen(Situation s) {
        JetErr reported = s.call().engineAnswer();
        return reported == null ? Consequence.NOTHING : notFrozen(s, reported);
    }

    /** The headers are stamped with what the preparation asked for, whether or not logs were truncated. */
    static Consequence completed(Situation s) {
        RunningBackup backup = running(s);
        if (backup == null) {
            return Consequence.of(new CallEffect.SnapshotClosed());
        }
        BackupKind kind = backup.planned();
        List<Stamp> stamps = kind == null ? List.of() : stamps(s, backup, kind);
        return closing(new BackupEnd(backup.id(), BackupOutcome.COMPLETED, JetErr.SUCCESS, kind, false, stamps));
    }

    /** No code of the engine tells that a shadow copy was aborted. */
    static Consequence aborted(Situation s) {
        RunningBackup backup = running(s);
        if (backup != null) {
            return closing(new BackupEnd(backup.id(), BackupOutcome.ABORTED_BY_CALLER, null, null, false, List.of()));
        }
        return isUnreported(s)
                ? atOnce(s, new CallEffect.SnapshotClosed(), BackupOutcome.ABORTED_BY_CALLER, null)
                : Consequence.of(new CallEffect.SnapshotClosed());
    }

    static Consequence timedOut(Situation s) {
        RunningBackup backup = running(s);
        if (backup == null) {
            return Consequence.NOTHING;
        }
        BackupEnd end = new BackupEnd(
                backup.id(), BackupOutcome.TIMED_OUT, JetErr.OS_SNAPSHOT_TIME_OUT, null, false, List.of());
        SnapshotSession session = s.state().session();
        boolean over = session != null && Boolean.FALSE.equals(session.goesOnAfterThaw());
        CallEffect effect = over ? new CallEffect.SnapshotClosed() : new CallEffect.SnapshotTimedOut();
        return Consequence.of(effect).withEnd(end);
    }

    /** The instance started anew or stopped while a session was prepared. */
    static Consequence neverFrozen(Situation s) {
        return isUnreported(s)
                ? atOnce(s, new CallEffect.Nothing(), BackupOutcome.NEVER_ENDED, null)
                : Consequence.NOTHING;
    }

    static boolean isPrepared(Situation s) {
        SnapshotSession session = s.state().session();
        return session != null && !session.timedOut() && !s.inSnapshot();
    }

    /** Whether the session was prepared explicitly, and the instance is not in it. */
    static boolean isLeftOut(Situation s) {
        return s.state().session() != null && !s.state().session().joined();
    }

    /** Returns what the session is to be, also of an instance that is not in it; null if that was not seen. */
    static @Nullable BackupKind planned(Situation s) {
        if (s.state().backup() != null) {
            return s.state().backup().planned();
        }
        return s.state().session() == null ? null : s.state().session().planned();
    }

    static boolean isTimedOut(Situation s) {
        return s.state().session() != null && s.state().session().timedOut();
    }

    /** Whether the call names no session that is open; what an event log shows has one. */
    static Match isUnknown(Situation s) {
        SnapshotSession session = s.state().session();
        if (session == null && !s.inSnapshot()) {
            return s.call().inferred() ? Match.PRESUMED_NOT : Match.YES;
        }
        Long named = s.call().in().snapId();
        boolean another = session != null
                && named != null
                && session.snapId() != null
                && !Objects.equals(named, session.snapId());
        return Match.when(another);
    }

    private static boolean isUnreported(Situation s) {
        SnapshotSession session = s.state().session();
        return isPrepared(s) && !s.busy() && session != null && session.joined() && !session.reported();
    }

    private static @Nullable RunningBackup running(Situation s) {
        return s.inSnapshot() ? s.state().backup() : null;
    }

    private static Consequence closing(BackupEnd end) {
        return Consequence.of(new CallEffect.SnapshotClosed()).withEnd(end);
    }

    private static Consequence atOnce(Situation s, CallEffect effect, BackupOutcome outcome, @Nullable JetErr code) {
        BackupStart start = start(s, Phase.FROZEN);
        BackupEnd end = new BackupEnd(start.backup(), outcome, code, null, false, List.of());
        return new Consequence(effect, start, end, List.of());
    }

    private static BackupStart start(Situation s, Phase phase) {
        SnapshotSession session = s.state().session();
        AttachedDatabases attached = s.state().attached();
        return new BackupStart(
                new BackupId(s.state().id(), s.state().backups() + 1),
                BackupScope.SNAPSHOT,
                session == null ? null : session.preparedAt(),
                phase,
                List.copyOf(attached.databases()),
                attached.listed(),
                session == null ? null : session.planned());
    }

    /**
     * Returns one stamp for each attached database. Of the log range, the calls show at most the lowest generation of an
     * incremental, and that only before a truncation (engine: io.cxx, 3611 to 3673).
     */
    private static List<Stamp> stamps(Situation s, RunningBackup backup, BackupKind kind) {
        boolean known = kind.isLogsOnly() && !backup.logs().truncated();
        Long low = known ? s.state().logFacts().lowest() : null;
        return s.state().attached().databases().stream()
                .map(database -> new Stamp(database, kind.field(), low, null, true))
                .toList();
    }
}
