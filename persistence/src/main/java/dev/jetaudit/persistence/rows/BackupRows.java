package dev.jetaudit.persistence.rows;

import dev.jetaudit.api.backup.BackupId;
import dev.jetaudit.api.finding.Finding;
import dev.jetaudit.api.generation.GenerationRange;
import dev.jetaudit.api.generation.GenerationSet;
import dev.jetaudit.api.header.Stamp;
import dev.jetaudit.api.query.BackupRecord;
import dev.jetaudit.api.query.DatabaseRecord;
import dev.jetaudit.api.query.LogsRecord;
import dev.jetaudit.api.query.ShadowRecord;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the table {@code backup} and the six that hang on it. {@link BackupReader} reads them back. */
public final class BackupRows {

    static final String READ = "read";
    static final String DELETED = "deleted";

    static final Table BACKUP = new Table(
            "backup",
            2,
            "instance",
            "ordinal",
            "rules",
            "scope",
            "kind",
            "outcome",
            "outcome_code",
            "answer",
            "observed",
            "assessment",
            "began_at",
            "ended_at",
            "first_call_at",
            "last_call_at",
            "first_position",
            "last_position",
            "logs_fixed",
            "log_low",
            "log_high",
            "log_reads_known",
            "deleted_known",
            "truncated",
            "truncate_done",
            "calls",
            "bytes",
            "reading",
            "planned",
            "frozen_at",
            "thawed_at");
    static final Table DATABASE = new Table(
            "backup_database",
            3,
            "instance",
            "ordinal",
            "database_no",
            "path",
            "listed",
            "opened",
            "bytes_read",
            "size_bytes",
            "complete",
            "dropped",
            "stamp_database",
            "stamp_field",
            "stamp_gen_low",
            "stamp_gen_high",
            "stamp_os_snapshot");
    static final Table LOG_RANGE =
            new Table("backup_log_range", 4, "instance", "ordinal", "role", "gen_low", "gen_high");
    static final Table FINDING =
            new Table("finding", 3, "instance", "ordinal", "finding_no", "id", "severity", "message", "remedy", "met");
    static final Table FINDING_POSITION =
            new Table("finding_position", 4, "instance", "ordinal", "finding_no", "position_no", "position");
    static final Table SOURCE = new Table("backup_source", 3, "instance", "ordinal", "source");

    static final List<Table> ALL = List.of(BACKUP, DATABASE, LOG_RANGE, FINDING, FINDING_POSITION, SOURCE);

    private BackupRows() {}

    /** Replaces all rows of these backups, with one batch for each table. */
    public static void replace(Connection connection, TableSet set, Collection<StoredBackup> backups)
            throws SQLException {
        for (Table table : ALL) {
            try (Table.Batch deleted = table.in(set).delete(connection, 2)) {
                for (StoredBackup backup : backups) {
                    deleted.row(backup.id().instance(), backup.id().ordinal());
                }
                deleted.write();
            }
        }
        try (Writer writer = new Writer(connection, set)) {
            for (StoredBackup backup : backups) {
                writer.add(backup);
            }
            writer.write();
        }
    }

    /** The open batches of the six tables. */
    private static final class Writer implements AutoCloseable {

        private final Table.Batch backups;
        private final Table.Batch databases;
        private final Table.Batch ranges;
        private final Table.Batch findings;
        private final Table.Batch positions;
        private final Table.Batch sources;

        private Writer(Connection connection, TableSet set) throws SQLException {
            backups = BACKUP.in(set).insert(connection);
            databases = DATABASE.in(set).insert(connection);
            ranges = LOG_RANGE.in(set).insert(connection);
            findings = FINDING.in(set).insert(connection);
            positions = FINDING_POSITION.in(set).insert(connection);
            sources = SOURCE.in(set).insert(connection);
        }

        private void add(StoredBackup stored) throws SQLException {
            BackupRecord backup = stored.dossier().record();
            addBackup(stored, backup, backup.logs());
            addRanges(backup.id(), READ, backup.logs().read());
            addRanges(backup.id(), DELETED, backup.deleted());
            for (int number = 0; number < backup.databases().size(); number++) {
                addDatabase(backup.id(), number, backup.databases().get(number));
            }
            for (int number = 0; number < backup.findings().size(); number++) {
                addFinding(backup.id(), number, backup.findings().get(number));
            }
            for (String source : stored.dossier().sources()) {
                sources.row(backup.id().instance(), backup.id().ordinal(), source);
            }
        }

        private void addBackup(StoredBackup stored, BackupRecord backup, LogsRecord logs) throws SQLException {
            GenerationRange set = logs.set();
            ShadowRecord shadow = backup.shadow();
            backups.row(
                    backup.id().instance(),
                    backup.id().ordinal(),
                    Spelling.RULES.write(backup.rules()),
                    Spelling.SCOPE.write(backup.scope()),
                    Spelling.KIND.write(backup.kind()),
                    Spelling.OUTCOME.write(backup.outcome()),
                    backup.outcomeCode(),
                    backup.answer(),
                    backup.observed(),
                    Spelling.ASSESSMENT.write(backup.assessment()),
                    backup.beganAt(),
                    backup.endedAt(),
                    stored.firstCallAt(),
                    stored.dossier().lastAt(),
                    backup.firstPosition(),
                    backup.lastPosition(),
                    logs.fixed(),
                    set == null ? null : set.low(),
                    set == null ? null : set.high(),
                    logs.read() != null,
                    backup.deleted() != null,
                    backup.truncated(),
                    backup.truncateDone(),
                    backup.calls(),
                    backup.bytes(),
                    stored.dossier().reading(),
                    shadow == null ? null : Spelling.KIND.write(shadow.planned()),
                    shadow == null ? null : shadow.frozenAt(),
                    shadow == null ? null : shadow.thawedAt());
        }

        private void addRanges(BackupId id, String role, @Nullable GenerationSet set) throws SQLException {
            if (set != null) {
                for (GenerationRange range : set.ranges()) {
                    ranges.row(id.instance(), id.ordinal(), role, range.low(), range.high());
                }
            }
        }

        private void addDatabase(BackupId id, int number, DatabaseRecord database) throws SQLException {
            Stamp stamp = database.stamp();
            databases.row(
                    id.instance(),
                    id.ordinal(),
                    number,
                    database.path(),
                    database.listed(),
                    database.opened(),
                    database.bytesRead(),
                    database.size(),
                    database.complete(),
                    database.dropped(),
                    stamp == null ? null : stamp.database(),
                    stamp == null ? null : Spelling.FIELD.write(stamp.field()),
                    stamp == null ? null : stamp.genLow(),
                    stamp == null ? null : stamp.genHigh(),
                    stamp != null && stamp.osSnapshot());
        }

        private void addFinding(BackupId id, int number, Finding finding) throws SQLException {
            findings.row(
                    id.instance(),
                    id.ordinal(),
                    number,
                    finding.id(),
                    Spelling.SEVERITY.write(finding.severity()),
                    finding.message(),
                    finding.remedy(),
                    finding.count());
            for (int place = 0; place < finding.positions().size(); place++) {
                positions.row(
                        id.instance(),
                        id.ordinal(),
                        number,
                        place,
                        finding.positions().get(place));
            }
        }

        private List<Table.Batch> batches() {
            return List.of(backups, databases, ranges, findings, positions, sources);
        }

        private void write() throws SQLException {
            for (Table.Batch batch : batches()) {
                batch.write();
            }
        }

        @Override
        public void close() throws SQLException {
            for (Table.Batch batch : batches()) {
                batch.close();
            }
        }
    }
}
