package dev.jetaudit.api.header;

import dev.jetaudit.api.header.HeaderSlot.Held;
import java.time.Instant;

/** The four backup slots of one database header. */
public record HeaderSlots(HeaderSlot fullPrev, HeaderSlot incPrev, HeaderSlot copyPrev, HeaderSlot diffPrev) {

    /** Nobody said anything about this header. */
    public static final HeaderSlots UNKNOWN = new HeaderSlots(
            new HeaderSlot.Unknown(), new HeaderSlot.Unknown(), new HeaderSlot.Unknown(), new HeaderSlot.Unknown());

    /**
     * Returns the slots after a backup stamped this header. A full clears the incremental and the differential; no
     * other stamp touches a second slot (engine: {@code ErrBKUpdateHdrBackupInfo}).
     */
    public HeaderSlots stamped(Stamp stamp, Instant at) {
        Held held = new Held(stamp.genLow(), stamp.genHigh(), stamp.type(), at);
        return switch (stamp.field()) {
            case FULL_PREV -> new HeaderSlots(held, new HeaderSlot.Empty(), copyPrev, new HeaderSlot.Empty());
            case COPY_PREV -> new HeaderSlots(fullPrev, incPrev, held, diffPrev);
            case INC_PREV -> new HeaderSlots(fullPrev, held, copyPrev, diffPrev);
            case DIFF_PREV -> new HeaderSlots(fullPrev, incPrev, copyPrev, held);
        };
    }

    public HeaderSlot slot(HeaderField field) {
        return switch (field) {
            case FULL_PREV -> fullPrev;
            case COPY_PREV -> copyPrev;
            case INC_PREV -> incPrev;
            case DIFF_PREV -> diffPrev;
        };
    }
}
