package dev.jetaudit.api.header;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is known of one slot of a database header. */
public sealed interface HeaderSlot {

    /** Returns the highest log generation that a backup of this kind covers: 0 if there was none, null if that is unknown. */
    default @Nullable Long lastGeneration() {
        return switch (this) {
            case Unknown _ -> null;
            case Empty _ -> Long.valueOf(0);
            case Held held -> held.genHigh();
        };
    }

    /** Nobody said. */
    record Unknown() implements HeaderSlot {}

    /** There was no such backup. */
    record Empty() implements HeaderSlot {}

    /**
     * There was one.
     *
     * @param genLow lowest generation of its log range; null is unknown
     * @param genHigh highest generation, inclusive; null is unknown
     * @param type streaming or shadow copy
     * @param at when, as far as it is known
     */
    record Held(
            @Nullable Long genLow,
            @Nullable Long genHigh,
            BackupType type,
            @Nullable Instant at) implements HeaderSlot {}
}
