package dev.jetaudit.verifier;

import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * The lines of a proof, read one after the other where they stand. Each is a word, a blank and a value; each ends with a line feed.
 * The text was checked: it is UTF-8.
 */
final class ProofLines {

    /** Lines that are kept as text stand in front, and take no more. */
    private static final int MAX_BYTES_IN_FRONT = 16 << 20;

    private final ByteBuffer text;
    private int next;
    private int line = 1;

    ProofLines(ByteBuffer text) {
        this.text = text;
    }

    /** Returns the same lines from the next one on, to be read once more. */
    ProofLines rest() {
        ProofLines rest = new ProofLines(text);
        rest.next = next;
        rest.line = line;
        return rest;
    }

    boolean isNext(String word) {
        int blank = next + word.length();
        if (blank >= text.limit() || text.get(blank) != ' ') {
            return false;
        }
        for (int at = 0; at < word.length(); at++) {
            if (text.get(next + at) != word.charAt(at)) {
                return false;
            }
        }
        return true;
    }

    /** Returns the first line, which is one word. */
    String takeFirst() {
        return inFront(takeFrom(next));
    }

    /** Returns the value of the next line, which has to begin with that word. */
    String take(String word) {
        return inFront(takeValue(word));
    }

    /** Returns what base64 stands for in the next line, which has to begin with that word. */
    byte[] takeBytes(String word) {
        return StrictBase64.decode(takeValue(word));
    }

    /** The hashes in the lines from here that begin with that word; each is read when it is asked for. */
    Iterator<byte[]> hashes(String word) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return isNext(word);
            }

            @Override
            public byte[] next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                byte[] hash = takeBytes(word);
                if (hash.length != PartialTree.HASH_BYTES) {
                    throw new NotProved("it holds a hash that is not as long as it has to be");
                }
                return hash;
            }
        };
    }

    /**
     * An event as it is shown.
     *
     * @param index in its chunk
     */
    @SuppressWarnings("ArrayRecordComponent") // Never changed and never compared.
    record IndexedEvent(long index, byte[] bytes) {}

    /** Returns the event in the next line, which has to begin with that word. */
    IndexedEvent takeEvent(String word) {
        ByteBuffer value = takeValue(word);
        int blank = 0;
        while (blank < value.limit() && blank <= Decimal.MAX_DIGITS && value.get(blank) != ' ') {
            blank++;
        }
        long index = Decimal.parse(Utf8.text(value.slice(0, blank)));
        if (blank == value.limit()) {
            throw new NotProved("line " + (line - 1) + " has no event");
        }
        return new IndexedEvent(index, StrictBase64.decode(value.slice(blank + 1, value.limit() - blank - 1)));
    }

    void skipAll(String word) {
        while (isNext(word)) {
            moveBehind(endOf(next));
        }
    }

    /** Behind the lines that there have to be nothing stands. */
    void end() {
        if (next != text.limit()) {
            throw new NotProved("line " + line + " belongs nowhere");
        }
    }

    private ByteBuffer takeValue(String word) {
        if (!isNext(word)) {
            throw new NotProved("a line '" + word + "' has to stand at line " + line);
        }
        return takeFrom(next + word.length() + 1);
    }

    private ByteBuffer takeFrom(int start) {
        int end = endOf(start);
        moveBehind(end);
        return text.slice(start, end - start);
    }

    private int endOf(int start) {
        int end = start;
        while (text.get(end) != '\n') {
            end++;
        }
        return end;
    }

    private void moveBehind(int end) {
        next = end + 1;
        line++;
    }

    private String inFront(ByteBuffer value) {
        if (next > MAX_BYTES_IN_FRONT) {
            throw new NotProved("more than " + (MAX_BYTES_IN_FRONT >> 20) + " MiB stand before its checkpoint");
        }
        return Utf8.text(value);
    }
}
