package dev.jetaudit.cli.trace;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The call that was read last, as it stands in its line. The next line mostly differs from it in the digits of its time and its number
 * only, as a backup is thousands of equal reads; then there is nothing else to parse.
 */
final class LineBefore {

    /** A longer line is rare, and not worth the memory. */
    private static final int LONGEST = 2048;

    /** So many digits are in the range of a number, whichever they are. */
    private static final int MOST_DIGITS = 18;

    private final byte[] line = new byte[LONGEST];
    private int length;
    private int atFrom;
    private int atTo;
    private int seqFrom;
    private int seqTo;
    private TraceLine.@Nullable Call call;

    /**
     * Remembers the call in the bytes from {@code start} to before {@code end}.
     *
     * @param at where its time begins, with the quote
     * @param seq where its number begins, if it has one
     */
    void remember(byte[] bytes, int start, int end, int at, int seq, TraceLine.Call read) {
        call = null;
        length = end - start;
        if (length > LONGEST) {
            return;
        }
        System.arraycopy(bytes, start, line, 0, length);
        atFrom = at - start + 1;
        atTo = atFrom;
        while (atTo < length && line[atTo] != '"') {
            atTo++;
        }
        Long number = read.frame().seq();
        seqFrom = number == null ? length : seq - start;
        seqTo = endOfDigits(line, seqFrom, length);
        boolean timeIsThere = read.frame().at().equals(timeIn(line, atFrom, atTo));
        boolean numberIsThere = number == null || number.equals(numberIn(line, seqFrom, seqTo));
        call = timeIsThere && numberIsThere ? read : null;
    }

    /** Returns the call that a line says which differs from the one before in time and number at most; null for any other line. */
    TraceLine.@Nullable Call again(byte[] bytes, int start, int end) {
        TraceLine.Call before = call;
        if (before == null || end - start != length || !isSameButForTimeAndNumber(bytes, start)) {
            return null;
        }
        Instant at = timeIn(bytes, start + atFrom, start + atTo);
        Long seq = before.frame().seq() == null ? null : numberIn(bytes, start + seqFrom, start + seqTo);
        if (at == null || (seq == null && before.frame().seq() != null)) {
            return null;
        }
        TraceLine.Frame frame = before.frame();
        return new TraceLine.Call(
                new TraceLine.Frame(at, frame.instance(), seq, frame.client(), frame.extra()),
                before.function(),
                before.in(),
                before.out(),
                before.observed());
    }

    private boolean isSameButForTimeAndNumber(byte[] bytes, int start) {
        return atFrom < seqFrom
                ? isSameBut(atFrom, atTo, seqFrom, seqTo, bytes, start)
                : isSameBut(seqFrom, seqTo, atFrom, atTo, bytes, start);
    }

    private boolean isSameBut(int from, int to, int thenFrom, int thenTo, byte[] bytes, int start) {
        return isSame(0, from, bytes, start)
                && isSame(to, thenFrom, bytes, start)
                && isSame(thenTo, length, bytes, start);
    }

    private boolean isSame(int from, int to, byte[] bytes, int start) {
        return Arrays.equals(line, from, to, bytes, start + from, start + to);
    }

    private static @Nullable Instant timeIn(byte[] bytes, int from, int to) {
        return TraceTime.plainUtcOrNull(new String(bytes, from, to - from, StandardCharsets.ISO_8859_1));
    }

    private static @Nullable Long numberIn(byte[] bytes, int from, int to) {
        int digits = to - from;
        boolean plain = digits > 0 && digits <= MOST_DIGITS && (bytes[from] != '0' || digits == 1);
        if (!plain || endOfDigits(bytes, from, to) < to) {
            return null;
        }
        long number = 0;
        for (int digit = from; digit < to; digit++) {
            number = number * 10 + bytes[digit] - '0';
        }
        return number;
    }

    private static int endOfDigits(byte[] bytes, int from, int to) {
        int end = from;
        while (end < to && bytes[end] >= '0' && bytes[end] <= '9') {
            end++;
        }
        return end;
    }
}
