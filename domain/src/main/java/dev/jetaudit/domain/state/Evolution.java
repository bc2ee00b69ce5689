package dev.jetaudit.domain.state;

import dev.jetaudit.api.backup.BackupEnd;
import dev.jetaudit.api.backup.BackupStart;
import dev.jetaudit.api.backup.Phase;
import dev.jetaudit.api.call.WindowsPath;
import dev.jetaudit.api.header.HeaderSlots;
import dev.jetaudit.api.header.Stamp;
import dev.jetaudit.api.instance.CallEffect;
import dev.jetaudit.api.instance.CorruptHistory;
import dev.jetaudit.api.instance.EngineInstanceEvent;
import dev.jetaudit.api.instance.EngineInstanceEvent.CallRecorded;
import dev.jetaudit.api.instance.EngineInstanceEvent.FactRecorded;
import dev.jetaudit.api.instance.EngineInstanceEvent.RulesAdopted;
import dev.jetaudit.api.instance.Fact;
import dev.jetaudit.api.instance.FileKind;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Remembers: the state after an event. Checks no rule; an event that cannot follow on a state is corrupt history. */
public final class Evolution {

    private Evolution() {}

    /**
     * Returns the state after the event.
     *
     * @throws CorruptHistory if the event cannot have happened in that state
     */
    public static InstanceState evolve(InstanceState state, EngineInstanceEvent event) {
        return switch (event) {
            case RulesAdopted adopted -> state.with(adopted.rules());
            case FactRecorded recorded -> learned(state, recorded.fact());
            case CallRecorded recorded -> called(state, recorded);
        };
    }

    /** As above, from no state before an instance's first event, for those who keep states without knowing their class. */
    public static Record after(@Nullable Record before, EngineInstanceEvent event) {
        return evolve(before == null ? InstanceState.initial(event.instance()) : (InstanceState) before, event);
    }

    private static InstanceState learned(InstanceState state, Fact fact) {
        InstanceConditions conditions = state.conditions();
        LogFacts logs = state.logFacts();
        return switch (fact) {
            case Fact.LogsOnDisk onDisk -> state.with(logs.withLowest(onDisk.low()));
            case Fact.Checkpoint checkpoint -> state.with(logs.withCheckpoint(checkpoint.generation()));
            case Fact.CircularLogging circular -> state.with(logs.withCircular(circular.on()));
            case Fact.PageSize page -> state.with(logs.withPageSize(page.bytes()));
            case Fact.RunMode mode -> state.with(conditions.withMultiInstance(mode.multiInstance()));
            case Fact.InstanceUnavailable why -> state.with(conditions.withUnavailable(why.cause()));
            case Fact.Terminating terminating -> state.with(conditions.withTerminating(terminating.on()));
            case Fact.Logging logging -> state.with(conditions.withLogging(logging.on()));
            case Fact.Restore restore -> state.with(conditions.withRestoring(restore.running()));
            case Fact.DatabaseHeader header -> state.with(plus(state.headers(), header.database(), header.slots()));
            case Fact.EngineWarning _ -> state;
        };
    }

    private static InstanceState called(InstanceState state, CallRecorded call) {
        require(state.phase() == call.phaseBefore(), state, call);
        BackupEnd ended = call.ended();
        InstanceState next = state;
        boolean endsTheOneBefore = false;
        if (ended != null && runs(state, ended)) {
            endsTheOneBefore = call.began() != null;
            next = endsTheOneBefore ? ended(state, ended, call.call().at()) : state;
        }
        if (call.began() != null) {
            require(next.phase() == Phase.IDLE, state, call);
            require(call.began().backup().ordinal() == state.backups() + 1, state, call);
            next = begun(next, call.began());
        }
        next = affected(next, call);
        if (ended != null && !endsTheOneBefore) {
            require(runs(next, ended), state, call);
            next = ended(next, ended, call.call().at());
        }
        require(next.phase() == call.phaseAfter(), state, call);
        return next;
    }

    /** Returns the state with that backup running. */
    public static InstanceState begun(InstanceState state, BackupStart start) {
        RunningBackup backup = RunningBackup.begun(start.backup(), start.scope(), start.planned());
        return state.counting(start.backup().ordinal()).with(Activity.of(start.phase(), backup));
    }

    private static InstanceState ended(InstanceState state, BackupEnd end, Instant at) {
        Map<WindowsPath, HeaderSlots> headers = state.headers();
        for (Stamp stamp : end.stamps()) {
            headers = plus(
                    headers, stamp.database(), state.headerOf(stamp.database()).stamped(stamp, at));
        }
        return state.with(headers).with(new Activity.Idle());
    }

