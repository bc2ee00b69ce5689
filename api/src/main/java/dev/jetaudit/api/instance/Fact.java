package dev.jetaudit.api.instance;

import dev.jetaudit.api.call.JetErr;
import dev.jetaudit.api.call.WindowsPath;
import dev.jetaudit.api.header.HeaderSlots;
import org.jspecify.annotations.Nullable;

/** Something about an instance that no backup call shows, said by the evidence. What nobody says stays unknown. */
public sealed interface Fact {

    /** The archived log files in the log directory, lowest and highest generation. */
    record LogsOnDisk(long low, long high) implements Fact {}

    /** The generation of the checkpoint in the checkpoint file. */
    record Checkpoint(long generation) implements Fact {}

    /** Whether JET_paramCircularLog is on. */
    record CircularLogging(boolean on) implements Fact {}

    /** Whether the engine runs in multi-instance mode. */
    record RunMode(boolean multiInstance) implements Fact {}

    /** The instance met a fatal error; cause {@code log-disk-full} makes the code −1092, any other −1090. */
    record InstanceUnavailable(@Nullable String cause) implements Fact {}

    /** Whether the instance is terminating. */
    record Terminating(boolean on) implements Fact {}

    /** Whether logging (JET_paramRecovery) is on. */
    record Logging(boolean on) implements Fact {}

    /** The database page size in bytes. */
    record PageSize(long bytes) implements Fact {}

    /** Whether a restore runs on the instance. */
    record Restore(boolean running) implements Fact {}

    /** The backup slots of a database header; an absent slot is {@link dev.jetaudit.api.header.HeaderSlot.Empty}. */
    record DatabaseHeader(WindowsPath database, HeaderSlots slots) implements Fact {}

    /**
     * A warning of the engine's event log about the latest backup that is no call of its own.
     *
     * @param eventId 219 (header update failed) or 227 (log files of the truncation range not found)
     * @param code the error of a 219
     * @param count the number of files of a 227
     */
    record EngineWarning(
            int eventId, @Nullable JetErr code, @Nullable Long count) implements Fact {}
}
