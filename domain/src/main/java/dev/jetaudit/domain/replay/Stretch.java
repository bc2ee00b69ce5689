package dev.jetaudit.domain.replay;

import dev.jetaudit.api.backup.BackupId;
import dev.jetaudit.api.call.InstanceId;
import dev.jetaudit.api.instance.EngineInstanceEvent.CallRecorded;
import dev.jetaudit.api.query.BackupRecord;
import dev.jetaudit.api.replay.BackupDifference;
import dev.jetaudit.api.replay.CallDifference;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Calls that belong together: one backup, as one side or both have it, or what was called outside any. */
final class Stretch {

    private final InstanceId instance;
    private final @Nullable BackupId recorded;
    private final long firstPosition;
    private final Instant firstAt;
    private final Map<Side, BackupRecord> backups = new EnumMap<>(Side.class);
    private long calls;
    private long differing;
    private @Nullable CallDifference parting;

    /** Begins with that call, which is not yet in it. */
    Stretch(CallRecorded call, long position) {
        instance = call.instance();
        recorded = call.began() == null ? null : call.began().backup();
        firstPosition = position;
        firstAt = call.call().at();
    }

    boolean isABackup() {
        return !backups.isEmpty();
    }

    boolean lacks(Side side) {
        return !backups.containsKey(side);
    }

    /** Returns when it began; outside a backup that is when it differs first, if it does. */
    Instant at() {
        return isABackup() || parting == null ? firstAt : parting.call().at();
    }

    /** Takes note of how far the backup has come under one rule set. */
    void become(Side side, BackupRecord backup) {
        backups.put(side, backup);
    }

    /** Takes in a call, after what it made of the backup. */
    void call(long position, CallRecorded journalled, CallRecorded first, CallRecorded second) {
        calls++;
        if (CallComparison.differ(first, id(Side.FIRST), second, id(Side.SECOND))) {
            differing++;
            if (parting == null) {
                parting = new CallDifference(position, journalled.call(), first, second);
            }
        }
    }

    Optional<BackupDifference> difference() {
        return Optional.ofNullable(parting)
                .map(call -> new BackupDifference(
                        instance,
                        isABackup() ? recorded : null,
                        firstPosition,
                        at(),
                        calls,
                        differing,
                        call,
                        backups.get(Side.FIRST),
                        backups.get(Side.SECOND)));
    }

    private @Nullable BackupId id(Side side) {
        BackupRecord backup = backups.get(side);
        return backup == null ? null : backup.id();
    }
}
