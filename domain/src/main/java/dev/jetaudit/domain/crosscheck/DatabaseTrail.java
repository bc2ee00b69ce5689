package dev.jetaudit.domain.crosscheck;

import dev.jetaudit.api.backup.BackupOutcome;
import dev.jetaudit.api.backup.BackupScope;
import dev.jetaudit.api.crosscheck.DerivedSlot;
import dev.jetaudit.api.crosscheck.DerivedSlot.Left;
import dev.jetaudit.api.crosscheck.DerivedSlot.Trace;
import dev.jetaudit.api.crosscheck.DerivedSlot.Writing;
import dev.jetaudit.api.crosscheck.SeenHeader;
import dev.jetaudit.api.generation.GenerationRange;
import dev.jetaudit.api.header.BackupType;
import dev.jetaudit.api.header.HeaderField;
import dev.jetaudit.api.header.Stamp;
import dev.jetaudit.api.query.BackupRecord;
import dev.jetaudit.api.query.DatabaseRecord;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the backups before a header left in its slots. Holds the last of each kind, whatever the number of backups. */
final class DatabaseTrail {

    private static final String UPDATE_FAILED = "HEADER-UPDATE-FAILED";

    private final SeenHeader header;
    private final Map<HeaderField, DerivedSlot> slots = new EnumMap<>(HeaderField.class);
    private @Nullable Instant firstAt;
    private @Nullable Long highest;
    private @Nullable Trace maker;

    DatabaseTrail(SeenHeader header) {
        this.header = header;
    }

    SeenHeader header() {
        return header;
    }

    DerivedSlot slot(HeaderField field) {
        return slots.getOrDefault(field, new DerivedSlot.Untouched());
    }

    /** Returns when the instance's first known backup began; null if there is none or nobody knows. */
    @Nullable
    Instant firstAt() {
        return firstAt;
    }

    /** Returns the highest generation of any stamp on this database; null if there is none. */
    @Nullable
    Long highest() {
        return highest;
    }

    /** Returns the latest backup that may have made this copy, or null. */
    @Nullable
    Trace maker() {
        return maker;
    }

    void follow(BackupRecord backup) {
        if (!backup.id().instance().equals(header.instance()) || !isBeforeTheHeader(backup)) {
            return;
        }
        Instant at = backup.beganAt() == null ? backup.endedAt() : backup.beganAt();
        firstAt = firstAt == null ? at : firstAt;
        for (DatabaseRecord database : backup.databases()) {
            if (database.path().equals(header.database())) {
                follow(backup, database);
            }
        }
    }

    private boolean isBeforeTheHeader(BackupRecord backup) {
        boolean recordedBefore = header.position() == null || backup.lastPosition() <= header.position();
        boolean endedBefore = header.until() == null
                || backup.endedAt() == null
                || !backup.endedAt().isAfter(header.until());
        return recordedBefore && endedBefore;
    }

    private void follow(BackupRecord backup, DatabaseRecord database) {
        Stamp stamp = database.stamp();
        if (stamp != null) {
            leave(stamp.field(), Writing.STAMPED, trace(backup, stamp.genLow(), stamp.genHigh()));
            if (stamp.genHigh() != null && (highest == null || stamp.genHigh() > highest)) {
                highest = stamp.genHigh();
            }
        } else if (backup.kind() != null && withheld(backup, database)) {
            leave(backup.kind().field(), Writing.WITHHELD, ofLogSet(backup));
        }
        if (header.copy() != null && database.opened() && Ages.mayHaveMade(ofLogSet(backup), header.copy())) {
            maker = ofLogSet(backup);
        }
    }

    /** Whether it would have stamped this database, but stamped none at all. */
    private static boolean withheld(BackupRecord backup, DatabaseRecord database) {
        boolean copied = backup.scope() == BackupScope.INCREMENTAL || Boolean.TRUE.equals(database.complete());
        return backup.outcome() == BackupOutcome.COMPLETED
                && copied
                && backup.databases().stream().allMatch(other -> other.stamp() == null);
    }

    private void leave(HeaderField field, Writing writing, Trace by) {
        slots.put(field, new Left(writing, by));
        if (field == HeaderField.FULL_PREV && writing == Writing.STAMPED) {
            slots.put(HeaderField.INC_PREV, new Left(Writing.CLEARED, by));
            slots.put(HeaderField.DIFF_PREV, new Left(Writing.CLEARED, by));
        }
    }

    private static Trace ofLogSet(BackupRecord backup) {
        GenerationRange set = backup.logs().set();
        return set == null ? trace(backup, null, null) : trace(backup, set.low(), set.high());
    }

    private static Trace trace(BackupRecord backup, @Nullable Long low, @Nullable Long high) {
        boolean failed =
                backup.findings().stream().anyMatch(finding -> finding.id().equals(UPDATE_FAILED));
        BackupType type = backup.shadow() == null ? BackupType.NORMAL : BackupType.OS_SNAPSHOT;
        return new Trace(backup.id(), backup.outcome(), low, high, backup.beganAt(), backup.endedAt(), failed, type);
    }
}
