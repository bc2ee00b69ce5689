/**
 * The journal behind Axon's {@code EventStorageEngine}: appending, reading by stream and by position, snapshots. Start with
 * {@link dev.jetaudit.persistence.eventstore.JournalEngine}, the one place that knows which engine it is; everything else uses
 * Axon's interface, because the engine will be replaced. Knows no view and no rule.
 */
@NullMarked
package dev.jetaudit.persistence.eventstore;

import org.jspecify.annotations.NullMarked;
