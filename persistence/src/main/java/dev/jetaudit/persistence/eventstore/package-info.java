/**
 * The journal behind Axon's {@code EventStorageEngine}: appending, reading by stream and by position, snapshots. Start with
 * {@link dev.jetaudit.persistence.eventstore.ChunkEngine}: it turns Axon's messages into chunks and back. What a chunk is, stands in
 * {@link dev.jetaudit.persistence.chunk}. Knows no view and no rule.
 */
@NullMarked
package dev.jetaudit.persistence.eventstore;

import org.jspecify.annotations.NullMarked;
