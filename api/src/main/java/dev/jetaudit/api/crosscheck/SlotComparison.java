package dev.jetaudit.api.crosscheck;

import dev.jetaudit.api.header.HeaderField;
import dev.jetaudit.api.header.HeaderSlot;
import org.jspecify.annotations.Nullable;

/**
 * One slot of a header beside what the journal makes of it.
 *
 * @param header where it was seen
 * @param field which slot; null for the backup that made a copy
 * @param held what the header shows
 * @param derived what the journal makes of it
 * @param reason one sentence for people
 */
public record SlotComparison(
        SeenHeader header,
        @Nullable HeaderField field,
        Agreement agreement,
        HeaderSlot held,
        DerivedSlot derived,
        String reason) {

    /** Returns the slot's name in JSON output; {@code fullCur} for the backup that made a copy. */
    public String slotName() {
        return field == null ? "fullCur" : field.jsonName();
    }
}
