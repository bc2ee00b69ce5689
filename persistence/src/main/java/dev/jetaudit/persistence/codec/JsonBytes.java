package dev.jetaudit.persistence.codec;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** JSON under construction, in UTF-8. Not for several threads. */
final class JsonBytes {

    private static final int SECONDS_A_DAY = 24 * 60 * 60;
    private static final int HIGHEST_YEAR = 9999;
    private static final int LONGEST_NUMBER = 20;
    private static final int USUAL = 512;
    private static final int LONGEST_KEPT = 1 << 16;

    private byte[] bytes = new byte[USUAL];
    private int used;

    /** Begins anew, with the memory of what was made before unless it was unusually long. */
    JsonBytes cleared() {
        used = 0;
        if (bytes.length > LONGEST_KEPT) {
            bytes = new byte[USUAL];
        }
        return this;
    }

    /** Adds what is JSON already. */
    JsonBytes raw(byte[] json) {
        makeRoom(json.length);
        System.arraycopy(json, 0, bytes, used, json.length);
        used += json.length;
        return this;
    }

    JsonBytes raw(char ascii) {
        makeRoom(1);
        bytes[used++] = (byte) ascii;
        return this;
    }

    /**
     * Begins the next member of an object.
     *
     * @param name with its quotes and the colon
     */
    JsonBytes name(byte[] name) {
        return bytes[used - 1] == '{' ? raw(name) : raw(',').raw(name);
    }

    /** Adds a string in quotes. */
    JsonBytes string(String text) {
        raw('"');
        if (!addPlain(text)) {
            raw(JsonStringEncoder.getInstance().quoteAsUTF8(text));
        }
        return raw('"');
    }

    JsonBytes strings(List<String> texts) {
        raw('[');
        for (int i = 0; i < texts.size(); i++) {
            if (i > 0) {
                raw(',');
            }
            string(texts.get(i));
        }
        return raw(']');
    }

    JsonBytes number(long number) {
        if (number == Long.MIN_VALUE) {
            return raw(Long.toString(number).getBytes(StandardCharsets.US_ASCII));
        }
        makeRoom(LONGEST_NUMBER);
        if (number < 0) {
            bytes[used++] = '-';
        }
        long rest = Math.abs(number);
        int digits = 1;
        for (long limit = 10; digits < LONGEST_NUMBER - 1 && rest >= limit; limit *= 10) {
            digits++;
        }
        digits(rest, digits);
        return this;
    }

    /** Adds a time as {@link Instant#toString()} writes it, in quotes. */
    JsonBytes time(Instant at) {
        LocalDate day = LocalDate.ofEpochDay(Math.floorDiv(at.getEpochSecond(), SECONDS_A_DAY));
        if (day.getYear() < 0 || day.getYear() > HIGHEST_YEAR) {
            return string(at.toString());
        }
        int second = (int) Math.floorMod(at.getEpochSecond(), (long) SECONDS_A_DAY);
        raw('"').digitsOf(day.getYear(), 4).raw('-').digitsOf(day.getMonthValue(), 2);
        raw('-').digitsOf(day.getDayOfMonth(), 2).raw('T').digitsOf(second / 3600, 2);
        raw(':').digitsOf(second / 60 % 60, 2).raw(':').digitsOf(second % 60, 2);
        return fraction(at.getNano()).raw('Z').raw('"');
    }

    byte[] toBytes() {
        return from(0);
    }

    /** Returns how many bytes there are so far. */
    int length() {
        return used;
    }

    /** Returns what was added since there were so many bytes. */
    byte[] from(int length) {
        return Arrays.copyOfRange(bytes, length, used);
    }

    /** Three digits, six or nine, as few as show the whole of it. */
    private JsonBytes fraction(int nanos) {
        if (nanos == 0) {
            return this;
        }
        raw('.');
        if (nanos % 1_000_000 == 0) {
            return digitsOf(nanos / 1_000_000, 3);
        }
        return nanos % 1000 == 0 ? digitsOf(nanos / 1000, 6) : digitsOf(nanos, 9);
    }

    private JsonBytes digitsOf(int number, int count) {
        makeRoom(count);
        digits(number, count);
        return this;
    }

    private void digits(long number, int count) {
        long rest = number;
        for (int place = used + count - 1; place >= used; place--) {
            bytes[place] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        used += count;
    }

    /** Adds a text that needs no escapes and only one byte for each character; else adds nothing. */
    private boolean addPlain(String text) {
        int length = text.length();
        makeRoom(length);
        for (int i = 0; i < length; i++) {
            char next = text.charAt(i);
            if (next < ' ' || next > '~' || next == '"' || next == '\\') {
                return false;
            }
            bytes[used + i] = (byte) next;
        }
        used += length;
        return true;
    }

    private void makeRoom(int more) {
        if (used + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(used + more, 2 * bytes.length));
        }
    }
}
