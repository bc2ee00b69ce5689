package dev.jetaudit.domain.state;

import dev.jetaudit.api.backup.Phase;
import dev.jetaudit.api.call.InstanceId;
import dev.jetaudit.api.call.WindowsPath;
import dev.jetaudit.api.header.HeaderSlots;
import dev.jetaudit.api.instance.RuleSetName;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that the next decision on an engine instance depends on.
 *
 * @param rules the adopted rules; null before the first evidence
 * @param backups how many backups it has had, which is the ordinal of the latest
 * @param conditions what refuses calls whatever the backup
 * @param logFacts pages and log files
 * @param attached the databases known to be attached
 * @param headers what is known of database headers; a database that is missing here is unknown
 * @param activity what it is doing
 * @param session the shadow copy session in which it takes part; null if there is none
 */
public record InstanceState(
        InstanceId id,
        @Nullable RuleSetName rules,
        long backups,
        InstanceConditions conditions,
        LogFacts logFacts,
        AttachedDatabases attached,
        Map<WindowsPath, HeaderSlots> headers,
        Activity activity,
        @Nullable SnapshotSession session) {

    /** Returns the state before the first event. */
    public static InstanceState initial(InstanceId id) {
        return new InstanceState(
                id,
                null,
                0,
                InstanceConditions.UNKNOWN,
                LogFacts.UNKNOWN,
                AttachedDatabases.NONE_KNOWN,
                Map.of(),
                new Activity.Idle(),
                null);
    }

    public Phase phase() {
        return activity.phase();
    }

    /** Returns the running backup, or null while idle. */
    public @Nullable RunningBackup backup() {
        return activity.backup();
    }

    public HeaderSlots headerOf(WindowsPath database) {
        return headers.getOrDefault(database, HeaderSlots.UNKNOWN);
    }

    InstanceState with(RuleSetName adopted) {
        return new InstanceState(id, adopted, backups, conditions, logFacts, attached, headers, activity, session);
    }

    InstanceState with(InstanceConditions changed) {
        return new InstanceState(id, rules, backups, changed, logFacts, attached, headers, activity, session);
    }

    InstanceState with(LogFacts changed) {
        return new InstanceState(id, rules, backups, conditions, changed, attached, headers, activity, session);
    }

    InstanceState with(AttachedDatabases changed) {
        return new InstanceState(id, rules, backups, conditions, logFacts, changed, headers, activity, session);
    }

    InstanceState with(Map<WindowsPath, HeaderSlots> changed) {
        return new InstanceState(id, rules, backups, conditions, logFacts, attached, changed, activity, session);
    }

    InstanceState with(Activity changed) {
        return new InstanceState(id, rules, backups, conditions, logFacts, attached, headers, changed, session);
    }

    InstanceState with(@Nullable SnapshotSession changed) {
        return new InstanceState(id, rules, backups, conditions, logFacts, attached, headers, activity, changed);
    }

    InstanceState counting(long latestOrdinal) {
        return new InstanceState(id, rules, latestOrdinal, conditions, logFacts, attached, headers, activity, session);
    }
}
