package dev.jetaudit.domain.machine;

import dev.jetaudit.api.call.ApiCall;
import dev.jetaudit.api.call.ApiFunction;
import dev.jetaudit.api.call.CallInput;
import dev.jetaudit.api.call.CallOutput;
import dev.jetaudit.api.call.Grbit;
import dev.jetaudit.api.call.WindowsPath;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calls with which the decider is asked: well-formed, about one database and one log, and without an observed code. */
final class SampleCalls {

    static final WindowsPath DATABASE = new WindowsPath("a.edb");
    static final WindowsPath LOG = new WindowsPath("E0000000001.log");

    /** Three of the largest pages, so that the page size, which nobody states, does not matter. */
    private static final long SIZE = 98_304;

    private static final long HANDLE = 1;

    private SampleCalls() {}

    /** Returns the ways of calling a function that the order of calls can depend on. */
    static List<ApiCall> of(ApiFunction function) {
        return switch (function.operation()) {
            case BEGIN -> grbits(function, 0, Grbit.BACKUP_INCREMENTAL);
            case ATTACH_INFO -> List.of(attachInfo(function));
            case OPEN -> List.of(open(function, DATABASE), open(function, LOG));
            case READ -> List.of(read(function));
            case CLOSE -> List.of(close(function));
            case LOG_INFO, TRUNCATE_INFO -> List.of(list(function));
            case END ->
                function == ApiFunction.END_EXTERNAL_BACKUP_INSTANCE_2
                        ? grbits(function, Grbit.END_NORMAL, Grbit.END_ABORT)
                        : List.of(plain(function));
            case TERM ->
                function == ApiFunction.TERM_2 ? grbits(function, 0, Grbit.TERM_STOP_BACKUP) : List.of(plain(function));
            case ATTACH, DETACH -> List.of(call(function, file(DATABASE), CallOutput.NONE));
            case SNAPSHOT_PREPARE -> grbits(function, 0, Grbit.SNAPSHOT_CONTINUE_AFTER_THAW);
            case SNAPSHOT_TRUNCATE, SNAPSHOT_END -> grbits(function, 0, 1);
            case SURROGATE_BEGIN -> grbits(function, 0, Grbit.BACKUP_INCREMENTAL);
            case SURROGATE_END -> grbits(function, Grbit.END_NORMAL, Grbit.END_ABORT);
            case TRUNCATE,
                    STOP_BACKUP,
                    STOP_SERVICE,
                    INIT,
                    RESTORE,
                    SNAPSHOT_PREPARE_INSTANCE,
                    SNAPSHOT_FREEZE,
                    SNAPSHOT_FREEZE_INFO,
                    SNAPSHOT_THAW,
                    SNAPSHOT_ABORT -> List.of(plain(function));
        };
    }

    static ApiCall plain(ApiFunction function) {
        return call(function, CallInput.NONE, CallOutput.NONE);
    }

    static ApiCall begin(long grbit) {
        return grbits(ApiFunction.BEGIN_EXTERNAL_BACKUP, grbit).getFirst();
    }

    static ApiCall prepare(long grbit) {
        return grbits(ApiFunction.OS_SNAPSHOT_PREPARE, grbit).getFirst();
    }

    static ApiCall attachInfo(ApiFunction function) {
        return call(
                function,
                CallInput.NONE,
                new CallOutput(null, null, null, List.of(DATABASE), null, null, null, null, null, null));
    }

    static ApiCall open(ApiFunction function, WindowsPath file) {
        return call(function, file(file), new CallOutput(HANDLE, SIZE, null, null, null, null, null, null, null, null));
    }

    static ApiCall read(ApiFunction function) {
        return call(
                function,
                new CallInput(null, null, HANDLE, SIZE, null),
                new CallOutput(null, null, SIZE, null, null, null, null, null, null, null));
    }

    static ApiCall close(ApiFunction function) {
        return call(function, new CallInput(null, null, HANDLE, null, null), CallOutput.NONE);
    }

    static ApiCall list(ApiFunction function) {
        return call(
                function,
                CallInput.NONE,
                new CallOutput(null, null, null, null, List.of(LOG), null, null, null, null, null));
    }

    private static List<ApiCall> grbits(ApiFunction function, long... grbits) {
        return Arrays.stream(grbits)
                .mapToObj(grbit -> call(function, new CallInput(grbit, null, null, null, null), CallOutput.NONE))
                .toList();
    }

    private static CallInput file(@Nullable WindowsPath file) {
        return new CallInput(null, file, null, null, null);
    }

    private static ApiCall call(ApiFunction function, CallInput in, CallOutput out) {
        return new ApiCall(function, Instant.EPOCH, in, out, null, false);
    }
}
