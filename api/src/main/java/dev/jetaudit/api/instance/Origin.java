package dev.jetaudit.api.instance;

import org.jspecify.annotations.Nullable;

/**
 * Where in the evidence something stands.
 *
 * @param source id of the recorded source; the journal knows its file name and digest
 * @param line line in that source, from 1
 * @param seq the source's own increasing number (a trace's {@code seq}, an event log's record id)
 * @param client who made the call
 * @param extra what the source said under {@code x}, as JSON text
 */
public record Origin(
        String source,
        long line,
        @Nullable Long seq,
        @Nullable Client client,
        @Nullable String extra) {

    /** Returns the same place under another id of the source. */
    public Origin attributedTo(String id) {
        return new Origin(id, line, seq, client, extra);
    }
}
