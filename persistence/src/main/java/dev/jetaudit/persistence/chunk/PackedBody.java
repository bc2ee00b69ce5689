package dev.jetaudit.persistence.chunk;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.zip.DataFormatException;

/** The events of a chunk read back, however they were packed. */
final class PackedBody {

    /** No single event is longer; a length beyond it is not worth the memory. */
    static final int MAX_BYTES = 64 << 20;

    private PackedBody() {}

    /**
     * Returns the events of a chunk.
     *
     * @throws UnreadableChunk if its bytes are not what was written
     */
    static List<StoredEvent> events(Chunk chunk) {
        return read(chunk, new EventReader()::event);
    }

    /**
     * Returns the leaves of the chunk's tree: the bytes of its events.
     *
     * @throws UnreadableChunk as above
     */
    static List<byte[]> leaves(Chunk chunk) {
        return read(chunk, event -> rest(event, event.remaining()));
    }

    private static <T> List<T> read(Chunk chunk, Function<ByteBuffer, T> read) {
        int count = chunk.header().events();
        int left = chunk.bodyBytes();
        if (count < 1 || count > ChunkBody.MAX_EVENTS || left < 0 || left > MAX_BYTES) {
            throw new UnreadableChunk(chunk.header(), null);
        }
        byte[] body = chunk.body();
        boolean different = body.length > 0 && body[0] == DifferenceWriter.MARK;
        try (Inflated inflated = new Inflated(body, different ? 1 : 0)) {
            UnpackedEvents packed = different ? new DifferenceReader(inflated) : new WholeReader(inflated);
            List<T> events = new ArrayList<>(count);
            while (events.size() < count) {
                ByteBuffer event = packed.next(left - ChunkBody.LENGTH);
                left -= ChunkBody.LENGTH + event.remaining();
                events.add(read.apply(event));
            }
            if (left == 0 && inflated.isAtEnd()) {
                return events;
            }
            throw new UnreadableChunk(chunk.header(), null);
        } catch (DataFormatException | BufferUnderflowException | IndexOutOfBoundsException broken) {
            throw new UnreadableChunk(chunk.header(), broken);
        }
    }

    /** Reads event after event, most of which have the same type. */
    private static final class EventReader {

        private final Name type = new Name();
        private final Name revision = new Name();

        private StoredEvent event(ByteBuffer bytes) {
            String readType = type.next(bytes);
            String readRevision = revision.next(bytes);
            byte[] metaData = rest(bytes, bytes.getInt());
            return new StoredEvent(readType, readRevision, metaData, rest(bytes, bytes.remaining()));
        }
    }

    /** A text that stands in every event, and is made anew only if it is not the one before. */
    private static final class Name {

        private byte[] last = {};
        private String text = "";

        private String next(ByteBuffer bytes) {
            byte[] next = rest(bytes, bytes.get() & 0xff);
            if (!Arrays.equals(next, last)) {
                last = next;
                text = new String(next, StandardCharsets.UTF_8);
            }
            return text;
        }
    }

    private static byte[] rest(ByteBuffer bytes, int length) {
        if (length < 0 || length > bytes.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] part = new byte[length];
        bytes.get(part);
        return part;
    }
}
