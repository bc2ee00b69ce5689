package dev.jetaudit.verifier;

import java.time.Instant;

/**
 * An event that is in the journal as it is here.
 *
 * @param position in the journal, from 1
 * @param sequence number in the stream of its instance, from 0
 * @param appendedAt when the journal took it in
 * @param payload JSON
 */
public record ProvedEvent(
        long position,
        String instance,
        long sequence,
        Instant appendedAt,
        String type,
        String revision,
        String payload) {

    static ProvedEvent of(ChunkLeaf chunk, long index, EventRecord event) {
        return new ProvedEvent(
                chunk.firstPosition() + index,
                chunk.instance(),
                chunk.firstSequence() + index,
                chunk.appendedAt(),
                Utf8.text(event.type()),
                Utf8.text(event.revision()),
                Utf8.text(event.payload()));
    }

    /** Returns it on a line: position, instance, number, time, type, revision and payload, with tabs between. */
    @Override
    public String toString() {
        return String.join(
                "\t",
                Long.toString(position),
                instance,
                Long.toString(sequence),
                appendedAt.toString(),
                type,
                revision,
                payload);
    }
}
