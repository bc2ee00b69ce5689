package dev.jetaudit.api.header;

import dev.jetaudit.api.header.HeaderSlot.Held;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

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

    /** Returns the highest generation that the last full and the last incremental cover; null if one of them is unknown. */
    public @Nullable Long lastGeneration() {
        Long full = fullPrev.lastGeneration();
        Long incremental = incPrev.lastGeneration();
        return full == null || incremental == null ? null : Long.valueOf(Math.max(full, incremental));
    }

    /**
     * Whether log files from that generation on follow on these backups without a gap. One slot can be enough to say so: the
     * other can only reach further. Null is unknown.
     */
    public @Nullable Boolean leadUpTo(long lowest) {
        if (reaches(fullPrev, lowest) || reaches(incPrev, lowest)) {
            return true;
        }
        return lastGeneration() == null ? null : Boolean.FALSE;
    }

    /** Whether they follow on the backups of each of these databases; null is unknown. */
    public static @Nullable Boolean allLeadUpTo(long lowest, Collection<HeaderSlots> headers) {
        boolean allKnown = true;
        for (HeaderSlots header : headers) {
            Boolean whole = header.leadUpTo(lowest);
            if (Boolean.FALSE.equals(whole)) {
                return false;
            }
            allKnown &= whole != null;
        }
        return allKnown ? true : null;
    }

    private static boolean reaches(HeaderSlot slot, long lowest) {
        Long last = slot.lastGeneration();
        return last != null && lowest <= last + 1;
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
