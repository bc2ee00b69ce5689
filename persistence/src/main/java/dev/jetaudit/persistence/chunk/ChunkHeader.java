package dev.jetaudit.persistence.chunk;

import dev.jetaudit.persistence.merkle.TreeHash;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What a chunk holds.
 *
 * @param number of the chunk and of its leaf in the journal's tree, from 0 without gaps
 * @param firstPosition position of its first event in the journal, from 1 without gaps
 * @param events how many events, 1–{@value ChunkBody#MAX_EVENTS}
 * @param instance the stream that they belong to
 * @param firstSequence number of the first of them in the stream, from 0 without gaps
 * @param appendedAt when the journal took them in, microseconds since 1970 (UTC); never decreases along the journal
 * @param eventRoot hash of the tree of its events
 */
@SuppressWarnings("ArrayRecordComponent") // Never changed and never compared.
public record ChunkHeader(
        long number,
        long firstPosition,
        int events,
        String instance,
        long firstSequence,
        long appendedAt,
        byte[] eventRoot) {

    /** The version of the stored form. */
    public static final int FORMAT = 1;

    private static final int FIXED_BYTES = 1 + 8 + 8 + 4 + 8 + 8 + 2;

    /** Returns the position of the last event. */
    public long lastPosition() {
        return firstPosition + events - 1;
    }

    /** Returns the number of the last event in its stream. */
    public long lastSequence() {
        return firstSequence + events - 1;
    }

    public Instant time() {
        return Instant.EPOCH.plus(appendedAt, ChronoUnit.MICROS);
    }

    /** Returns the leaf that stands for the chunk in the journal's tree. */
    public byte[] bytes() {
        byte[] name = instance.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(FIXED_BYTES + name.length + TreeHash.BYTES)
                .put((byte) FORMAT)
                .putLong(number)
                .putLong(firstPosition)
                .putInt(events)
                .putLong(firstSequence)
                .putLong(appendedAt)
                .putShort((short) name.length)
                .put(name)
                .put(eventRoot)
                .array();
    }
}
