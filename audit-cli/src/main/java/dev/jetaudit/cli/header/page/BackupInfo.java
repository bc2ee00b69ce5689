package dev.jetaudit.cli.header.page;

import dev.jetaudit.api.header.BackupType;
import dev.jetaudit.api.header.HeaderSlot;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The 24 bytes (BKINFO) by which a page remembers a backup: position and time of its mark, and its log range.
 *
 * @param at null if the mark's time is unknown
 * @param genLow lowest generation; 0 is no backup
 * @param genHigh highest generation; 0 as long as the backup copies this file
 */
record BackupInfo(@Nullable Instant at, long genLow, long genHigh) {

    static final int BYTES = 24;

    static BackupInfo of(Page page, int offset) {
        return new BackupInfo(LogTime.at(page, offset + 8), page.unsigned32(offset + 16), page.unsigned32(offset + 20));
    }

    boolean isNone() {
        return genLow == 0 && genHigh == 0;
    }

    /** Returns what a slot with this backup holds. */
    HeaderSlot slot(long type) {
        if (isNone()) {
            return new HeaderSlot.Empty();
        }
        if (type > 1) {
            return new HeaderSlot.Unknown();
        }
        return new HeaderSlot.Held(genLow, genHigh, type == 0 ? BackupType.NORMAL : BackupType.OS_SNAPSHOT, at);
    }

    /** Returns the streaming backup that this is, as a copy of a database remembers it. */
    HeaderSlot.Held maker() {
        return new HeaderSlot.Held(genLow, genHigh == 0 ? null : Long.valueOf(genHigh), BackupType.NORMAL, at);
    }
}
