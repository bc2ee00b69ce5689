package dev.jetaudit.cli.windowsevent;

import dev.jetaudit.api.call.ApiCall;
import dev.jetaudit.api.call.ApiFunction;
import dev.jetaudit.api.call.CallInput;
import dev.jetaudit.api.call.CallOutput;
import dev.jetaudit.api.call.JetErr;
import dev.jetaudit.api.call.WindowsPath;
import dev.jetaudit.api.generation.GenerationRange;
import dev.jetaudit.api.generation.LogFileName;
import dev.jetaudit.api.instance.Client;
import dev.jetaudit.api.instance.Evidence;
import dev.jetaudit.api.instance.Fact;
import dev.jetaudit.api.instance.Origin;
import dev.jetaudit.cli.evidence.Flaw;
import dev.jetaudit.cli.evidence.OneLine;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes calls and facts of one event, and reads its arguments. */
final class InferredCalls {

    /** A code, perhaps with its hexadecimal form behind it. */
    private static final Pattern CODE = Pattern.compile("\\s*\\(?(-?\\d{1,10})\\)?(?:\\s*\\(0x[0-9a-fA-F]+\\))?\\s*");

    private final EngineEvent event;
    private final Origin origin;

    InferredCalls(EngineEvent event, String source) {
        this.event = event;
        this.origin = new Origin(
                source,
                event.place().line(),
                event.recordId(),
                new Client(event.process(), event.pid(), null, null),
                event.place().extra());
    }

    long pid() {
        return event.pid();
    }

    @Nullable
    Integer operation() {
        return event.operation();
    }

    boolean isIn(int number) {
        return event.isIn(number);
    }

    Inferred impliedStart() {
        return new Inferred(made(ApiFunction.INIT, CallInput.NONE, CallOutput.NONE, JetErr.SUCCESS), true);
    }

    Inferred call(ApiFunction function, CallInput in, CallOutput out, @Nullable JetErr observed) {
        return new Inferred(made(function, in, out, observed), false);
    }

    Inferred observed(ApiFunction function, CallInput in, JetErr observed) {
        return call(function, in, CallOutput.NONE, observed);
    }

    Inferred stated(Fact fact) {
        return new Inferred(new Evidence.FactStated(fact, event.at(), origin), false);
    }

    Inferred begun(long grbit, @Nullable JetErr observed) {
        CallInput in = new CallInput(grbit, null, null, null, null);
        return call(ApiFunction.BEGIN_EXTERNAL_BACKUP_INSTANCE, in, CallOutput.NONE, observed);
    }

    /** A shadow copy was prepared; whether it goes on after its thaw, no event tells. */
    Inferred prepared(long grbit) throws Flaw {
        return call(
                ApiFunction.OS_SNAPSHOT_PREPARE,
                CallInput.ofSnapshot(null, grbit),
                CallOutput.ofSnapshot(number(0)),
                null);
    }

    Inferred ended(ApiFunction function, JetErr verdict) {
        return call(function, CallInput.NONE, verdict(verdict), null);
    }

    Inferred closed(boolean complete, @Nullable Long bytes, @Nullable Long size) throws Flaw {
        CallOutput out = new CallOutput(null, size, bytes, null, null, null, null, null, null, complete);
        return call(ApiFunction.CLOSE_FILE_INSTANCE, file(0), out, null);
    }

    /** The log set was fixed; the event names its range, but not in a call that asks for what can be deleted. */
    Inferred logsListed() throws Flaw {
        return isIn(Operations.TRUNCATE_INFO)
                ? call(ApiFunction.GET_TRUNCATE_LOG_INFO_INSTANCE, CallInput.NONE, CallOutput.NONE, null)
                : call(ApiFunction.GET_LOG_INFO_INSTANCE, CallInput.NONE, logs(), null);
    }

    Inferred truncated() throws Flaw {
        return call(Operations.truncatingFunction(event), CallInput.NONE, logs(), null);
    }

    Inferred truncatedNothing() {
        return call(Operations.truncatingFunction(event), CallInput.NONE, files(List.of(), null), null);
    }

    CallOutput verdict(JetErr verdict) {
        return new CallOutput(null, null, null, null, null, null, null, null, verdict, null);
    }

    CallInput file(int argument) throws Flaw {
        return new CallInput(null, new WindowsPath(text(argument)), null, null, null);
    }

    String text(int argument) throws Flaw {
        if (argument >= event.arguments().size()) {
            throw new Flaw("EventData", "event " + event.id() + " lacks its string " + (argument + 4));
        }
        return event.arguments().get(argument);
    }

    JetErr code(int argument) throws Flaw {
        Matcher code = CODE.matcher(text(argument));
        if (code.matches()) {
            long number = Long.parseLong(code.group(1));
            if (number == (int) number) {
                return new JetErr((int) number);
            }
        }
        throw unexpected(argument, "an error code");
    }

    long number(int argument) throws Flaw {
        String text = text(argument).strip();
        try {
            long number = Long.parseLong(text);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            throw unexpected(argument, "a number");
        }
        throw unexpected(argument, "a number");
    }

    /** An engine that has nothing to list names a range whose end lies below its beginning. */
    private CallOutput logs() throws Flaw {
        WindowsPath first = new WindowsPath(text(0));
        WindowsPath last = new WindowsPath(text(1));
        boolean backwards = LogFileName.generationOf(first).orElse(0)
                > LogFileName.generationOf(last).orElse(Long.MAX_VALUE);
        List<WindowsPath> files = backwards ? List.of() : List.of(first, last);
        return files(files, LogFileName.rangeOf(files));
    }

    private static CallOutput files(List<WindowsPath> files, @Nullable GenerationRange range) {
        return new CallOutput(
                null,
                null,
                null,
                null,
                files,
                range == null ? null : range.low(),
                range == null ? null : range.high(),
                null,
                null,
                null);
    }

    private Evidence made(ApiFunction function, CallInput in, CallOutput out, @Nullable JetErr observed) {
        return new Evidence.CallMade(new ApiCall(function, event.at(), in, out, observed, true), origin);
    }

    private Flaw unexpected(int argument, String expected) throws Flaw {
        return new Flaw(
                "EventData",
                "event " + event.id() + ": expected " + expected + " as string " + (argument + 4) + ", found "
                        + OneLine.quoted(text(argument)));
    }
}
