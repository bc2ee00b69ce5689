package dev.jetaudit.cli.trace;

import dev.jetaudit.api.call.ApiFunction;
import dev.jetaudit.api.call.CallInput;
import dev.jetaudit.api.call.CallOutput;
import dev.jetaudit.api.call.InstanceId;
import dev.jetaudit.api.call.JetErr;
import dev.jetaudit.api.instance.Client;
import dev.jetaudit.api.instance.Fact;
import dev.jetaudit.api.instance.RuleSetName;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** One line of a call trace, each field checked for itself. */
sealed interface TraceLine {

    /** What the first line may say about the whole trace. */
    record Header(
            @Nullable String source,
            @Nullable RuleSetName rules,
            @Nullable ZoneId zone) implements TraceLine {}

    /** What every other line has. */
    record Frame(
            Instant at,
            InstanceId instance,
            @Nullable Long seq,
            @Nullable Client client,
            @Nullable String extra) {}

    /** A call. */
    record Call(
            Frame frame,
            ApiFunction function,
            CallInput in,
            CallOutput out,
            @Nullable JetErr observed) implements TraceLine {}

    /** A fact. */
    record Stated(Frame frame, Fact fact) implements TraceLine {}
}
