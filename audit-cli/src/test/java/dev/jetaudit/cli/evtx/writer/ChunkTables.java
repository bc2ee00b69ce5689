package dev.jetaudit.cli.evtx.writer;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * The two tables in a chunk's header: hash buckets of names and of templates. Each entry begins with the offset of the next one in its
 * bucket; the newest comes first.
 */
final class ChunkTables {

    private static final int NAMES_AT = 128;
    private static final int NAME_BUCKETS = 64;
    private static final int TEMPLATES_AT = 384;
    private static final int TEMPLATE_BUCKETS = 32;

    private final ByteBuffer chunk;

    ChunkTables(ByteBuffer chunk) {
        this.chunk = chunk;
    }

    /** Returns the offset of that name, or 0. */
    int name(String name) {
        int at = chunk.getInt(nameBucket(hash(name)));
        while (at != 0 && !nameAt(at).equals(name)) {
            at = chunk.getInt(at);
        }
        return at;
    }

    /** Begins an entry at the chunk's position; the name's length and characters follow. */
    void addName(String name) {
        int hash = hash(name);
        link(nameBucket(hash));
        chunk.putShort((short) hash);
    }

    /** Returns the offset of that template's definition, or 0. */
    int template(UUID id) {
        int at = chunk.getInt(templateBucket(id));
        while (at != 0 && chunk.getInt(at + 4) != shortId(id)) {
            at = chunk.getInt(at);
        }
        return at;
    }

    /** Begins an entry at the chunk's position; the definition follows. */
    void addTemplate(UUID id) {
        link(templateBucket(id));
    }

    /** What an instance says of its template. */
    static int shortId(UUID id) {
        return (int) (id.getMostSignificantBits() >> 32);
    }

    private void link(int bucket) {
        int entry = chunk.position();
        chunk.putInt(chunk.getInt(bucket));
        chunk.putInt(bucket, entry);
    }

    private String nameAt(int offset) {
        byte[] text = new byte[2 * Short.toUnsignedInt(chunk.getShort(offset + 6))];
        chunk.get(offset + 8, text);
        return new String(text, StandardCharsets.UTF_16LE);
    }

    private static int nameBucket(int hash) {
        return NAMES_AT + 4 * (hash % NAME_BUCKETS);
    }

    /** Windows' own choice of bucket is not known; readers follow offsets. */
    private static int templateBucket(UUID id) {
        return TEMPLATES_AT + 4 * Integer.remainderUnsigned(shortId(id), TEMPLATE_BUCKETS);
    }

    private static int hash(String name) {
        return name.chars().reduce(0, (hash, next) -> hash * 65599 + next) & 0xffff;
    }
}
