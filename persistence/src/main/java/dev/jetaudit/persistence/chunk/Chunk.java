package dev.jetaudit.persistence.chunk;

import java.util.List;

/**
 * One row of the journal.
 *
 * @param nodes hashes of the complete subtrees of the journal's tree that end with this chunk, its own leaf's first
 * @param bodyBytes length of the events, each behind its length, before they were packed
 * @param body the events, packed
 */
@SuppressWarnings("ArrayRecordComponent") // Never changed and never compared.
public record Chunk(ChunkHeader header, byte[] nodes, int bodyBytes, byte[] body) {

    /**
     * Returns the events.
     *
     * @throws UnreadableChunk if the body is not what was written
     */
    public List<StoredEvent> events() {
        return PackedBody.events(this);
    }

    /**
     * Returns the leaves of the tree of its events: their bytes as they are stored.
     *
     * @throws UnreadableChunk as above
     */
    public List<byte[]> leaves() {
        return PackedBody.leaves(this);
    }
}
