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

    static ChunkLeaf parse(byte[] bytes) {
        ByteBuffer leaf = ByteBuffer.wrap(bytes);
        try {
            if (leaf.get() != FORMAT) {
                throw new NotProved("a chunk has a header of another format");
            }
            long number = number(leaf.getLong());
            long position = number(leaf.getLong());
            long events = Integer.toUnsignedLong(leaf.getInt());
            long sequence = number(leaf.getLong());
            Instant at = Instant.EPOCH.plus(leaf.getLong(), ChronoUnit.MICROS);
            byte[] instance = new byte[Short.toUnsignedInt(leaf.getShort())];
            leaf.get(instance);
            byte[] root = new byte[PartialTree.HASH_BYTES];
            leaf.get(root);
            if (!leaf.hasRemaining()) {
                return new ChunkLeaf(
                        number, position, events, sequence, at, new String(instance, StandardCharsets.UTF_8), root);
            }
        } catch (BufferUnderflowException tooShort) {
            // Said below.
        }
        throw new NotProved("a chunk's header is not as long as it has to be");
    }

    /** Such that sums of two cannot overflow. */
    private static long number(long value) {
        if (value < 0 || value > Long.MAX_VALUE / 2) {
            throw new NotProved("a chunk's header holds a number that is too large");
        }
        return value;
    }
}
