package dev.jetaudit.domain.machine;

import dev.jetaudit.api.backup.Phase;
import dev.jetaudit.domain.state.InstanceState;
import dev.jetaudit.domain.state.RunningBackup;
import java.util.Locale;

/** Where an instance can stand between two calls: the phases, and a place of its own for a streaming backup that was asked to stop. */
public enum Station {
    IDLE,
    DATABASES,
    LOGS,
    STOPPED,
    FROZEN,
    THAWED,
    SURROGATE;

    /** Returns where that state stands. */
    static Station of(InstanceState state) {
        RunningBackup backup = state.backup();
        if (backup == null) {
            return IDLE;
        }
        if (backup.stopRequested() && state.phase() != Phase.SURROGATE) {
            return STOPPED;
        }
        return switch (state.phase()) {
            case IDLE -> IDLE;
            case DATABASES -> DATABASES;
            case LOGS -> LOGS;
            case FROZEN -> FROZEN;
            case THAWED -> THAWED;
            case SURROGATE -> SURROGATE;
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
