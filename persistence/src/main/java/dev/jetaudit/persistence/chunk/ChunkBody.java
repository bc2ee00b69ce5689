package dev.jetaudit.persistence.chunk;

import dev.jetaudit.persistence.merkle.TreeHash;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * The events of a chunk as they are kept. Gathers them one by one; knows when it is full. Belongs to one thread; {@link PackedBody}
 * is the way back.
 */
final class ChunkBody {

    /** More events make no chunk that is smaller for each of them, only one that takes longer to read a single one from. */
    static final int MAX_EVENTS = 1000;

    /** A body is read as a whole; only a single event may make it longer. */
    static final int MAX_BYTES = 4 << 20;

    /** Each event has its length before it. */
    static final int LENGTH = 4;

    /** The lengths of type, revision and meta data. */
    private static final long FRAME = 1 + 1 + 4;

    private final TreeHash hash = new TreeHash();
    private final DifferenceWriter differences = new DifferenceWriter();
    private final byte[] leaves;
    private byte[] event = {};
    private int length;
    private int events;

    /** @param expected how many events there are for it; it need not have room for them all */
    private ChunkBody(int expected) {
        this.leaves = new byte[Math.min(expected, MAX_EVENTS) * TreeHash.BYTES];
    }

    /** Adds an event if there is room for it. */
    private boolean add(StoredEvent added) {
        byte[] type = name(added.type());
        byte[] revision = name(added.revision());
        int bytes = Math.toIntExact(
                FRAME + type.length + revision.length + added.metaData().length + added.payload().length);
        if (bytes > PackedBody.MAX_BYTES - LENGTH) {
            throw new IllegalArgumentException("an event of " + bytes + " bytes could not be read again");
        }
        if (events == MAX_EVENTS || (events > 0 && (long) length + LENGTH + bytes > MAX_BYTES)) {
            return false;
        }
        if (event.length < bytes) {
            event = new byte[bytes + bytes / 8];
        }
        ByteBuffer.wrap(event)
                .put((byte) type.length)
                .put(type)
                .put((byte) revision.length)
                .put(revision)
                .putInt(added.metaData().length)
                .put(added.metaData())
                .put(added.payload());
        hash.leaf(event, 0, bytes, leaves, events * TreeHash.BYTES);
        event = differences.add(event, bytes);
        events++;
        length += LENGTH + bytes;
        return true;
    }

    /**
     * Events as the journal keeps them.
     *
     * @param root hash of the tree of the events
     * @param length of their bytes, each behind its length, before these were packed
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record Sealed(int events, byte[] root, int length, byte[] packed) {}

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
        return new Sealed(events, hash.root(leaves, events), length, differences.packed());
    }

    private static byte[] name(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length == 0 || bytes.length > 255) {
            throw new IllegalArgumentException("a type or revision has 1 to 255 bytes: " + text);
        }
        return bytes;
    }
}
