package dev.jetaudit.domain.crosscheck;

import dev.jetaudit.api.crosscheck.DerivedSlot.Trace;
import dev.jetaudit.api.header.BackupType;
import dev.jetaudit.api.header.HeaderField;
import dev.jetaudit.api.header.HeaderSlot.Held;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The sentences of a comparison. */
final class Reasons {

    private Reasons() {}

    /** Returns for example {@code the logs 117-120 of 2026-03-01T22:00:00Z}. */
    static String said(Held held) {
        return logs(held.genLow(), held.genHigh())
                + (held.at() == null ? "" : " of " + held.at())
                + (held.type() == BackupType.OS_SNAPSHOT ? " (a shadow copy)" : "");
    }

    /** Returns for example {@code backup EX01/SG1#3 (the logs 117-120, ended 2026-03-01T22:10:00Z)}. */
    static String said(Trace backup) {
        return "backup " + backup.backup() + " (" + logs(backup.genLow(), backup.genHigh())
                + (backup.endedAt() == null ? "" : ", ended " + backup.endedAt()) + ")";
    }

    /**
     * Returns why a header does not show a backup.
     *
     * @param at of which time the header tells
     */
    static String notWritten(String found, Trace backup, Instant at) {
        String why;
        if (backup.updateFailed()) {
            why = "the engine reported that it could not write the header";
        } else if (backup.endedAt() != null && at.isBefore(backup.endedAt())) {
            why = "the header is of " + at + ", before that backup ended: an older or restored copy";
        } else {
            why = "its header update failed, or the file is an older or restored copy, or the header was reset";
        }
        return "it " + found + " in spite of " + said(backup) + ": " + why;
    }

    static String withheld(Trace backup) {
        return said(backup) + " completed, but its End asked the engine to leave the headers alone";
    }

    static String confused(Held held, Trace backup) {
        return "it holds " + said(held) + ", the journal has " + said(backup)
                + ": generations and times do not fit together, as if the logs had been numbered anew";
    }

    static String incomparable(Held held, Trace backup) {
        return "it holds " + said(held) + ", the journal has " + said(backup)
                + ": neither generations nor times can be compared";
    }

    static String otherKind(Trace backup, HeaderField there, HeaderField here) {
        return "the header has backup " + backup.backup() + " as " + there.jsonName() + ", the journal derives "
                + here.jsonName();
    }

    private static String logs(@Nullable Long low, @Nullable Long high) {
        if (low == null && high == null) {
            return "unknown logs";
        }
        return "the logs " + (low == null ? "?" : low) + "-" + (high == null ? "?" : high);
    }
}
