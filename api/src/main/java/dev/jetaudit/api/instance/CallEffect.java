package dev.jetaudit.api.instance;

import dev.jetaudit.api.backup.BackupKind;
import dev.jetaudit.api.call.WindowsPath;
import dev.jetaudit.api.generation.GenerationRange;
import dev.jetaudit.api.generation.GenerationSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a call did to its instance, beside beginning or ending a backup. */
public sealed interface CallEffect {

    /** Whether no database can be copied from then on. */
    default boolean endsTheDatabasesPhase() {
        return false;
    }

    /** It changed nothing: it was refused, or it only asked. */
    record Nothing() implements CallEffect {}

    /** The attached databases are these and no others. */
    record DatabasesListed(List<WindowsPath> databases) implements CallEffect {
        public DatabasesListed {
            databases = List.copyOf(databases);
        }
    }

    /**
     * A file is open for reading.
     *
     * @param generation of a log, else null
     * @param handle null if the evidence does not show it
     * @param size in bytes; null if the evidence does not show it
     */
    record FileOpened(
            WindowsPath file,
            FileKind kind,
            @Nullable Long generation,
            @Nullable Long handle,
            @Nullable Long size) implements CallEffect {}

    /**
     * The next chunk was read.
     *
     * @param bytes in this read; null if the evidence does not show it
     * @param total bytes read since the open
     * @param complete whether the file has now been read to its end
     */
    record FileRead(@Nullable Long bytes, long total, boolean complete) implements CallEffect {}

    /**
     * The open file was closed.
     *
     * @param bytes read since the open; null if the evidence does not show them
     * @param complete whether they were all; null if the evidence does not show it
     */
    record FileClosed(
            WindowsPath file,
            FileKind kind,
            @Nullable Long generation,
            @Nullable Long bytes,
            @Nullable Boolean complete)
            implements CallEffect {}

    /** A database left the backup, which goes on without it. */
    record DatabaseDropped(WindowsPath database) implements CallEffect {}

    /**
     * The log set was asked for; it is fixed, and databases can no longer be copied.
     *
     * @param set its range; null if the evidence does not show it
     */
    record LogsListed(@Nullable GenerationRange set) implements CallEffect {
        @Override
        public boolean endsTheDatabasesPhase() {
            return true;
        }
    }

    /**
     * The deletable logs were asked for; the log set is fixed, and databases can no longer be copied.
     *
     * @param deletable null if the evidence does not show them
     */
    record TruncationListed(@Nullable GenerationSet deletable) implements CallEffect {
        @Override
        public boolean endsTheDatabasesPhase() {
            return true;
        }
    }

    /** The log set could not be fixed; a second attempt skips the step that failed. */
    record LogPreparationFailed() implements CallEffect {}

    /** A truncation was refused, but databases can no longer be copied. */
    record LogPhaseEntered() implements CallEffect {
        @Override
        public boolean endsTheDatabasesPhase() {
            return true;
        }
    }

    /**
     * A truncation was accepted.
     *
     * @param deleted what it deleted, perhaps nothing; null if the evidence does not show it
     */
    record LogsTruncated(@Nullable GenerationSet deleted) implements CallEffect {
        @Override
        public boolean endsTheDatabasesPhase() {
            return true;
        }
    }

    /**
     * A shadow copy session is open, in which the instance takes part.
     *
     * @param snapId its number; null if the evidence does not show it
     * @param planned what it is to be; null if the evidence does not show it
     * @param goesOnAfterThaw whether the thaw leaves it open; null if the evidence does not show it
     * @param joined whether the instance is in it from the start, and not only by JetOSSnapshotPrepareInstance
     */
    record SnapshotPrepared(
            @Nullable Long snapId,
            @Nullable BackupKind planned,
            @Nullable Boolean goesOnAfterThaw,
            boolean joined) implements CallEffect {}

    /** The instance takes part in the session that was prepared. */
    record SnapshotJoined() implements CallEffect {}

    /** The session could not be frozen and may try again. */
    record SnapshotNotFrozen() implements CallEffect {}

    /**
     * Writing is held back.
     *
     * @param databases those attached; null if the evidence does not show them
     */
    record SnapshotFrozen(@Nullable List<WindowsPath> databases) implements CallEffect {
        public SnapshotFrozen {
            databases = databases == null ? null : List.copyOf(databases);
        }
    }

    /** Writing goes on; the session stays open for its truncation. */
    record SnapshotThawed() implements CallEffect {}

    /**
     * A session's truncation was accepted.
     *
     * @param deleted what it deleted, perhaps nothing; null if the evidence does not show it
     */
    record SnapshotTruncated(@Nullable GenerationSet deleted) implements CallEffect {}

    /** Writing went on before the thaw; the session waits to be aborted. */
    record SnapshotTimedOut() implements CallEffect {}

    /** The session is over. */
    record SnapshotClosed() implements CallEffect {}

    /**
     * A surrogate backup is to hold these logs.
     *
     * @param set null if the evidence does not show it
     */
    record SurrogateLogsNamed(@Nullable GenerationRange set) implements CallEffect {}

    /** The running backup is to fail its next calls. */
    record BackupStopRequested() implements CallEffect {}

    /** The instance serves no more calls. */
    record ServiceStopped() implements CallEffect {}

    /** The instance is up, with no database attached. */
    record InstanceStarted() implements CallEffect {}

    /** The instance is down, with no database attached. */
    record InstanceStopped() implements CallEffect {}

    /** A termination was refused, but no backup can begin any more. */
    record TerminationRefused() implements CallEffect {}

    /** A database was attached. */
    record DatabaseAttached(WindowsPath database) implements CallEffect {}

    /** A database was detached. */
    record DatabaseDetached(WindowsPath database) implements CallEffect {}
}
