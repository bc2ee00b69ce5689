package dev.jetaudit.domain.machine;

import dev.jetaudit.api.backup.Phase;
import dev.jetaudit.domain.state.InstanceState;
import dev.jetaudit.domain.state.RunningBackup;
import java.util.Locale;

/** Where an instance can stand between two calls: the phases, and a fourth place for a backup that was asked to stop. */
public enum Station {
    IDLE,
    DATABASES,
    LOGS,
    STOPPED;

    /** Returns where that state stands. */
    static Station of(InstanceState state) {
        RunningBackup backup = state.backup();
        if (backup == null) {
            return IDLE;
        }
        if (backup.stopRequested()) {
            return STOPPED;
        }
        return state.phase() == Phase.LOGS ? LOGS : DATABASES;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
