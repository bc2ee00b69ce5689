package dev.jetaudit.cli.wiring;

import dev.jetaudit.api.call.ApiCall;
import dev.jetaudit.api.call.ApiFunction;
import dev.jetaudit.api.call.CallInput;
import dev.jetaudit.api.call.CallOutput;
import dev.jetaudit.api.call.InstanceId;
import dev.jetaudit.api.call.WindowsPath;
import dev.jetaudit.api.instance.EngineInstanceCommand.RecordCall;
import dev.jetaudit.api.instance.Evidence.CallMade;
import dev.jetaudit.api.instance.Origin;
import java.time.Instant;
import java.util.List;

/** A backup client that asks for each of its calls: a backup that has begun, then one read after the other. */
final class LiveCaller {
    private static final long CHUNK = 65_536;
    private static final WindowsPath DATABASE = new WindowsPath("E:\\mdb\\priv1.edb");

    private final CommandSide commands;
    private final InstanceId instance;
    private Instant at = Instant.parse("2026-03-01T22:00:00Z");
    private long line;

    LiveCaller(CommandSide commands, String instance) {
        this.commands = commands;
        this.instance = new InstanceId(instance);
    }

    LiveCaller begun() {
        call(ApiFunction.BEGIN_EXTERNAL_BACKUP_INSTANCE, CallInput.NONE, CallOutput.NONE);
        CallOutput attached = new CallOutput(null, null, null, List.of(DATABASE), null, null, null, null, null, null);
        call(ApiFunction.GET_ATTACH_INFO_INSTANCE, CallInput.NONE, attached);
        CallOutput opened = new CallOutput(7L, CHUNK << 30, null, null, null, null, null, null, null, null);
        call(ApiFunction.OPEN_FILE_INSTANCE, new CallInput(null, DATABASE, null, null, null), opened);
        return this;
    }

    /** Returns when the read is as durable as the store was asked to make it. */
    void read() {
        CallOutput read = new CallOutput(null, null, CHUNK, null, null, null, null, null, null, null);
        call(ApiFunction.READ_FILE_INSTANCE, new CallInput(null, null, 7L, CHUNK, null), read);
    }

    private void call(ApiFunction function, CallInput in, CallOutput out) {
        at = at.plusMillis(7);
        ApiCall call = new ApiCall(function, at, in, out, null, false);
        commands.handle(new RecordCall(instance, new CallMade(call, new Origin("live", ++line, null, null, null))));
    }
}
