package dev.jetaudit.persistence.eventstore;

import dev.jetaudit.persistence.chunk.Chunk;
import dev.jetaudit.persistence.chunk.ChunkHeader;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;

/**
 * The messages that were appended last, so that who follows the journal need not decode what this process has just encoded. Whether a
 * chunk is there is for the table to say: one that was rolled back is never asked for, and its number's next owner has other
 * events. Safe for use by several threads.
 */
final class RecentChunks {

    /** At most 32,000 events, about half a kilobyte each. */
    private static final int KEPT = 32;

    private final Map<Long, Recent> byNumber = new LinkedHashMap<>();

    private record Recent(ChunkHeader header, List<DomainEventMessage<?>> messages) {}

    /** @param messages the events of the chunk */
    synchronized void remember(ChunkHeader header, List<DomainEventMessage<?>> messages) {
        byNumber.remove(header.number());
        byNumber.put(header.number(), new Recent(header, messages));
        if (byNumber.size() > KEPT) {
            byNumber.remove(byNumber.keySet().iterator().next());
        }
    }

    /** Returns the events of a chunk if it was appended lately and through here. */
    synchronized Optional<List<DomainEventMessage<?>>> messages(Chunk chunk) {
        return Optional.ofNullable(byNumber.get(chunk.header().number()))
                .filter(recent ->
                        Arrays.equals(recent.header().bytes(), chunk.header().bytes()))
                .map(Recent::messages);
    }
}
