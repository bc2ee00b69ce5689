package dev.jetaudit.domain.explanation;

import dev.jetaudit.api.call.ApiCall;
import dev.jetaudit.api.call.CallInput;
import dev.jetaudit.api.call.CallOutput;
import dev.jetaudit.api.instance.EngineInstanceEvent.CallRecorded;
import dev.jetaudit.api.instance.Evidence.CallMade;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One call that changed something, or the reads of one file that followed on one another. */
final class Piece implements Element {

    /**
     * A call of the backup.
     *
     * @param number which of the backup's calls it is
     */
    record Place(long position, long number, CallRecorded call) {}

    /** A call, and how often it was made in the same way. */
    private record Repeated(CallRecorded call, long times) {

        /** Equal reads in a row are one read of all their bytes, of which the rules make the same. */
        CallMade asOne() {
            ApiCall made = call.call();
            if (times == 1) {
                return new CallMade(made, call.origin());
            }
            CallInput in = new CallInput(
                    made.in().grbit(),
                    made.in().file(),
                    made.in().handle(),
                    times(made.in().cb()),
                    made.in().cbMax());
            CallOutput out =
                    new CallOutput(null, null, times(made.out().bytes()), null, null, null, null, null, null, null);
            return new CallMade(
                    new ApiCall(made.function(), made.at(), in, out, made.observed(), made.inferred()), call.origin());
        }

        private @Nullable Long times(@Nullable Long bytes) {
            return bytes == null ? null : Long.valueOf(bytes * times);
        }
    }

    private final List<Repeated> calls = new ArrayList<>();
    private final Place first;
    private Place last;

    Piece(Place call) {
        first = call;
        last = call;
        calls.add(new Repeated(call.call(), 1));
    }

    /** Adds a read. Returns whether it has to be kept beside the ones before; the first stands alone, rules look at it. */
    boolean add(Place read) {
        last = read;
        Repeated before = calls.getLast();
        boolean differs =
                calls.size() == 1 || !isAlike(before.call().call(), read.call().call());
        if (differs) {
            calls.add(new Repeated(read.call(), 1));
        } else {
            calls.set(calls.size() - 1, new Repeated(before.call(), before.times() + 1));
        }
        return differs;
    }

    private static boolean isAlike(ApiCall one, ApiCall other) {
        return one.function() == other.function()
                && one.in().equals(other.in())
                && one.out().equals(other.out())
                && Objects.equals(one.observed(), other.observed())
                && one.inferred() == other.inferred()
                && one.out().verdict() == null;
    }

    List<CallMade> evidence() {
        return calls.stream().map(Repeated::asOne).toList();
    }

    Place first() {
        return first;
    }

    Place last() {
        return last;
    }
}
