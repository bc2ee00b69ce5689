package dev.jetaudit.cli.windowsevent;

import static dev.jetaudit.api.call.JetErr.BACKUP_ABORT_BY_CALLER;
import static dev.jetaudit.api.call.JetErr.BACKUP_ABORT_BY_SERVER;
import static dev.jetaudit.api.call.JetErr.LOG_FILE_NOT_COPIED;
import static dev.jetaudit.api.call.JetErr.MISSING_FILE_TO_BACKUP;
import static dev.jetaudit.api.call.JetErr.MISSING_FULL_BACKUP;
import static dev.jetaudit.api.call.JetErr.SUCCESS;

import dev.jetaudit.api.call.ApiFunction;
import dev.jetaudit.api.call.CallInput;
import dev.jetaudit.api.call.CallOutput;
import dev.jetaudit.api.call.Grbit;
import dev.jetaudit.api.call.InstanceId;
import dev.jetaudit.api.call.JetErr;
import dev.jetaudit.api.call.WindowsPath;
import dev.jetaudit.api.instance.Fact;
import dev.jetaudit.cli.evidence.Flaw;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The table from event to call (events: engine, {@code jetmsg.mc}; where they are raised: {@code backup.cxx}). Each event is at most
 * one call, with two exceptions: an event of a new process implies that its instance was started, and two events of one call
 * (start announced and done; file read failed and backup ended by that; backup ended by a termination and instance stopped) are
 * that one call. What a shadow copy or an internal copy wrote was sorted out before, by {@link ShadowCopies} and {@link
 * InternalCopies}.
 */
final class WindowsEventInterpreter {

    private static final int RECOVERY = 3;

    private static final Set<Integer> LIFE_CYCLE = Set.of(102, 103, 105);
    private static final Set<Integer> STREAMING = Set.of(
            200, 201, 202, 203, 206, 207, 210, 211, 213, 214, 215, 217, 218, 219, 220, 221, 222, 223, 224, 225, 226,
            227, 459, 520);

    private final Map<InstanceId, Trail> trails = new HashMap<>();

    /** What is remembered of an instance until its next event. */
    private static final class Trail {
        private long pid;
        private boolean starting;
        private boolean terminating;
        /** The call that failed on a file, while the event of the backup's end is still to come. */
        private @Nullable FailedCall failed;
        /** The database that the engine closes by itself because it could not be read. */
        private @Nullable String dropped;

        Trail(long pid) {
            this.pid = pid;
        }
    }

    private record FailedCall(ApiFunction function, String file) {}

    /** Whether an event of the engine with that id and task is read at all; the others are only counted. */
    static boolean reads(int id, @Nullable Integer task) {
        boolean ofStreaming = STREAMING.contains(id) || InternalCopies.isAbout(id);
        boolean ofShadowCopies = ShadowCopies.isAbout(id) || Operations.isAboutTruncation(id);
        return LIFE_CYCLE.contains(id)
                || (ofStreaming && (task == null || task == RECOVERY))
                || (ofShadowCopies && (task == null || task == ShadowCopies.CATEGORY));
    }

    /** Makes sure that the event's arguments are there and of their kind. */
    static void check(EngineEvent event) throws Flaw {
        if (!InternalCopies.isAbout(event.id())) {
            new WindowsEventInterpreter().interpret(event, null, "");
        }
    }

    /**
     * Returns what the event shows; an instance's events have to come in their order.
     *
     * @param event one that {@linkplain #reads is read} and not {@linkplain Operations#isForeign foreign}
     * @param next the same instance's next event; null if it is the last
     * @param source id of the source, for the origin
     */
    List<Inferred> interpret(EngineEvent event, @Nullable EngineEvent next, String source) throws Flaw {
        InferredCalls said = new InferredCalls(event, source);
        List<Inferred> inferred = new ArrayList<>(1);
        Trail trail = trails.get(event.instance());
        boolean newProcess = trail != null && trail.pid != event.pid();
        if (trail == null || newProcess) {
            trail = new Trail(event.pid());
            trails.put(event.instance(), trail);
        }
        if (newProcess && event.id() != 102 && event.id() != 105) {
            inferred.add(said.impliedStart());
        }
        Inferred own = own(event, next, said, trail);
        if (own != null) {
            inferred.add(own);
        }
        return inferred;
    }

