package dev.jetaudit.api.query;

import dev.jetaudit.api.instance.EngineInstanceEvent;
import java.time.Instant;

/**
 * One event of the journal.
 *
 * @param position increases along the journal; nothing else may be read into it
 * @param recordedAt when the journal took it in
 */
public record JournalEntry(long position, Instant recordedAt, EngineInstanceEvent event) {}
