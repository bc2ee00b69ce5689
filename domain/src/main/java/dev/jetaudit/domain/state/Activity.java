package dev.jetaudit.domain.state;

import dev.jetaudit.api.backup.Phase;
import org.jspecify.annotations.Nullable;

/** What an instance is doing. */
public sealed interface Activity {

    Phase phase();

    /** Returns the running backup, or null while idle. */
    @Nullable
    RunningBackup backup();

    /** No backup runs. */
    record Idle() implements Activity {
        @Override
        public Phase phase() {
            return Phase.IDLE;
        }

        @Override
        public @Nullable RunningBackup backup() {
            return null;
        }
    }

    /** A backup runs, and databases may still be copied. */
    record CopyingDatabases(RunningBackup backup) implements Activity {
        @Override
        public Phase phase() {
            return Phase.DATABASES;
        }
    }

    /** A backup runs, and only log files may be copied. */
    record CopyingLogs(RunningBackup backup) implements Activity {
        @Override
        public Phase phase() {
            return Phase.LOGS;
        }
    }

    /** A shadow copy holds all writing back. */
    record Frozen(RunningBackup backup) implements Activity {
        @Override
        public Phase phase() {
            return Phase.FROZEN;
        }
    }

    /** A shadow copy was thawed, and its logs may be truncated. */
    record Thawed(RunningBackup backup) implements Activity {
        @Override
        public Phase phase() {
            return Phase.THAWED;
        }
    }

    /** Another server makes a backup on behalf of this one. */
    record ServingASurrogate(RunningBackup backup) implements Activity {
        @Override
        public Phase phase() {
            return Phase.SURROGATE;
        }
    }

    /** Returns a running backup in that phase. */
    static Activity of(Phase phase, RunningBackup backup) {
        return switch (phase) {
            case DATABASES -> new CopyingDatabases(backup);
            case LOGS -> new CopyingLogs(backup);
            case FROZEN -> new Frozen(backup);
            case THAWED -> new Thawed(backup);
            case SURROGATE -> new ServingASurrogate(backup);
            case IDLE -> throw new IllegalArgumentException("a backup runs in no idle phase");
        };
    }
}