    private static @Nullable Inferred own(
            EngineEvent event, @Nullable EngineEvent next, InferredCalls said, Trail trail) throws Flaw {
        if (LIFE_CYCLE.contains(event.id())) {
            return lifeCycle(event, said, trail);
        }
        return ShadowCopies.isAbout(event.id()) ? shadowCopy(event, said) : backup(event, next, said, trail);
    }

    private static Inferred shadowCopy(EngineEvent event, InferredCalls said) throws Flaw {
        CallInput session = CallInput.ofSnapshot(said.number(0), null);
        return switch (event.id()) {
            case 2005 -> said.prepared(0);
            case 2008 -> said.prepared(Grbit.SNAPSHOT_INCREMENTAL);
            case 2009 -> said.prepared(Grbit.SNAPSHOT_COPY);
            case 2010 -> said.prepared(Grbit.SNAPSHOT_INCREMENTAL | Grbit.SNAPSHOT_COPY);
            case 2001 -> said.call(ApiFunction.OS_SNAPSHOT_FREEZE, session, CallOutput.NONE, null);
            case 2002 -> said.observed(ApiFunction.OS_SNAPSHOT_FREEZE, session, said.code(1));
            case 2003 -> said.call(ApiFunction.OS_SNAPSHOT_THAW, session, CallOutput.NONE, null);
            case 2004 -> said.observed(ApiFunction.OS_SNAPSHOT_THAW, session, JetErr.OS_SNAPSHOT_TIME_OUT);
            case 2006 -> said.call(ApiFunction.OS_SNAPSHOT_END, session, CallOutput.NONE, null);
            case 2007 -> said.call(ApiFunction.OS_SNAPSHOT_ABORT, session, CallOutput.NONE, null);
            default -> throw new IllegalArgumentException("event " + event.id() + " is not read");
        };
    }

    private static @Nullable Inferred lifeCycle(EngineEvent event, InferredCalls said, Trail trail) {
        boolean announced = trail.starting;
        boolean ended = trail.terminating;
        trail.starting = event.id() == 102;
        trail.terminating = false;
        return switch (event.id()) {
            case 102 -> said.observed(ApiFunction.INIT, CallInput.NONE, SUCCESS);
            case 105 -> announced ? null : said.observed(ApiFunction.INIT, CallInput.NONE, SUCCESS);
            default -> ended ? null : said.observed(ApiFunction.TERM_2, CallInput.NONE, SUCCESS);
        };
    }

    private static @Nullable Inferred backup(
            EngineEvent event, @Nullable EngineEvent next, InferredCalls said, Trail trail) throws Flaw {
        String dropped = trail.dropped;
        FailedCall failed = trail.failed;
        trail.dropped = null;
        trail.failed = null;
        return switch (event.id()) {
            case 200, 210 -> said.begun(0, null);
            case 201, 211 -> said.begun(Grbit.BACKUP_INCREMENTAL, null);
            case 206 -> said.begun(Grbit.BACKUP_INCREMENTAL, MISSING_FULL_BACKUP);
            case 202, 213 -> said.ended(ApiFunction.END_EXTERNAL_BACKUP_INSTANCE_2, SUCCESS);
            case 203, 214 -> stopped(said, trail, failed);
            case 207, 215 -> ended(said, trail, BACKUP_ABORT_BY_CALLER);
            case 226 -> ended(said, trail, BACKUP_ABORT_BY_SERVER);
            case 217 -> databaseFailed(said, trail);
            case 218 -> fileFailed(said, trail, next, ApiFunction.READ_FILE_INSTANCE, said.code(0), said.text(1));
            case 459 -> logMissing(said, trail, next);
            case 220 -> said.call(ApiFunction.OPEN_FILE_INSTANCE, said.file(0), CallOutput.NONE, null);
            case 221 -> said.closed(true, null, null);
            case 222 -> said.text(0).equals(dropped) ? null : said.closed(false, said.number(1), said.number(2));
            case 223 -> said.logsListed();
            case 224 -> said.truncated();
            case 225 -> said.truncatedNothing();
            case 520 -> said.observed(ApiFunction.TRUNCATE_LOG_INSTANCE, CallInput.NONE, LOG_FILE_NOT_COPIED);
            case 219 -> said.stated(new Fact.EngineWarning(219, said.code(0), null));
            case 227 -> said.stated(new Fact.EngineWarning(227, null, said.number(0)));
            default -> throw new IllegalArgumentException("event " + event.id() + " is not read");
        };
    }

