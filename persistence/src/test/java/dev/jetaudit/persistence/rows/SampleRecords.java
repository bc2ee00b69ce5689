package dev.jetaudit.persistence.rows;

import dev.jetaudit.api.backup.Assessment;
import dev.jetaudit.api.backup.BackupId;
import dev.jetaudit.api.backup.BackupKind;
import dev.jetaudit.api.backup.BackupOutcome;
import dev.jetaudit.api.backup.BackupScope;
import dev.jetaudit.api.call.InstanceId;
import dev.jetaudit.api.call.JetErr;
import dev.jetaudit.api.call.WindowsPath;
import dev.jetaudit.api.finding.Finding;
import dev.jetaudit.api.finding.Severity;
import dev.jetaudit.api.generation.GenerationRange;
import dev.jetaudit.api.generation.GenerationSet;
import dev.jetaudit.api.header.BackupType;
import dev.jetaudit.api.header.HeaderField;
import dev.jetaudit.api.header.HeaderSlot;
import dev.jetaudit.api.header.HeaderSlots;
import dev.jetaudit.api.header.Stamp;
import dev.jetaudit.api.instance.RuleSetName;
import dev.jetaudit.api.query.BackupDossier;
import dev.jetaudit.api.query.BackupRecord;
import dev.jetaudit.api.query.DatabaseRecord;
import dev.jetaudit.api.query.InstanceRecord;
import dev.jetaudit.api.query.LogsRecord;
import dev.jetaudit.api.query.RefusedBegin;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Records with every component set, with every one that may be null null, and with empty where null would mean unknown. */
final class SampleRecords {

    static final InstanceId EX01 = new InstanceId("EX01/First Storage Group#2");
    static final InstanceId MAIL = new InstanceId("IE8Win7/WinMail/WindowsMail0: ü");
    static final Instant FINE = Instant.parse("2026-03-01T22:00:00.123456789Z");
    static final Instant EARLY = Instant.parse("1969-07-20T20:17:40Z");

    private static final GenerationRange RANGE = new GenerationRange(117, 120);

    private SampleRecords() {}

    static StoredBackup rich(long ordinal) {
        return new StoredBackup(
                new BackupDossier(
                        new BackupRecord(
                                new BackupId(EX01, ordinal),
                                RuleSetName.ENGINE_2025,
                                BackupScope.FULL,
                                BackupKind.FULL,
                                BackupOutcome.COMPLETED,
                                JetErr.SUCCESS,
                                JetErr.BACKUP_ABORT_BY_CALLER,
                                JetErr.SUCCESS,
                                Assessment.INCOMPLETE_LOGS,
                                FINE,
                                FINE.plusNanos(1),
                                ordinal * 100,
                                ordinal * 100 + 50,
                                databases(),
                                new LogsRecord(
                                        true, RANGE, GenerationSet.of(RANGE).plus(130)),
                                true,
                                true,
                                GenerationSet.of(new GenerationRange(1, 99)).plus(101),
                                51,
                                8_650_752L,
                                findings()),
                        new WindowsPath("E:\\log\\E0000000075.LOG"),
                        FINE,
                        new TreeSet<>(List.of("s10", "s2"))),
                EARLY);
    }

    static StoredBackup unknown(long ordinal) {
        return bare(ordinal, null, null);
    }

    /** The same as {@link #unknown}, but where that knows nothing this one knows that there is nothing. */
    static StoredBackup none(long ordinal) {
        return bare(ordinal, GenerationSet.EMPTY, 0L);
    }

    static InstanceRecord richInstance() {
        HeaderSlot held = new HeaderSlot.Held(1L, 9L, BackupType.OS_SNAPSHOT, FINE);
        HeaderSlot hardlyKnown = new HeaderSlot.Held(null, null, BackupType.NORMAL, null);
        return new InstanceRecord(
                EX01,
                RuleSetName.ENGINE_2025,
                FINE,
                0L,
                Map.of(
                        new WindowsPath("E:\\mdb\\Priv1.edb"),
                        new HeaderSlots(held, new HeaderSlot.Empty(), new HeaderSlot.Unknown(), hardlyKnown),
                        new WindowsPath("e:/MDB/pub1.edb"),
                        HeaderSlots.UNKNOWN));
    }

    static InstanceRecord bareInstance() {
        return new InstanceRecord(MAIL, RuleSetName.DOCUMENTED, null, null, Map.of());
    }

    static RefusedBegin richRefusal() {
        return new RefusedBegin(
                7,
                EX01,
                RuleSetName.DOCUMENTED,
                BackupScope.INCREMENTAL,
                FINE,
                JetErr.MISSING_FULL_BACKUP,
                JetErr.SUCCESS,
                "BEGIN-09",
                "s1");
    }

    static RefusedBegin bareRefusal() {
        return new RefusedBegin(
                9, MAIL, RuleSetName.ENGINE_2025, null, EARLY, JetErr.BACKUP_IN_PROGRESS, null, "BEGIN-04", "s2");
    }

    private static StoredBackup bare(long ordinal, @Nullable GenerationSet generations, @Nullable Long bytes) {
        return new StoredBackup(
                new BackupDossier(
                        new BackupRecord(
                                new BackupId(MAIL, ordinal),
                                RuleSetName.DOCUMENTED,
                                null,
                                null,
                                BackupOutcome.IN_PROGRESS,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                ordinal * 100 + 1,
                                ordinal * 100 + 1,
                                List.of(),
                                new LogsRecord(generations != null, null, generations),
                                false,
                                generations == null ? null : false,
                                generations,
                                0,
                                bytes,
                                List.of()),
                        null,
                        EARLY,
                        new TreeSet<>()),
                EARLY);
    }

    private static List<DatabaseRecord> databases() {
        WindowsPath first = new WindowsPath("E:\\mdb\\Priv1.edb");
        WindowsPath second = new WindowsPath("e:/MDB/pub1.edb");
        return List.of(
                new DatabaseRecord(
                        first,
                        true,
                        true,
                        8192L,
                        8193L,
                        false,
                        true,
                        new Stamp(new WindowsPath("E:\\MDB\\PRIV1.EDB"), HeaderField.FULL_PREV, 117L, 120L)),
                new DatabaseRecord(
                        second,
                        false,
                        false,
                        0L,
                        0L,
                        true,
                        false,
                        new Stamp(second, HeaderField.DIFF_PREV, null, null)),
                new DatabaseRecord(new WindowsPath(""), null, true, null, null, null, false, null));
    }

    private static List<Finding> findings() {
        return List.of(
                new Finding(
                        "LOGS-MISSING",
                        Severity.ERROR,
                        "the log 118 was not read; \"E00.log\"",
                        "make a full; 'now'",
                        List.of(3L, 1L, 2L),
                        4711),
                new Finding("UNKNOWN-END-03", Severity.INFO, "", null, List.of(), 0),
                Finding.at(9, "CLOCK", Severity.WARNING, "the clock ran backwards\nby 2 s", ""));
    }
}