    private static InstanceState affected(InstanceState state, CallRecorded call) {
        return switch (call.effect()) {
            case CallEffect.Nothing _ -> state;
            case CallEffect.DatabasesListed listed -> state.with(AttachedDatabases.list(listed.databases()));
            case CallEffect.FileOpened file -> opened(state, call, file);
            case CallEffect.FileRead read -> {
                require(state.backup() != null && state.backup().open() != null, state, call);
                yield changed(state, call, backup -> backup.read(read));
            }
            case CallEffect.FileClosed file -> changed(state, call, backup -> backup.closed(file));
            case CallEffect.DatabaseDropped drop -> changed(state, call, backup -> backup.dropped(drop.database()));
            case CallEffect.LogsListed list -> fixing(state, call, logs -> logs.afterList(list.set()));
            case CallEffect.TruncationListed list ->
                fixing(state, call, logs -> logs.afterTruncationList(list.deletable()));
            case CallEffect.LogPreparationFailed _ ->
                changed(state, call, backup -> backup.withLogs(LogSet::afterFailedPreparation));
            case CallEffect.LogPhaseEntered _ -> inLogs(state, call, UnaryOperator.identity());
            case CallEffect.SnapshotPrepared prepared ->
                state.with(SnapshotSession.prepared(prepared, call.call().at()));
            case CallEffect.SnapshotJoined _ -> inSession(state, call, SnapshotSession::nowJoined);
            case CallEffect.SnapshotNotFrozen _ -> inSession(state, call, SnapshotSession::nowReported);
            case CallEffect.SnapshotTimedOut _ -> inSession(state, call, SnapshotSession::nowTimedOut);
            case CallEffect.SnapshotFrozen frozen -> frozen(state, call, frozen);
            case CallEffect.SnapshotThawed _ ->
                inSession(state, call, UnaryOperator.identity()).with(new Activity.Thawed(running(state, call)));
            case CallEffect.SnapshotTruncated truncated ->
                changed(state, call, backup -> backup.withLogs(LogSet::afterTruncation))
                        .with(state.logFacts().without(truncated.deleted()));
            case CallEffect.SnapshotClosed _ -> state.with((SnapshotSession) null);
            case CallEffect.SurrogateLogsNamed logs ->
                changed(state, call, backup -> backup.withLogs(set -> set.afterList(logs.set())));
            case CallEffect.LogsTruncated truncated ->
                inLogs(state, call, LogSet::afterTruncation)
                        .with(state.logFacts().without(truncated.deleted()));
            case CallEffect.BackupStopRequested _ -> changed(state, call, RunningBackup::withStopRequested);
            case CallEffect.ServiceStopped _ -> state.with(state.conditions().withServiceStopped());
            case CallEffect.InstanceStarted _ ->
                state.with(state.conditions().started())
                        .with(AttachedDatabases.NONE_KNOWN)
                        .with((SnapshotSession) null);
            case CallEffect.InstanceStopped _ ->
                state.with(state.conditions().stopped())
                        .with(AttachedDatabases.NONE_KNOWN)
                        .with((SnapshotSession) null);
            case CallEffect.TerminationRefused _ ->
                state.with(state.conditions().withBackupsDisallowed());
            case CallEffect.DatabaseAttached attached ->
                state.with(state.attached().with(attached.database()));
            case CallEffect.DatabaseDetached detached ->
                state.with(state.attached().without(detached.database()));
        };
    }

    /** While the attached databases are not listed, a database that is opened for copying counts as one of them. */
    private static InstanceState opened(InstanceState state, CallRecorded call, CallEffect.FileOpened file) {
        InstanceState next = changed(state, call, backup -> backup.opened(file));
        boolean newDatabase =
                file.kind() == FileKind.DATABASE && !state.attached().listed();
        return newDatabase ? next.with(state.attached().with(file.file())) : next;
    }

    private static InstanceState frozen(InstanceState state, CallRecorded call, CallEffect.SnapshotFrozen frozen) {
        InstanceState next = inSession(state, call, SnapshotSession::nowReported);
        return frozen.databases() == null ? next : next.with(AttachedDatabases.list(frozen.databases()));
    }

    private static InstanceState inSession(
            InstanceState state, CallRecorded call, UnaryOperator<SnapshotSession> change) {
        SnapshotSession session = state.session() == null
                ? SnapshotSession.unseen(call.call().in().snapId())
                : state.session();
        return state.with(change.apply(session));
    }

    private static InstanceState fixing(InstanceState state, CallRecorded call, UnaryOperator<LogSet> change) {
        Long checkpoint = state.logFacts().checkpoint();
        return inLogs(state, call, logs -> change.apply(logs.meeting(checkpoint)));
    }

    private static InstanceState inLogs(InstanceState state, CallRecorded call, UnaryOperator<LogSet> change) {
        RunningBackup backup = running(state, call);
        return state.with(new Activity.CopyingLogs(backup.withLogs(change)));
    }

    private static InstanceState changed(InstanceState state, CallRecorded call, UnaryOperator<RunningBackup> change) {
        return state.with(Activity.of(state.phase(), change.apply(running(state, call))));
    }

    private static RunningBackup running(InstanceState state, CallRecorded call) {
        RunningBackup backup = state.backup();
        if (backup == null) {
            throw corrupt(state, call);
        }
        return backup;
    }

    private static boolean runs(InstanceState state, BackupEnd end) {
        return state.backup() != null && state.backup().id().equals(end.backup());
    }

    private static void require(boolean possible, InstanceState state, CallRecorded call) {
        if (!possible) {
            throw corrupt(state, call);
        }
    }

    private static CorruptHistory corrupt(InstanceState state, CallRecorded call) {
        String event =
                call.call().function().canonicalName() + " of " + call.call().at() + " ("
                        + call.origin().source() + " line " + call.origin().line() + ")";
        return new CorruptHistory(
                state.id(), event, "the phase '" + state.phase().jsonName() + "'");
    }

    private static Map<WindowsPath, HeaderSlots> plus(
            Map<WindowsPath, HeaderSlots> headers, WindowsPath database, HeaderSlots slots) {
        Map<WindowsPath, HeaderSlots> more = new LinkedHashMap<>(headers);
        more.put(database, slots);
        return more;
    }
}
