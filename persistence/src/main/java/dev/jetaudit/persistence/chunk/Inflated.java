package dev.jetaudit.persistence.chunk;

import java.nio.BufferUnderflowException;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** What a zlib stream holds, a piece at a time: how long it says that it is, is not believed. */
final class Inflated implements AutoCloseable {

    private static final int PIECE = 1 << 13;

    private final Inflater inflater = new Inflater();
    private final byte[] piece = new byte[PIECE];
    private int at;
    private int end;

    /** @param from where in the bytes the stream begins; it goes to their end */
    Inflated(byte[] deflated, int from) {
        inflater.setInput(deflated, from, deflated.length - from);
    }

    byte next() throws DataFormatException {
        if (at == end) {
            inflate();
        }
        return piece[at++];
    }

    /** Fills part of an array. */
    void get(byte[] into, int place, int length) throws DataFormatException {
        int left = length;
        while (left > 0) {
            if (at == end) {
                inflate();
            }
            int part = Math.min(left, end - at);
            System.arraycopy(piece, at, into, place + length - left, part);
            at += part;
            left -= part;
        }
    }

    private void inflate() throws DataFormatException {
        at = 0;
        end = inflater.inflate(piece);
        if (end == 0) {
            throw new BufferUnderflowException();
        }
    }

    /** Whether the stream ends here, with the right checksum, and nothing stands behind it. */
    boolean isAtEnd() throws DataFormatException {
        return at == end && inflater.inflate(new byte[1]) == 0 && inflater.finished() && inflater.getRemaining() == 0;
    }

    @Override
    public void close() {
        inflater.close();
    }
}
