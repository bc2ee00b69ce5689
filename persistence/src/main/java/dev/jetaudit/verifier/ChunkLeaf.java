package dev.jetaudit.verifier;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The header of a chunk: the leaf of the journal's tree that says what its events are. */
@SuppressWarnings("ArrayRecordComponent") // Never changed and never compared.
record ChunkLeaf(
        long number,
        long firstPosition,
        long events,
        long firstSequence,
        Instant appendedAt,
        String instance,
        byte[] eventRoot) {

    private static final int FORMAT = 1;
    private static final long MAX_EVENTS = 1000;

    static ChunkLeaf parse(byte[] bytes) {
        ByteBuffer leaf = ByteBuffer.wrap(bytes);
        try {
            if (leaf.get() != FORMAT) {
                throw new NotProved("a chunk has a header of another format");
            }
            long number = leaf.getLong();
            long position = leaf.getLong();
            long events = Integer.toUnsignedLong(leaf.getInt());
            long sequence = leaf.getLong();
            Instant at = Instant.EPOCH.plus(leaf.getLong(), ChronoUnit.MICROS);
            byte[] instance = new byte[Short.toUnsignedInt(leaf.getShort())];
            leaf.get(instance);
            byte[] root = new byte[PartialTree.HASH_BYTES];
            leaf.get(root);
            if (!leaf.hasRemaining()) {
                checkNumbers(number, position, events, sequence);
                return new ChunkLeaf(number, position, events, sequence, at, name(instance), root);
            }
        } catch (BufferUnderflowException tooShort) {
            // Said below.
        }
        throw new NotProved("a chunk's header is not as long as it has to be");
    }

    private static String name(byte[] instance) {
        if (!Utf8.is(ByteBuffer.wrap(instance))) {
            throw new NotProved("a chunk's header holds an instance that is not text");
        }
        return new String(instance, StandardCharsets.UTF_8);
    }

    private static void checkNumbers(long number, long position, long events, long sequence) {
        if (events < 1 || events > MAX_EVENTS) {
            throw new NotProved("a chunk has 1 to " + MAX_EVENTS + " events, one is said to have " + events);
        }
        long most = Decimal.MAX - events + 1;
        if (isBeyond(number, Decimal.MAX) || isBeyond(position, most) || isBeyond(sequence, most)) {
            throw new NotProved("a chunk's header holds a number of more than " + Decimal.MAX_DIGITS + " digits");
        }
    }

    /** Of unsigned numbers. */
    private static boolean isBeyond(long value, long most) {
        return Long.compareUnsigned(value, most) > 0;
    }
}
