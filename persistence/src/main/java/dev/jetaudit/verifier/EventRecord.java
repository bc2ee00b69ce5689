package dev.jetaudit.verifier;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/** The parts of an event as the journal keeps it; not yet texts, since few who check a proof look at them. */
record EventRecord(ByteBuffer type, ByteBuffer revision, ByteBuffer metaData, ByteBuffer payload) {

    /** @throws NotProved if the bytes are cut short, or one of the parts is not UTF-8 */
    static void check(byte[] bytes) {
        EventRecord event = of(bytes);
        if (!Utf8.is(event.type) || !Utf8.is(event.revision) || !Utf8.is(event.metaData) || !Utf8.is(event.payload)) {
            throw new NotProved("an event holds what is not text");
        }
    }

    /** @throws NotProved if the bytes are cut short */
    static EventRecord of(byte[] bytes) {
        ByteBuffer event = ByteBuffer.wrap(bytes);
        try {
            ByteBuffer type = part(event, Byte.toUnsignedInt(event.get()));
            ByteBuffer revision = part(event, Byte.toUnsignedInt(event.get()));
            ByteBuffer metaData = part(event, event.getInt());
            return new EventRecord(type, revision, metaData, part(event, event.remaining()));
        } catch (BufferUnderflowException tooShort) {
            throw new NotProved("an event is cut short");
        }
    }

    private static ByteBuffer part(ByteBuffer event, int length) {
        if (length < 0 || length > event.remaining()) {
            throw new BufferUnderflowException();
        }
        ByteBuffer part = event.slice(event.position(), length);
        event.position(event.position() + length);
        return part;
    }
}
