package dev.jetaudit.persistence.chunk;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/** The events of a chunk read back, however they were packed: as {@link DifferenceWriter} does, or whole, as up to schema 9. */
final class PackedBody {

    /** No single event is longer; a length beyond it is not worth the memory. */
    static final int MAX_BYTES = 64 << 20;

    /** A byte of a deflated stream gives no more. */
    private static final long MOST_OF_A_BYTE = 1032;

    private final Chunk chunk;

    private PackedBody(Chunk chunk) {
        this.chunk = chunk;
    }

    /**
     * Returns the events of a chunk.
     *
     * @throws UnreadableChunk if its bytes are not what was written
     */
    static List<StoredEvent> events(Chunk chunk) {
        return new PackedBody(chunk).split(new EventReader()::event);
    }

    /**
     * Returns the leaves of the chunk's tree: the bytes of its events.
     *
     * @throws UnreadableChunk as above
     */
    static List<byte[]> leaves(Chunk chunk) {
        return new PackedBody(chunk).split(event -> rest(event, event.remaining()));
    }

    private <T> List<T> split(Function<ByteBuffer, T> read) {
        try {
            if (chunk.bodyBytes() < 0 || chunk.bodyBytes() > MAX_BYTES) {
                throw broken(null);
            }
            Supplier<ByteBuffer> packed = packed();
            List<T> events = new ArrayList<>(chunk.header().events());
            int left = chunk.bodyBytes();
            while (left > 0) {
                ByteBuffer event = packed.get();
                left -= ChunkBody.LENGTH + event.remaining();
                events.add(read.apply(event));
            }
            if (left < 0 || events.size() != chunk.header().events()) {
                throw broken(null);
            }
            return events;
        } catch (DataFormatException
                | BufferUnderflowException
                | IllegalArgumentException
                | IndexOutOfBoundsException
                | NegativeArraySizeException broken) {
            throw broken(broken);
        }
    }

    /** Returns what gives event after event; each holds until the next is asked for. */
    private Supplier<ByteBuffer> packed() throws DataFormatException {
        ByteBuffer body = ByteBuffer.wrap(chunk.body());
        if (body.hasRemaining() && body.get(0) == DifferenceWriter.MARK) {
            int length = body.position(1).getInt();
            return new DifferenceReader(inflated(body, length), chunk.bodyBytes())::next;
        }
        ByteBuffer whole = ByteBuffer.wrap(inflated(body, chunk.bodyBytes()));
        return () -> {
            int length = whole.getInt();
            ByteBuffer event = whole.slice(whole.position(), length);
            whole.position(whole.position() + length);
            return event;
        };
    }

    private byte[] inflated(ByteBuffer deflated, int length) throws DataFormatException {
        try (Inflater inflater = new Inflater()) {
            if (length > MOST_OF_A_BYTE * deflated.remaining()) {
                throw broken(null);
            }
            inflater.setInput(deflated);
            byte[] bytes = new byte[length];
            int read = 0;
            while (read < bytes.length) {
                int more = inflater.inflate(bytes, read, bytes.length - read);
                if (more == 0) {
                    throw broken(null);
                }
                read += more;
            }
            return bytes;
        }
    }

    private UnreadableChunk broken(@Nullable Throwable cause) {
        return new UnreadableChunk(chunk.header(), cause);
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
