package dev.jetaudit.domain.grid;

import dev.jetaudit.api.call.ApiCall;
import dev.jetaudit.api.call.ApiFunction;
import dev.jetaudit.api.call.CallInput;
import dev.jetaudit.api.call.CallOutput;
import dev.jetaudit.api.call.WindowsPath;
import dev.jetaudit.domain.scenario.Story;
import dev.jetaudit.domain.scenario.Trace;
import dev.jetaudit.domain.scenario.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A sample call without an observed code.
 *
 * @param variant what distinguishes it from other calls of the function, empty if nothing does
 */
record GridCall(ApiFunction function, String variant, CallInput in, CallOutput out) {

    /** Returns the samples of a function; the switch has no default, so that an operation without one does not compile. */
    static List<GridCall> of(ApiFunction function) {
        return switch (function.operation()) {
            case BEGIN -> grbits(function, 0x0, 0x1, 0x4, 0x20, 0x40, 0x41);
            case ATTACH_INFO -> List.of(call(function, "", CallInput.NONE, listing("a.edb")));
            case OPEN ->
                List.of(
                        file(function, "attached database", "a.edb"),
                        file(function, "other database", "b.edb"),
                        file(function, "log 117", Words.log(117)),
                        file(function, "misnamed log", "E:\\log\\E00xyz.log"),
                        file(function, "patch file", "a.pat"),
                        file(function, "no name", ""));
            case READ ->
                List.of(
                        read(function, "", Story.HANDLE, Story.SIZE),
                        read(function, "other handle", 8, Story.SIZE),
                        read(function, "1000 bytes", Story.HANDLE, 1000),
                        read(function, "2 KB", Story.HANDLE, 2048));
            case CLOSE ->
                List.of(
                        call(function, "", Story.in(null, null, Story.HANDLE, null), CallOutput.NONE),
                        call(function, "other handle", Story.in(null, null, 8L, null), CallOutput.NONE));
            case LOG_INFO ->
                List.of(
                        call(function, "", CallInput.NONE, Story.range(117, 120)),
                        call(function, "with a patch file", CallInput.NONE, names("a.pat", Words.log(117))));
            case TRUNCATE_INFO -> List.of(call(function, "", CallInput.NONE, Story.range(100, 117)));
            case END ->
                function == ApiFunction.END_EXTERNAL_BACKUP_INSTANCE_2
                        ? grbits(function, 0x0, 0x1, 0x2, 0x3, 0x100, 0x101, 0x102, 0x201)
                        : plain(function);
            case STOP_SERVICE ->
                function == ApiFunction.STOP_SERVICE_INSTANCE_2
                        ? grbits(function, 0x0, 0x1, 0x2, 0x4, 0x80000000L)
                        : plain(function);
            case TERM -> function == ApiFunction.TERM_2 ? grbits(function, 0x0, 0x1, 0x2, 0x4, 0x6) : plain(function);
            case ATTACH -> List.of(file(function, "", "b.edb"));
            case DETACH -> List.of(file(function, "", "a.edb"));
            case SNAPSHOT_PREPARE -> grbits(function, 0x0, 0x1, 0x2, 0x3, 0x4, 0x8, 0x10);
            case SNAPSHOT_PREPARE_INSTANCE, SNAPSHOT_FREEZE, SNAPSHOT_THAW, SNAPSHOT_ABORT ->
                sessions(function, 0x0, 0x1);
            case SNAPSHOT_TRUNCATE, SNAPSHOT_END -> sessions(function, 0x0, 0x1, 0x2);
            case SNAPSHOT_FREEZE_INFO -> List.of(call(function, "", CallInput.ofSnapshot(1L, 0L), listing("a.edb")));
            case SURROGATE_BEGIN -> surrogates(function);
            case SURROGATE_END -> grbits(function, 0x0, 0x1, 0x2, 0x3, 0x101);
            case TRUNCATE, STOP_BACKUP, INIT, RESTORE -> plain(function);
        };
    }

    String name() {
        return function.canonicalName() + (variant.isEmpty() ? "" : " " + variant);
    }

    ApiCall made() {
        return new ApiCall(function, Trace.START, in, out, null, false);
    }

    private static List<GridCall> plain(ApiFunction function) {
        return List.of(call(function, "", CallInput.NONE, CallOutput.NONE));
    }

    private static List<GridCall> grbits(ApiFunction function, long... grbits) {
        return Arrays.stream(grbits)
                .mapToObj(grbit -> call(
                        function, "0x" + Long.toHexString(grbit), Story.in(grbit, null, null, null), CallOutput.NONE))
                .toList();
    }

    /** The session of the states has the number 1. */
    private static List<GridCall> sessions(ApiFunction function, long... grbits) {
        List<GridCall> calls = new ArrayList<>();
        for (long grbit : grbits) {
            String variant = "0x" + Long.toHexString(grbit);
            calls.add(call(function, variant, CallInput.ofSnapshot(1L, grbit), CallOutput.NONE));
        }
        calls.add(call(function, "other session", CallInput.ofSnapshot(9L, 0L), CallOutput.NONE));
        return calls;
    }

    private static List<GridCall> surrogates(ApiFunction function) {
        return List.of(
                call(function, "", logs(0x0, 117, 120), CallOutput.NONE),
                call(function, "incremental", logs(0x1, 100, 120), CallOutput.NONE),
                call(function, "backwards", logs(0x0, 120, 117), CallOutput.NONE),
                call(function, "0x40", logs(0x40, 117, 120), CallOutput.NONE));
    }

    private static CallInput logs(long grbit, long low, long high) {
        return new CallInput(grbit, null, null, null, null, null, low, high);
    }

    private static GridCall file(ApiFunction function, String variant, String file) {
        CallOutput out = new CallOutput(Story.HANDLE, Story.SIZE, null, null, null, null, null, null, null, null);
        return call(function, variant, Story.in(null, file, null, null), out);
    }

    private static GridCall read(ApiFunction function, String variant, long handle, long cb) {
        CallOutput out = new CallOutput(null, null, cb, null, null, null, null, null, null, null);
        return call(function, variant, Story.in(null, null, handle, cb), out);
    }

    private static CallOutput names(String... files) {
        List<WindowsPath> paths = Arrays.stream(files).map(WindowsPath::new).toList();
        return new CallOutput(null, null, null, null, paths, null, null, null, null, null);
    }

    private static CallOutput listing(String database) {
        List<WindowsPath> databases = List.of(new WindowsPath(database));
        return new CallOutput(null, null, null, databases, null, null, null, null, null, null);
    }

    private static GridCall call(ApiFunction function, String variant, CallInput in, CallOutput out) {
        return new GridCall(function, variant, in, out);
    }
}
