package dev.jetaudit.domain.rules;

import dev.jetaudit.api.call.Operation;
import dev.jetaudit.api.instance.RuleSetName;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All rows, and the choice of them that each rule set makes. */
public final class RuleTables {

    private static final Map<RuleSetName, Map<Operation, List<Rule>>> CHOICES = new EnumMap<>(RuleSetName.class);
    private static final Map<RuleSetName, List<Rule>> KINDS = new EnumMap<>(RuleSetName.class);
    private static final Map<String, Rule> BY_ID =
            byId(Stream.concat(Arrays.stream(Operation.values()).map(RuleTables::rows), Stream.of(KindRules.ROWS)));

    static {
        for (RuleSetName name : RuleSetName.values()) {
            Map<Operation, List<Rule>> tables = new EnumMap<>(Operation.class);
            for (Operation operation : Operation.values()) {
                tables.put(operation, choose(rows(operation), name));
            }
            CHOICES.put(name, tables);
            KINDS.put(name, choose(KindRules.ROWS, name));
        }
    }

    private RuleTables() {}

    /** Returns the rows of one operation under one rule set, in the order in which they are tried. */
    public static List<Rule> of(RuleSetName set, Operation operation) {
        return Objects.requireNonNull(Objects.requireNonNull(CHOICES.get(set)).get(operation));
    }

    /** Returns the rows that decide the kind of a completed backup. */
    public static List<Rule> kinds() {
        return KindRules.ROWS;
    }

    /** Returns the rows that decide it under one rule set, in the order in which they are tried. */
    public static List<Rule> kinds(RuleSetName set) {
        return Objects.requireNonNull(KINDS.get(set));
    }

    /** Returns every row once, by operation and order. */
    public static Collection<Rule> all() {
        return BY_ID.values();
    }

    /** Returns the row of that ID; null if there is none. */
    public static @Nullable Rule find(String id) {
        return BY_ID.get(id);
    }

    /** Returns the rows of one operation, of all rule sets. */
    public static List<Rule> rows(Operation operation) {
        return switch (operation) {
            case BEGIN -> BeginRules.ROWS;
            case ATTACH_INFO -> AttachInfoRules.ROWS;
            case OPEN -> OpenRules.ROWS;
            case READ -> ReadRules.ROWS;
            case CLOSE -> CloseRules.ROWS;
            case LOG_INFO -> LogInfoRules.LOG_INFO;
            case TRUNCATE_INFO -> LogInfoRules.TRUNCATE_INFO;
            case TRUNCATE -> TruncateRules.ROWS;
            case END -> EndRules.ROWS;
            case STOP_BACKUP -> StopRules.STOP_BACKUP;
            case STOP_SERVICE -> StopRules.STOP_SERVICE;
            case INIT -> LifecycleRules.INIT;
            case TERM -> LifecycleRules.TERM;
            case ATTACH -> LifecycleRules.ATTACH;
            case DETACH -> LifecycleRules.DETACH;
            case RESTORE -> LifecycleRules.RESTORE;
            case SNAPSHOT_PREPARE -> SnapshotPrepareRules.PREPARE;
            case SNAPSHOT_PREPARE_INSTANCE -> SnapshotPrepareRules.PREPARE_INSTANCE;
            case SNAPSHOT_FREEZE -> SnapshotFreezeRules.FREEZE;
            case SNAPSHOT_FREEZE_INFO -> SnapshotFreezeRules.FREEZE_INFO;
            case SNAPSHOT_THAW -> SnapshotFreezeRules.THAW;
            case SNAPSHOT_TRUNCATE -> SnapshotTruncateRules.ROWS;
            case SNAPSHOT_END -> SnapshotEndRules.END;
            case SNAPSHOT_ABORT -> SnapshotEndRules.ABORT;
            case SURROGATE_BEGIN -> SurrogateRules.BEGIN;
            case SURROGATE_END -> SurrogateRules.END;
        };
    }

    /** Tables share rows. */
    private static Map<String, Rule> byId(Stream<List<Rule>> tables) {
        Map<String, Rule> rows = new LinkedHashMap<>();
        tables.flatMap(List::stream).forEach(row -> rows.putIfAbsent(row.id(), row));
        return Collections.unmodifiableMap(rows);
    }

    private static List<Rule> choose(List<Rule> rows, RuleSetName name) {
        return rows.stream().filter(row -> row.sets().contains(name)).toList();
    }
}
