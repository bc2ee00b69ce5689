package dev.jetaudit.persistence.rows;

import static dev.jetaudit.persistence.rows.Spelling.FIELD;
import static dev.jetaudit.persistence.rows.Spelling.RULES;
import static dev.jetaudit.persistence.rows.Spelling.TYPE;

import dev.jetaudit.api.call.InstanceId;
import dev.jetaudit.api.call.WindowsPath;
import dev.jetaudit.api.header.HeaderField;
import dev.jetaudit.api.header.HeaderSlot;
import dev.jetaudit.api.header.HeaderSlots;
import dev.jetaudit.api.query.InstanceRecord;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The tables {@code instance} and {@code header_slot}. */
public final class InstanceRows {

    static final Table INSTANCE = new Table("instance", 1, "instance", "rules", "last_call_at", "lowest_log");
    static final Table HEADER_SLOT = new Table(
            "header_slot", 3, "instance", "database", "slot", "state", "gen_low", "gen_high", "backup_type", "at");

    private InstanceRows() {}

    /** Replaces the rows of these instances; header slots only where they are named, because they seldom change. */
    public static void replace(
            Connection connection,
            TableSet set,
            Collection<InstanceRecord> changed,
            Collection<InstanceRecord> headersChanged)
            throws SQLException {
        try (Table.Batch deleted = INSTANCE.in(set).delete(connection, 1);
                Table.Batch inserted = INSTANCE.in(set).insert(connection)) {
            for (InstanceRecord instance : changed) {
                deleted.row(instance.id());
                inserted.row(instance.id(), RULES.write(instance.rules()), instance.lastCallAt(), instance.lowestLog());
            }
            deleted.write();
            inserted.write();
        }
        try (Table.Batch deleted = HEADER_SLOT.in(set).delete(connection, 1);
                Table.Batch inserted = HEADER_SLOT.in(set).insert(connection)) {
            for (InstanceRecord instance : headersChanged) {
                deleted.row(instance.id());
                for (Map.Entry<WindowsPath, HeaderSlots> header :
                        instance.headers().entrySet()) {
                    for (HeaderField field : HeaderField.values()) {
                        insert(
                                inserted,
                                instance.id(),
                                header.getKey(),
                                field,
                                header.getValue().slot(field));
                    }
                }
            }
            deleted.write();
            inserted.write();
        }
    }

    private static void insert(
            Table.Batch rows, InstanceId instance, WindowsPath database, HeaderField field, HeaderSlot slot)
            throws SQLException {
        String name = FIELD.write(field);
        switch (slot) {
            case HeaderSlot.Unknown() -> rows.row(instance, database, name, "unknown", null, null, null, null);
            case HeaderSlot.Empty() -> rows.row(instance, database, name, "empty", null, null, null, null);
            case HeaderSlot.Held(var low, var high, var type, var at) ->
                rows.row(instance, database, name, "held", low, high, TYPE.write(type), at);
        }
    }

    /** Returns one instance. */
    public static Optional<InstanceRecord> find(Connection connection, TableSet set, InstanceId id)
            throws SQLException {
        return select(connection, set, "where instance = ?", id).stream().findFirst();
    }

    /** Returns all instances, by name. */
    public static List<InstanceRecord> all(Connection connection) throws SQLException {
        return select(connection, TableSet.SERVED, "");
    }

    private static List<InstanceRecord> select(Connection connection, TableSet set, String where, Object... values)
            throws SQLException {
        Map<InstanceId, Map<WindowsPath, HeaderSlots>> headers = headers(connection, set, where, values);
        String sql = "select * from " + set.named("instance") + " " + where + " order by instance";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Table.set(statement, values);
            List<InstanceRecord> found = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                Row row = new Row(result);
                while (result.next()) {
                    InstanceId id = row.instance();
                    found.add(new InstanceRecord(
                            id,
                            RULES.read(row.text("rules")),
                            row.timeOrNull("last_call_at"),
                            row.numberOrNull("lowest_log"),
                            headers.getOrDefault(id, Map.of())));
                }
            }
            return found;
        }
    }

    private static Map<InstanceId, Map<WindowsPath, HeaderSlots>> headers(
            Connection connection, TableSet set, String where, Object... values) throws SQLException {
        String sql = "select * from " + set.named("header_slot") + " " + where + " order by instance, database, slot";
        Map<InstanceId, Map<WindowsPath, Map<HeaderField, HeaderSlot>>> slots = new LinkedHashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Table.set(statement, values);
            try (ResultSet result = statement.executeQuery()) {
                Row row = new Row(result);
                while (result.next()) {
                    slots.computeIfAbsent(row.instance(), id -> new LinkedHashMap<>())
                            .computeIfAbsent(
                                    new WindowsPath(row.text("database")), path -> new EnumMap<>(HeaderField.class))
                            .put(FIELD.read(row.text("slot")), slot(row));
                }
            }
        }
        Map<InstanceId, Map<WindowsPath, HeaderSlots>> headers = new LinkedHashMap<>();
        slots.forEach((instance, byDatabase) -> {
            Map<WindowsPath, HeaderSlots> ofInstance = new LinkedHashMap<>();
            byDatabase.forEach((path, four) -> ofInstance.put(path, header(four)));
            headers.put(instance, ofInstance);
        });
        return headers;
    }

    private static HeaderSlot slot(Row row) throws SQLException {
        return switch (row.text("state")) {
            case "unknown" -> new HeaderSlot.Unknown();
            case "empty" -> new HeaderSlot.Empty();
            default ->
                new HeaderSlot.Held(
                        row.numberOrNull("gen_low"),
                        row.numberOrNull("gen_high"),
                        TYPE.read(row.text("backup_type")),
                        row.timeOrNull("at"));
        };
    }

    private static HeaderSlots header(Map<HeaderField, HeaderSlot> four) {
        return new HeaderSlots(
                Objects.requireNonNull(four.get(HeaderField.FULL_PREV)),
                Objects.requireNonNull(four.get(HeaderField.INC_PREV)),
                Objects.requireNonNull(four.get(HeaderField.COPY_PREV)),
                Objects.requireNonNull(four.get(HeaderField.DIFF_PREV)));
    }
}
