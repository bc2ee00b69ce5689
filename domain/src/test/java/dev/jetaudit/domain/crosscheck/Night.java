package dev.jetaudit.domain.crosscheck;

import dev.jetaudit.api.backup.BackupId;
import dev.jetaudit.api.backup.BackupKind;
import dev.jetaudit.api.backup.BackupOutcome;
import dev.jetaudit.api.backup.BackupScope;
import dev.jetaudit.api.call.InstanceId;
import dev.jetaudit.api.call.JetErr;
import dev.jetaudit.api.call.WindowsPath;
import dev.jetaudit.api.crosscheck.SeenHeader;
import dev.jetaudit.api.finding.Finding;
import dev.jetaudit.api.finding.Severity;
import dev.jetaudit.api.generation.GenerationRange;
import dev.jetaudit.api.generation.GenerationSet;
import dev.jetaudit.api.header.BackupType;
import dev.jetaudit.api.header.HeaderSlot;
import dev.jetaudit.api.header.HeaderSlot.Held;
import dev.jetaudit.api.header.HeaderSlots;
import dev.jetaudit.api.header.Stamp;
import dev.jetaudit.api.instance.RuleSetName;
import dev.jetaudit.api.query.BackupRecord;
import dev.jetaudit.api.query.DatabaseRecord;
import dev.jetaudit.api.query.LogsRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A history of one database: a backup a night, each of ten minutes from 22:00, at the journal positions 10–19, 20–29 … */
final class Night {
    static final InstanceId SG1 = new InstanceId("EX01/SG1");
    static final WindowsPath A = new WindowsPath("E:\\mdb\\a.edb");
    static final HeaderSlot EMPTY = new HeaderSlot.Empty();
    static final HeaderSlot UNKNOWN = new HeaderSlot.Unknown();

    private final List<BackupRecord> backups = new ArrayList<>();

    /** Returns the time of that backup's mark. */
    static Instant of(int night) {
        return Instant.parse("2026-03-01T22:00:00Z").plusSeconds(86_400L * (night - 1));
    }

    static Held held(long low, long high, @Nullable Instant at) {
        return new Held(low, high, BackupType.NORMAL, at);
    }

    /** A header that is recorded after that many nights, at noon. */
    static SeenHeader recorded(int nights, HeaderSlots slots) {
        return new SeenHeader(SG1, A, slots, null, of(nights).plusSeconds(50_000), "s1", nights * 10L + 9, null);
    }

    static SeenHeader given(HeaderSlots slots) {
        return new SeenHeader(SG1, A, slots, null, of(99), "a.edb", null, null);
    }

    static SeenHeader copy(Held maker) {
        return new SeenHeader(SG1, A, HeaderSlots.UNKNOWN, maker, of(99), "a.edb", null, null);
    }

    Night completed(BackupKind kind, @Nullable Long low, @Nullable Long high) {
        return add(kind, low, high, new Stamp(A, kind.field(), low, high), List.of());
    }

    /** Its End asked the engine to leave the headers alone. */
    Night withheld(BackupKind kind, long low, long high) {
        return add(kind, low, high, null, List.of());
    }

    Night completedWithEvent219(BackupKind kind, long low, long high) {
        return completedWithFinding("HEADER-UPDATE-FAILED", kind, low, high);
    }

    Night completedWithFinding(String id, BackupKind kind, long low, long high) {
        Finding finding = Finding.at(1, id, Severity.WARNING, "event 219", null);
        return add(kind, low, high, new Stamp(A, kind.field(), low, high), List.of(finding));
    }

    /** It copied the database, but failed before its end. */
    Night failed(long low, long high) {
        return add(null, low, high, null, List.of());
    }

    List<BackupRecord> backups() {
        return backups;
    }

    static DatabaseRecord database(WindowsPath path, boolean complete, @Nullable Stamp stamp) {
        return new DatabaseRecord(path, true, true, null, null, complete, false, stamp);
    }

    /** Returns the same backup with other databases. */
    static BackupRecord ofDatabases(BackupRecord backup, DatabaseRecord... databases) {
        return new BackupRecord(
                backup.id(),
                backup.rules(),
                backup.scope(),
                backup.kind(),
                backup.outcome(),
                backup.outcomeCode(),
                backup.answer(),
                backup.observed(),
                backup.assessment(),
                backup.beganAt(),
                backup.endedAt(),
                backup.firstPosition(),
                backup.lastPosition(),
                List.of(databases),
                backup.logs(),
                backup.truncated(),
                backup.truncateDone(),
                backup.deleted(),
                backup.calls(),
                backup.bytes(),
                backup.findings());
    }

    private Night add(
            @Nullable BackupKind kind,
            @Nullable Long low,
            @Nullable Long high,
            @Nullable Stamp stamp,
            List<Finding> findings) {
        int night = backups.size() + 1;
        boolean full = kind == null || kind == BackupKind.FULL || kind == BackupKind.COPY;
        GenerationRange set = low == null || high == null ? null : new GenerationRange(low, high);
        backups.add(new BackupRecord(
                new BackupId(SG1, night),
                RuleSetName.ENGINE_2025,
                full ? BackupScope.FULL : BackupScope.INCREMENTAL,
                kind,
                kind == null ? BackupOutcome.FAILED : BackupOutcome.COMPLETED,
                JetErr.SUCCESS,
                JetErr.SUCCESS,
                null,
                null,
                of(night),
                of(night).plusSeconds(600),
                night * 10L,
                night * 10L + 8,
                List.of(new DatabaseRecord(A, true, full, null, null, full ? true : null, false, stamp)),
                new LogsRecord(set != null, set, GenerationSet.EMPTY),
                false,
                false,
                GenerationSet.EMPTY,
                8,
                null,
                findings));
        return this;
    }
}
