package dev.jetaudit.domain.replay;

import dev.jetaudit.api.backup.BackupEnd;
import dev.jetaudit.api.backup.BackupId;
import dev.jetaudit.api.backup.BackupStart;
import dev.jetaudit.api.instance.EngineInstanceEvent.CallRecorded;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether a call is the same to two rule sets, as far as one backup goes. The rows that decide may differ, and so may what had to
 * be assumed; ordinals are each fold's own and are left out.
 */
final class CallComparison {

    private CallComparison() {}

    /**
     * Compares answer, effect, beginning and end.
     *
     * @param ofFirst the backup in question under the first rule set; null if that has none
     * @param ofSecond the same under the second
     */
    static boolean differ(
            CallRecorded first, @Nullable BackupId ofFirst, CallRecorded second, @Nullable BackupId ofSecond) {
        return !first.answer().equals(second.answer())
                || !first.effect().equals(second.effect())
                || !alike(beginning(first, ofFirst), beginning(second, ofSecond))
                || !alike(end(first, ofFirst), end(second, ofSecond));
    }

    private static @Nullable BackupStart beginning(CallRecorded call, @Nullable BackupId backup) {
        return call.began() != null && call.began().backup().equals(backup) ? call.began() : null;
    }

    private static @Nullable BackupEnd end(CallRecorded call, @Nullable BackupId backup) {
        return call.ended() != null && call.ended().backup().equals(backup) ? call.ended() : null;
    }

    private static boolean alike(@Nullable BackupStart one, @Nullable BackupStart other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.scope() == other.scope()
                && one.phase() == other.phase()
                && one.attachedListed() == other.attachedListed()
                && one.attached().equals(other.attached());
    }

    private static boolean alike(@Nullable BackupEnd one, @Nullable BackupEnd other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.outcome() == other.outcome()
                && one.kind() == other.kind()
                && Objects.equals(one.code(), other.code())
                && Objects.equals(one.truncateDone(), other.truncateDone())
                && one.stamps().equals(other.stamps());
    }
}