    /** The backup ended with a code: in the failing call itself, in the termination of the instance, or in the End call. */
    private static Inferred stopped(InferredCalls said, Trail trail, @Nullable FailedCall failed) throws Flaw {
        JetErr code = said.code(0);
        if (failed != null) {
            return said.call(failed.function(), file(failed.file()), said.verdict(code), code);
        }
        ApiFunction function = Operations.endingFunction(said.operation());
        boolean failedItself = switch (function) {
            case TERM_2, END_EXTERNAL_BACKUP_INSTANCE_2, END_SURROGATE_BACKUP -> false;
            default -> true;
        };
        return failedItself ? said.call(function, CallInput.NONE, said.verdict(code), code) : ended(said, trail, code);
    }

    private static Inferred ended(InferredCalls said, Trail trail, JetErr verdict) {
        ApiFunction function = Operations.endingFunction(said.operation());
        trail.terminating = function == ApiFunction.TERM_2;
        boolean byAnother = trail.terminating || function == ApiFunction.END_SURROGATE_BACKUP;
        return said.ended(byAnother ? function : ApiFunction.END_EXTERNAL_BACKUP_INSTANCE_2, verdict);
    }

    /** One database could not be opened or read; the backup goes on without it. */
    private static Inferred databaseFailed(InferredCalls said, Trail trail) throws Flaw {
        boolean opening = said.isIn(Operations.OPEN);
        trail.dropped = opening ? null : said.text(1);
        return said.call(
                opening ? ApiFunction.OPEN_FILE_INSTANCE : ApiFunction.READ_FILE_INSTANCE,
                said.file(1),
                CallOutput.NONE,
                said.code(0));
    }

    private static @Nullable Inferred logMissing(InferredCalls said, Trail trail, @Nullable EngineEvent next)
            throws Flaw {
        String log = said.text(0);
        if (said.isIn(Operations.OPEN) || endsTheBackup(next, said, MISSING_FILE_TO_BACKUP)) {
            return fileFailed(said, trail, next, ApiFunction.OPEN_FILE_INSTANCE, MISSING_FILE_TO_BACKUP, log);
        }
        ApiFunction function = said.isIn(Operations.TRUNCATE_INFO)
                ? ApiFunction.GET_TRUNCATE_LOG_INFO_INSTANCE
                : ApiFunction.GET_LOG_INFO_INSTANCE;
        return said.observed(function, CallInput.NONE, MISSING_FILE_TO_BACKUP);
    }

    private static @Nullable Inferred fileFailed(
            InferredCalls said, Trail trail, @Nullable EngineEvent next, ApiFunction function, JetErr code, String file)
            throws Flaw {
        if (endsTheBackup(next, said, code)) {
            trail.failed = new FailedCall(function, file);
            return null;
        }
        return said.call(function, file(file), CallOutput.NONE, code);
    }

    /** Whether the next event says that the backup ended in the same call, with the same code. */
    private static boolean endsTheBackup(@Nullable EngineEvent next, InferredCalls said, JetErr code) throws Flaw {
        return next != null
                && next.id() == 214
                && next.pid() == said.pid()
                && Objects.equals(next.operation(), said.operation())
                && new InferredCalls(next, "").code(0).equals(code);
    }

    private static CallInput file(String path) {
        return new CallInput(null, new WindowsPath(path), null, null, null);
    }
}
