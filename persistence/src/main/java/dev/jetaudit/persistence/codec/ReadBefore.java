package dev.jetaudit.persistence.codec;

import static dev.jetaudit.persistence.codec.CallMembers.*;

import dev.jetaudit.api.call.ApiCall;
import dev.jetaudit.api.instance.CallEffect.FileRead;
import dev.jetaudit.api.instance.EngineInstanceEvent.CallRecorded;
import dev.jetaudit.api.instance.Origin;
import dev.jetaudit.persistence.codec.JsonCursor.NotPlain;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The read of a file that was decoded last. The next one mostly differs from it in the digits of its time and three numbers only; then
 * there is nothing else to decode. Safe for use by several threads.
 */
final class ReadBefore {

    /** Longer JSON is rare and seldom alike. */
    private static final int LONGEST = 1 << 12;

    private final Memo<Long> minute = new Memo<>(JsonCursor::minute);
    private @Nullable Known last;

    /** Where a value stands; nowhere if both are equal. */
    private record Gap(int from, int to) {

        /** Returns where a member's value stands behind another's, as far as its first byte and digits go. */
        static Gap of(byte[] member, byte[] json, int behind) {
            int from = behind;
            while (from < json.length - member.length
                    && !Arrays.equals(json, from, from + member.length, member, 0, member.length)) {
                from++;
            }
            from += member.length;
            int to = from + 1;
            while (to < json.length && json[to] != ',' && json[to] != '}') {
                to++;
            }
            return new Gap(from, to);
        }

        static Gap nowhere(int behind) {
            return new Gap(behind, behind);
        }
    }

    /** In the order in which they stand. */
    @SuppressWarnings("ArrayRecordComponent") // Never changed.
    private record Known(byte[] json, Gap at, Gap line, Gap seq, Gap total, CallRecorded event) {

        boolean isButForGaps(byte[] other) {
            return json.length == other.length
                    && isBetween(0, at.from, other)
                    && isBetween(at.to, line.from, other)
                    && isBetween(line.to, seq.from, other)
                    && isBetween(seq.to, total.from, other)
                    && isBetween(total.to, json.length, other);
        }

        private boolean isBetween(int from, int to, byte[] other) {
            return Arrays.equals(json, from, to, other, from, to);
        }
    }

    /** Remembers an event, which was read of this JSON as it is written by {@link CallJsonWriter}, if it is a read. */
    void remember(byte[] json, CallRecorded event) {
        if (json.length > LONGEST || !(event.effect() instanceof FileRead read)) {
            return;
        }
        Origin origin = event.origin();
        Gap at = Gap.of(AT, json, 0);
        Gap line = origin.line() == 0 ? Gap.nowhere(at.to) : Gap.of(LINE, json, at.to);
        Gap seq = origin.seq() == null ? Gap.nowhere(line.to) : Gap.of(SEQ, json, line.to);
        Gap total = read.total() == 0 ? Gap.nowhere(seq.to) : Gap.of(TOTAL, json, seq.to);
        // Otherwise the mapper read what is written in another way.
        if (total.to <= json.length) {
            last = new Known(json, at, line, seq, total, event);
        }
    }

    /** Returns the event of JSON that differs from the one before in those values at most; null for any other. */
    @Nullable
    CallRecorded again(byte[] json) throws IOException {
        Known known = last;
        if (known == null || !known.isButForGaps(json)) {
            return null;
        }
        CallRecorded before = known.event;
        ApiCall call = before.call();
        Origin origin = before.origin();
        FileRead read = (FileRead) before.effect();
        JsonCursor cursor = new JsonCursor(json);
        Instant at = cursor.goTo(known.at.from).time(minute);
        requireEnd(known.at, cursor);
        return new CallRecorded(
                before.instance(),
                new ApiCall(call.function(), at, call.in(), call.out(), call.observed(), call.inferred()),
                new Origin(
                        origin.source(),
                        number(known.line, cursor),
                        origin.seq() == null ? null : number(known.seq, cursor),
                        origin.client(),
                        origin.extra()),
                before.answer(),
                before.ruleId(),
                before.backup(),
                before.phaseBefore(),
                before.phaseAfter(),
                new FileRead(read.bytes(), number(known.total, cursor), read.complete()),
                before.began(),
                before.ended(),
                before.unknown(),
                before.assumptions());
    }

    /** Returns 0 if there is none. */
    private static long number(Gap gap, JsonCursor json) {
        if (gap.from == gap.to) {
            return 0;
        }
        long number = json.goTo(gap.from).number();
        requireEnd(gap, json);
        return number;
    }

    private static void requireEnd(Gap gap, JsonCursor json) {
        if (json.position() != gap.to) {
            throw new NotPlain();
        }
    }
}
