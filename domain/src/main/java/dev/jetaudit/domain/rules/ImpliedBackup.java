package dev.jetaudit.domain.rules;

import dev.jetaudit.api.backup.BackupId;
import dev.jetaudit.api.backup.BackupScope;
import dev.jetaudit.api.backup.BackupStart;
import dev.jetaudit.api.backup.Phase;
import dev.jetaudit.api.call.ApiCall;
import dev.jetaudit.api.call.JetErr;
import dev.jetaudit.api.call.Operation;
import dev.jetaudit.api.generation.LogFileName;
import dev.jetaudit.domain.state.AttachedDatabases;
import dev.jetaudit.domain.state.Evolution;
import java.util.List;
import java.util.Optional;

/** A backup that must have been running, because the engine answered as it only does inside one. */
final class ImpliedBackup {

    private ImpliedBackup() {}

    /** Returns the backup that an idle instance must have had; its scope and its beginning are not known. */
    static Optional<BackupStart> of(Situation s) {
        ApiCall call = s.call();
        if (s.busy()) {
            return Optional.empty();
        }
        if (Snapshots.impliesASnapshot(s)) {
            return Optional.of(Snapshots.unseen(s));
        }
        boolean shown = isAnswerFromWithin(call) || call.out().verdict() != null;
        boolean outOfPlace = call.function().operation().belongsToABackup() && shown;
        return outOfPlace || isEndOfAStreaming(call) ? Optional.of(unseen(s)) : Optional.empty();
    }

    private static BackupStart unseen(Situation s) {
        BackupId id = new BackupId(s.state().id(), s.state().backups() + 1);
        AttachedDatabases attached = s.state().attached();
        boolean surrogate =
                JetErr.SURROGATE_BACKUP_IN_PROGRESS.equals(s.call().out().verdict());
        return new BackupStart(
                id,
                surrogate ? BackupScope.SURROGATE : null,
                null,
                surrogate ? Phase.SURROGATE : phaseOf(s.call()),
                List.copyOf(attached.databases()),
                attached.listed());
    }

    /** By its verdict, the End of a surrogate backup met one of the other family. */
    private static boolean isEndOfAStreaming(ApiCall call) {
        return call.function().operation() == Operation.SURROGATE_END
                && JetErr.BACKUP_IN_PROGRESS.equals(call.out().verdict());
    }

    /** Returns the call with the backup running. */
    static Situation within(Situation s, BackupStart start) {
        return new Situation(Evolution.begun(s.state(), start), s.call());
    }

    private static boolean isAnswerFromWithin(ApiCall call) {
        JetErr engine = call.engineAnswer();
        return engine != null
                && !engine.equals(JetErr.NO_BACKUP)
                && !engine.equals(JetErr.INVALID_PARAMETER)
                && !EntryRules.CONDITIONS_OF_THE_INSTANCE.contains(engine);
    }

    private static Phase phaseOf(ApiCall call) {
        return switch (call.function().operation()) {
            case ATTACH_INFO -> Phase.DATABASES;
            case OPEN, READ, CLOSE -> namesALog(call) ? Phase.LOGS : Phase.DATABASES;
            case LOG_INFO, TRUNCATE_INFO, TRUNCATE, END, SURROGATE_END -> Phase.LOGS;
            case BEGIN,
                    STOP_BACKUP,
                    STOP_SERVICE,
                    INIT,
                    TERM,
                    ATTACH,
                    DETACH,
                    RESTORE,
                    SNAPSHOT_PREPARE,
                    SNAPSHOT_PREPARE_INSTANCE,
                    SNAPSHOT_FREEZE,
                    SNAPSHOT_FREEZE_INFO,
                    SNAPSHOT_THAW,
                    SNAPSHOT_TRUNCATE,
                    SNAPSHOT_END,
                    SNAPSHOT_ABORT,
                    SURROGATE_BEGIN -> throw new IllegalStateException("implies no backup: " + call.function());
        };
    }

    private static boolean namesALog(ApiCall call) {
        return call.in().file() != null
                && LogFileName.generationOf(call.in().file()).isPresent();
    }
}
