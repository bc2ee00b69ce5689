package dev.jetaudit.persistence.rows;

import dev.jetaudit.api.backup.BackupId;
import dev.jetaudit.api.backup.BackupScope;
import dev.jetaudit.api.call.InstanceId;
import dev.jetaudit.api.call.WindowsPath;
import dev.jetaudit.api.finding.Finding;
import dev.jetaudit.api.generation.GenerationRange;
import dev.jetaudit.api.generation.GenerationSet;
import dev.jetaudit.api.header.Stamp;
import dev.jetaudit.api.query.BackupDossier;
import dev.jetaudit.api.query.BackupRecord;
import dev.jetaudit.api.query.DatabaseRecord;
import dev.jetaudit.api.query.LogsRecord;
import dev.jetaudit.api.query.ShadowRecord;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads backups with everything that hangs on them: one query for each table, however many backups they are. */
public final class BackupReader {

    private final Connection connection;
    private final TableSet set;
    private final String where;
    private final List<Object> values;
    private final Map<BackupId, List<DatabaseRecord>> databases = new HashMap<>();
    private final Map<BackupId, List<GenerationRange>> read = new HashMap<>();
    private final Map<BackupId, List<GenerationRange>> deleted = new HashMap<>();
    private final Map<BackupId, List<Finding>> findings = new HashMap<>();
    private final Map<BackupId, Map<Long, List<Long>>> positions = new HashMap<>();
    private final Map<BackupId, TreeSet<String>> sources = new HashMap<>();

    private BackupReader(Connection connection, TableSet set, String where, List<Object> values) {
        this.connection = connection;
        this.set = set;
        this.where = where;
        this.values = values;
    }

    /**
     * Returns the backups that meet a condition, by first position.
     *
     * @param where a condition on the table {@code backup}, whose alias is {@code b}
     * @param values the values of its parameters
     */
    public static List<StoredBackup> select(Connection connection, String where, List<Object> values)
            throws SQLException {
        return new BackupReader(connection, TableSet.SERVED, where, values).select();
    }

