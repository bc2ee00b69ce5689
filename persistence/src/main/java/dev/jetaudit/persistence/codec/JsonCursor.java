package dev.jetaudit.persistence.codec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;

/**
 * Goes over JSON as {@link JsonBytes} writes it: without white space, members in their order. Whatever else it meets is
 * {@link NotPlain}. Not for several threads.
 */
final class JsonCursor {

    private static final int MOST_DIGITS = 18;
    private static final JsonFactory JSON = new JsonFactory();

    private final byte[] bytes;
    private int at;

    JsonCursor(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Says that the JSON has to be read by somebody who knows more of it. */
    static final class NotPlain extends RuntimeException {

        @Serial
        private static final long serialVersionUID = 1L;

        NotPlain() {
            super(null, null, false, false);
        }
    }

    /** Returns what comes next. */
    <T> T next(Memo<T> memo) throws IOException {
        return memo.next(this);
    }

    boolean isAtEnd() {
        return at == bytes.length;
    }

    int position() {
        return at;
    }

    /** Goes to a position, wherever that is. */
    JsonCursor goTo(int position) {
        at = position;
        return this;
    }

    /** Returns what it went past since a position. */
    byte[] since(int position) {
        return Arrays.copyOfRange(bytes, position, at);
    }

    void expect(char ascii) {
        if (!skips(ascii)) {
            throw new NotPlain();
        }
    }

    boolean skips(char ascii) {
        if (next() != ascii) {
            return false;
        }
        at++;
        return true;
    }

    /** Goes past this very JSON if it is what comes next. */
    boolean skips(byte[] json) {
        if (!startsWith(json, at)) {
            return false;
        }
        at += json.length;
        return true;
    }

    /** Goes to the value of a member if it is the next one. */
    boolean skipsName(byte[] name) {
        boolean isFirst = at > 0 && bytes[at - 1] == '{';
        int from = isFirst ? at : at + 1;
        if ((!isFirst && next() != ',') || !startsWith(name, from)) {
            return false;
        }
        at = from + name.length;
        return true;
    }

    private boolean startsWith(byte[] json, int from) {
        return from + json.length <= bytes.length
                && Arrays.equals(bytes, from, from + json.length, json, 0, json.length);
    }

    /** Returns the byte that comes next; 0 at the end. */
    private byte next() {
        return at < bytes.length ? bytes[at] : 0;
    }

    /** Returns a number of fewer than 19 digits. */
    long number() {
        boolean negative = next() == '-';
        if (negative) {
            at++;
        }
        int start = at;
        long number = 0;
        while (next() >= '0' && next() <= '9') {
            number = 10 * number + digit();
        }
        int digits = at - start;
        if (digits == 0 || digits > MOST_DIGITS || (digits > 1 && bytes[start] == '0')) {
            throw new NotPlain();
        }
        return negative ? -number : number;
    }

    String text() {
        expect('"');
        int start = at;
        toClosingQuote();
        int end = at++;
        return isPlain(bytes, start, end)
                ? new String(bytes, start, end - start, StandardCharsets.US_ASCII)
                : unescaped(bytes, start, end);
    }

    private static boolean isPlain(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] < ' ' || bytes[i] == '\\') {
                return false;
            }
        }
        return true;
    }

    private static String unescaped(byte[] bytes, int from, int to) {
        try (JsonParser quoted = JSON.createParser(bytes, from - 1, to - from + 2)) {
            return Objects.requireNonNull(quoted.nextTextValue());
        } catch (IOException wrong) {
            throw new NotPlain();
        }
    }

    /**
     * Returns a time of the years 0 to 9999.
     *
     * @param minutes made of {@link #minute}
     */
    Instant time(Memo<Long> minutes) throws IOException {
        long minute = next(minutes);
        long second = number(2);
        long nanos = next() == 'Z' ? 0 : fraction();
        expect('Z');
        expect('"');
        if (second > 59) {
            throw new NotPlain();
        }
        return Instant.ofEpochSecond(minute + second, nanos);
    }

    /** Goes past a time as far as its seconds, and returns it in seconds since 1970. */
    long minute() {
        expect('"');
        long year = number(4);
        expect('-');
        long month = number(2);
        expect('-');
        long day = number(2);
        expect('T');
        long hour = number(2);
        expect(':');
        long minute = number(2);
        expect(':');
        if (hour > 23 || minute > 59) {
            throw new NotPlain();
        }
        return 86_400 * day((int) year, (int) month, (int) day) + 3600 * hour + 60 * minute;
    }

    private static long day(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day).toEpochDay();
        } catch (DateTimeException impossible) {
            throw new NotPlain();
        }
    }

    private long fraction() {
        expect('.');
        int start = at;
        long nanos = 0;
        for (long unit = 100_000_000; next() != 'Z'; unit /= 10) {
            nanos += unit * digit();
        }
        int digits = at - start;
        if (digits != 3 && digits != 6 && digits != 9) {
            throw new NotPlain();
        }
        return nanos;
    }

    private long number(int digits) {
        long number = 0;
        for (int i = 0; i < digits; i++) {
            number = 10 * number + digit();
        }
        return number;
    }

    private int digit() {
        int digit = next() - '0';
        if (digit < 0 || digit > 9) {
            throw new NotPlain();
        }
        at++;
        return digit;
    }

    /** Goes back, then past an object or an array, and returns it. */
    byte[] structureFrom(int position) {
        return goTo(position).structure();
    }

    /** Goes past an object or an array and returns it. */
    byte[] structure() {
        int start = at;
        int depth = 0;
        do {
            switch (next()) {
                case '{', '[' -> depth++;
                case '}', ']' -> depth--;
                case '"' -> {
                    at++;
                    toClosingQuote();
                }
                case 0 -> throw new NotPlain();
                default -> {}
            }
            at++;
        } while (depth > 0);
        return since(start);
    }

    private void toClosingQuote() {
        while (next() != '"') {
            if (next() == 0) {
                throw new NotPlain();
            }
            at += next() == '\\' ? 2 : 1;
        }
    }
}
