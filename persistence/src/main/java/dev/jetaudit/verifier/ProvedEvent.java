package dev.jetaudit.verifier;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
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

    static ProvedEvent of(ChunkLeaf chunk, long index, byte[] bytes) {
        ByteBuffer event = ByteBuffer.wrap(bytes);
        try {
            String type = text(event, Byte.toUnsignedInt(event.get()));
            String revision = text(event, Byte.toUnsignedInt(event.get()));
            text(event, event.getInt());
            return new ProvedEvent(
                    chunk.firstPosition() + index,
                    chunk.instance(),
                    chunk.firstSequence() + index,
                    chunk.appendedAt(),
                    type,
                    revision,
                    text(event, event.remaining()));
        } catch (BufferUnderflowException tooShort) {
            throw new NotProved("an event is cut short");
        }
    }

    private static String text(ByteBuffer event, int length) {
        if (length < 0 || length > event.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] bytes = new byte[length];
        event.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
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
