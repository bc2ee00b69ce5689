package dev.jetaudit.domain.state;

import org.jspecify.annotations.Nullable;

/**
 * Conditions of the whole instance that refuse calls, whatever the backup. Null is: nobody said.
 *
 * @param multiInstance whether the engine runs in multi-instance mode
 * @param logging whether logging is on
 * @param terminating whether the instance is going down
 * @param restoring whether a restore runs
 * @param unavailable why all data access was revoked
 * @param serviceStopped whether JetStopService was called
 * @param down whether JetTerm was accepted and JetInit not yet
 * @param backupsDisallowed whether a refused JetTerm left backups disallowed
 */
public record InstanceConditions(
        @Nullable Boolean multiInstance,
        @Nullable Boolean logging,
        @Nullable Boolean terminating,
        @Nullable Boolean restoring,
        @Nullable Unavailability unavailable,
        boolean serviceStopped,
        boolean down,
        boolean backupsDisallowed) {

    /** Nobody said anything. */
    public static final InstanceConditions UNKNOWN =
            new InstanceConditions(null, null, null, null, null, false, false, false);

    /** Why an instance is unavailable. */
    public enum Unavailability {
        FATAL_ERROR,
        LOG_DISK_FULL
    }

    InstanceConditions withMultiInstance(boolean multi) {
        return new InstanceConditions(
                multi, logging, terminating, restoring, unavailable, serviceStopped, down, backupsDisallowed);
    }

    InstanceConditions withLogging(boolean on) {
        return new InstanceConditions(
                multiInstance, on, terminating, restoring, unavailable, serviceStopped, down, backupsDisallowed);
    }

    InstanceConditions withTerminating(boolean on) {
        return new InstanceConditions(
                multiInstance, logging, on, restoring, unavailable, serviceStopped, down, backupsDisallowed);
    }

    InstanceConditions withRestoring(boolean running) {
        return new InstanceConditions(
                multiInstance, logging, terminating, running, unavailable, serviceStopped, down, backupsDisallowed);
    }

    InstanceConditions withUnavailable(@Nullable String cause) {
        Unavailability why = "log-disk-full".equals(cause) ? Unavailability.LOG_DISK_FULL : Unavailability.FATAL_ERROR;
        return new InstanceConditions(
                multiInstance, logging, terminating, restoring, why, serviceStopped, down, backupsDisallowed);
    }

    InstanceConditions withServiceStopped() {
        return new InstanceConditions(
                multiInstance, logging, terminating, restoring, unavailable, true, down, backupsDisallowed);
    }

    InstanceConditions withBackupsDisallowed() {
        return new InstanceConditions(
                multiInstance, logging, terminating, restoring, unavailable, serviceStopped, down, true);
    }

    /** After JetInit: mode, logging and restore stand as they were said, all else is over. */
    InstanceConditions started() {
        return new InstanceConditions(multiInstance, logging, null, restoring, null, false, false, false);
    }

    InstanceConditions stopped() {
        return new InstanceConditions(
                multiInstance, logging, terminating, restoring, unavailable, serviceStopped, true, backupsDisallowed);
    }
}
