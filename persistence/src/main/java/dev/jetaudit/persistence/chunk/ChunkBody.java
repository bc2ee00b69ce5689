package dev.jetaudit.persistence.chunk;

import dev.jetaudit.persistence.merkle.TreeHash;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * The events of a chunk as bytes, each behind its length. Gathers them one by one; knows when it is full. Belongs to one
 * thread.
 */
final class ChunkBody {

    /** More events make no chunk that is smaller for each of them, only one that takes longer to read a single one from. */
    static final int MAX_EVENTS = 1000;

    /** A body is kept in memory as a whole; only a single event may make it longer. */
    static final int MAX_BYTES = 4 << 20;

    /** A byte of a deflated stream gives no more. */
    private static final long MOST_OF_A_BYTE = 1032;

    private static final int LENGTH = 4;

    /** The lengths of type, revision and meta data. */
    private static final long FRAME = 1 + 1 + 4;

    private final TreeHash hash = new TreeHash();
    private final int expected;
    private final byte[] leaves;
    private byte[] bytes = {};
    private int used;
    private int events;

    /** @param expected how many events there are for it; it need not have room for them all */
    private ChunkBody(int expected) {
        this.expected = Math.min(expected, MAX_EVENTS);
        this.leaves = new byte[this.expected * TreeHash.BYTES];
    }

    /** Adds an event if there is room for it. */
    private boolean add(StoredEvent event) {
        byte[] type = name(event.type());
        byte[] revision = name(event.revision());
        long length = FRAME + type.length + revision.length + event.metaData().length + event.payload().length;
        if (events == MAX_EVENTS || (events > 0 && used + LENGTH + length > MAX_BYTES)) {
            return false;
        }
        makeRoom(Math.toIntExact(LENGTH + length));
        ByteBuffer.wrap(bytes, used, bytes.length - used)
                .putInt((int) length)
                .put((byte) type.length)
                .put(type)
                .put((byte) revision.length)
                .put(revision)
                .putInt(event.metaData().length)
                .put(event.metaData())
                .put(event.payload());
        hash.leaf(bytes, used + LENGTH, (int) length, leaves, events * TreeHash.BYTES);
        events++;
        used += LENGTH + (int) length;
        return true;
    }

    /**
     * Events as the journal keeps them.
     *
     * @param root hash of the tree of the events
     * @param length of their bytes before these were compressed
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record Sealed(int events, byte[] root, int length, byte[] compressed) {}

    /** Gathers events in bodies that are as large as they may be. */
    static List<Sealed> of(List<Supplier<StoredEvent>> events) {
        List<Sealed> bodies = new ArrayList<>();
        ChunkBody body = new ChunkBody(events.size());
        int left = events.size();
        for (Supplier<StoredEvent> each : events) {
            StoredEvent event = each.get();
            if (!body.add(event)) {
                bodies.add(body.sealed());
                body = new ChunkBody(left);
                body.add(event);
            }
            left--;
        }
        bodies.add(body.sealed());
        return bodies;
    }

    private Sealed sealed() {
        byte[] compressed = compressed();
        return new Sealed(events, hash.root(leaves, events), used, compressed);
    }

    private byte[] compressed() {
        try (Deflater deflater = new Deflater(Deflater.BEST_SPEED)) {
            deflater.setInput(bytes, 0, used);
            deflater.finish();
            byte[] output = new byte[used / 16 + 256];
            int written = 0;
            while (!deflater.finished()) {
                if (written == output.length) {
                    output = Arrays.copyOf(output, 2 * output.length);
                }
                written += deflater.deflate(output, written, output.length - written);
            }
            return Arrays.copyOf(output, written);
        }
    }

    /**
     * Returns the events of a chunk.
     *
     * @throws UnreadableChunk if its bytes are not what was written
     */
    static List<StoredEvent> events(Chunk chunk) {
        return split(chunk, new EventReader()::event);
    }

    /**
     * Returns the leaves of the chunk's tree: the bytes of its events.
     *
     * @throws UnreadableChunk as above
     */
    static List<byte[]> leaves(Chunk chunk) {
        return split(chunk, event -> rest(event, event.remaining()));
    }

    private static <T> List<T> split(Chunk chunk, Function<ByteBuffer, T> read) {
        ByteBuffer body = ByteBuffer.wrap(inflated(chunk));
        List<T> events = new ArrayList<>(chunk.header().events());
        try {
            while (body.hasRemaining()) {
                int length = body.getInt();
                events.add(read.apply(body.slice(body.position(), length)));
                body.position(body.position() + length);
            }
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            throw new UnreadableChunk(chunk.header(), broken);
        }
        if (events.size() != chunk.header().events()) {
            throw new UnreadableChunk(chunk.header(), null);
        }
        return events;
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

    private static byte[] inflated(Chunk chunk) {
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(chunk.body());
            if (chunk.bodyBytes() > MOST_OF_A_BYTE * chunk.body().length) {
                throw new UnreadableChunk(chunk.header(), null);
            }
            byte[] bytes = new byte[chunk.bodyBytes()];
            int read = 0;
            while (read < bytes.length) {
                int more = inflater.inflate(bytes, read, bytes.length - read);
                if (more == 0) {
                    throw new UnreadableChunk(chunk.header(), null);
                }
                read += more;
            }
            return bytes;
        } catch (DataFormatException | NegativeArraySizeException broken) {
            throw new UnreadableChunk(chunk.header(), broken);
        }
    }

    private static byte[] name(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length == 0 || bytes.length > 255) {
            throw new IllegalArgumentException("a type or revision has 1 to 255 bytes: " + text);
        }
        return bytes;
    }

    /** The first event tells how long all of them may become, which spares copying what grows. */
    private void makeRoom(int more) {
        if (used + more > bytes.length) {
            int likely = used == 0 ? (int) Math.min(MAX_BYTES, expected * (more + more / 8L)) : 2 * bytes.length;
            bytes = Arrays.copyOf(bytes, Math.max(used + more, likely));
        }
    }
}