    /** Returns the first position of the last backup of a page of those that meet a condition; -1 if there is none. */
    public static long lastOfPage(Connection connection, String where, List<Object> values, int size)
            throws SQLException {
        String sql = "select coalesce(max(p.first_position), -1) from (select b.first_position from backup b where "
                + where + " order by b.first_position limit " + size + ") p";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Table.set(statement, values.toArray());
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        }
    }

    /** Returns the instance's latest backup. */
    public static Optional<StoredBackup> latest(Connection connection, TableSet set, InstanceId instance)
            throws SQLException {
        String where = "b.instance = ? and b.ordinal = (select max(l.ordinal) from " + set.named("backup")
                + " l where l.instance = ?)";
        return new BackupReader(connection, set, where, List.of(instance, instance))
                .select().stream().findFirst();
    }

    @FunctionalInterface
    private interface RowReader {
        void read(Row row, BackupId backup) throws SQLException;
    }

    private List<StoredBackup> select() throws SQLException {
        each("backup_database", "database_no", (row, id) -> add(databases, id, database(row)));
        each(
                "backup_log_range",
                "gen_low",
                (row, id) -> add(row.text("role").equals(BackupRows.READ) ? read : deleted, id, range(row)));
        each(
                "finding_position",
                "finding_no, d.position_no",
                (row, id) -> positions
                        .computeIfAbsent(id, key -> new HashMap<>())
                        .computeIfAbsent(row.number("finding_no"), key -> new ArrayList<>())
                        .add(row.number("position")));
        each("finding", "finding_no", (row, id) -> add(findings, id, finding(row, id)));
        each(
                "backup_source",
                "source",
                (row, id) -> sources.computeIfAbsent(id, key -> new TreeSet<>()).add(row.text("source")));
        List<StoredBackup> found = new ArrayList<>();
        query(
                "select b.* from " + set.named("backup") + " b where " + where + " order by b.first_position",
                (row, id) -> found.add(new StoredBackup(dossier(row, id), row.time("first_call_at"))));
        return found;
    }

    private void each(String table, String order, RowReader reader) throws SQLException {
        query(
                "select d.* from " + set.named(table) + " d join " + set.named("backup")
                        + " b on b.instance = d.instance and b.ordinal = d.ordinal where " + where
                        + " order by d.instance, d.ordinal, d." + order,
                reader);
    }

    private void query(String sql, RowReader reader) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Table.set(statement, values.toArray());
            try (ResultSet result = statement.executeQuery()) {
                Row row = new Row(result);
                while (result.next()) {
                    reader.read(row, new BackupId(row.instance(), row.number("ordinal")));
                }
            }
        }
    }

    private BackupDossier dossier(Row row, BackupId id) throws SQLException {
        return new BackupDossier(
                record(row, id),
                row.pathOrNull("reading"),
                row.time("last_call_at"),
                sources.getOrDefault(id, new TreeSet<>()));
    }

    private BackupRecord record(Row row, BackupId id) throws SQLException {
        return new BackupRecord(
                id,
                Spelling.RULES.read(row.text("rules")),
                Spelling.SCOPE.readOrNull(row.textOrNull("scope")),
                Spelling.KIND.readOrNull(row.textOrNull("kind")),
                Spelling.OUTCOME.read(row.text("outcome")),
                row.codeOrNull("outcome_code"),
                row.codeOrNull("answer"),
                row.codeOrNull("observed"),
                Spelling.ASSESSMENT.readOrNull(row.textOrNull("assessment")),
                row.timeOrNull("began_at"),
                row.timeOrNull("ended_at"),
                row.number("first_position"),
                row.number("last_position"),
                databases.getOrDefault(id, List.of()),
                logs(row, id),
                row.flag("truncated"),
                row.flagOrNull("truncate_done"),
                row.flag("deleted_known") ? generations(deleted, id) : null,
                row.number("calls"),
                row.numberOrNull("bytes"),
                findings.getOrDefault(id, List.of()),
                shadow(row));
    }

    private static @Nullable ShadowRecord shadow(Row row) throws SQLException {
        BackupScope scope = Spelling.SCOPE.readOrNull(row.textOrNull("scope"));
        return scope == null || scope.isStreamed()
                ? null
                : new ShadowRecord(
                        Spelling.KIND.readOrNull(row.textOrNull("planned")),
                        row.timeOrNull("frozen_at"),
                        row.timeOrNull("thawed_at"));
    }

    private LogsRecord logs(Row row, BackupId id) throws SQLException {
        Long low = row.numberOrNull("log_low");
        Long high = row.numberOrNull("log_high");
        return new LogsRecord(
                row.flag("logs_fixed"),
                low == null || high == null ? null : new GenerationRange(low, high),
                row.flag("log_reads_known") ? generations(read, id) : null);
    }

    private static GenerationSet generations(Map<BackupId, List<GenerationRange>> ranges, BackupId id) {
        return new GenerationSet(ranges.getOrDefault(id, List.of()));
    }

    private static GenerationRange range(Row row) throws SQLException {
        return new GenerationRange(row.number("gen_low"), row.number("gen_high"));
    }

    private static DatabaseRecord database(Row row) throws SQLException {
        return new DatabaseRecord(
                new WindowsPath(row.text("path")),
                row.flagOrNull("listed"),
                row.flag("opened"),
                row.numberOrNull("bytes_read"),
                row.numberOrNull("size_bytes"),
                row.flagOrNull("complete"),
                row.flag("dropped"),
                stamp(row));
    }

    private static @Nullable Stamp stamp(Row row) throws SQLException {
        String field = row.textOrNull("stamp_field");
        return field == null
                ? null
                : new Stamp(
                        new WindowsPath(row.text("stamp_database")),
                        Spelling.FIELD.read(field),
                        row.numberOrNull("stamp_gen_low"),
                        row.numberOrNull("stamp_gen_high"),
                        row.flag("stamp_os_snapshot"));
    }

    private Finding finding(Row row, BackupId id) throws SQLException {
        return new Finding(
                row.text("id"),
                Spelling.SEVERITY.read(row.text("severity")),
                row.text("message"),
                row.textOrNull("remedy"),
                positions.getOrDefault(id, Map.of()).getOrDefault(row.number("finding_no"), List.of()),
                row.number("met"));
    }

    private static <T> void add(Map<BackupId, List<T>> lists, BackupId id, T value) {
        lists.computeIfAbsent(id, key -> new ArrayList<>()).add(value);
    }
}
