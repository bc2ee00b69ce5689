package dev.jetaudit.domain.scenario;

import dev.jetaudit.api.header.BackupType;
import dev.jetaudit.api.header.HeaderSlot;
import dev.jetaudit.api.header.HeaderSlots;

/** Header facts as evidence states them: a slot that is not named was empty. */
public final class Headers {

    private static final HeaderSlot EMPTY = new HeaderSlot.Empty();

    private Headers() {}

    public static HeaderSlots never() {
        return new HeaderSlots(EMPTY, EMPTY, EMPTY, EMPTY);
    }

    public static HeaderSlots full(long low, long high) {
        return new HeaderSlots(held(low, high, BackupType.NORMAL), EMPTY, EMPTY, EMPTY);
    }

    public static HeaderSlots fullAndIncremental(long fullHigh, long incrementalHigh) {
        return new HeaderSlots(
                held(fullHigh - 1, fullHigh, BackupType.NORMAL),
                held(fullHigh + 1, incrementalHigh, BackupType.NORMAL),
                EMPTY,
                EMPTY);
    }

    public static HeaderSlots snapshot(long low, long high) {
        return new HeaderSlots(held(low, high, BackupType.OS_SNAPSHOT), EMPTY, EMPTY, EMPTY);
    }

    private static HeaderSlot held(long low, long high, BackupType type) {
        return new HeaderSlot.Held(low, high, type, null);
    }
}
