package dev.jetaudit.cli.windowsevent;

import dev.jetaudit.cli.evidence.BadEvidence;
import dev.jetaudit.cli.evidence.Flaw;
import org.jspecify.annotations.Nullable;

/**
 * Where a file holds an event.
 *
 * @param line where it begins in an export; 0 in a binary log
 * @param offset the byte of a binary log at which it begins; null in an export
 * @param recovered whether it was found in a damaged or deleted region of a binary log
 */
record EventPlace(long line, @Nullable Long offset, boolean recovered) {

    BadEvidence bad(String file, Flaw flaw) {
        return offset == null ? flaw.at(file, line) : flaw.atByte(file, offset);
    }

    /** Returns what the journal keeps of it beside the line, as JSON; null in an export. */
    @Nullable
    String extra() {
        return offset == null ? null : "{\"offset\":" + offset + ",\"recovered\":" + recovered + "}";
    }
}
