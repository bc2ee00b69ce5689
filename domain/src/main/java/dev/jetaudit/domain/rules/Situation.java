package dev.jetaudit.domain.rules;

import dev.jetaudit.api.backup.BackupScope;
import dev.jetaudit.api.backup.Phase;
import dev.jetaudit.api.call.ApiCall;
import dev.jetaudit.api.call.ApiFunction;
import dev.jetaudit.api.call.Grbit;
import dev.jetaudit.api.call.WindowsPath;
import dev.jetaudit.api.generation.LogFileName;
import dev.jetaudit.api.instance.FileKind;
import dev.jetaudit.domain.state.InstanceState;
import dev.jetaudit.domain.state.OpenFile;
import dev.jetaudit.domain.state.RunningBackup;
import org.jspecify.annotations.Nullable;

/** A call and the state that it meets: all that a row may look at. */
public record Situation(InstanceState state, ApiCall call) {

    /** Whether no streaming backup runs. */
    boolean idle() {
        return streaming() == null;
    }

    /** Whether a backup of any family runs. */
    boolean busy() {
        return state.backup() != null;
    }

    /** Returns the running backup, if it is one whose files are copied call by call. */
    @Nullable
    RunningBackup streaming() {
        return in(Phase.DATABASES) || in(Phase.LOGS) ? state.backup() : null;
    }

    /** Whether a shadow copy is frozen, or thawed and not over. */
    boolean inSnapshot() {
        return in(Phase.FROZEN) || in(Phase.THAWED);
    }

    /** Returns the running backup; only asked below the row that answers "no backup". */
    RunningBackup backup() {
        RunningBackup backup = state.backup();
        if (backup == null) {
            throw new IllegalStateException("a row asked for the backup of an idle instance");
        }
        return backup;
    }

    boolean in(Phase phase) {
        return state.phase() == phase;
    }

    boolean isIncremental() {
        return state.backup() != null && state.backup().scope() == BackupScope.INCREMENTAL;
    }

    boolean stopRequested() {
        return state.backup() != null && state.backup().stopRequested();
    }

    @Nullable
    OpenFile open() {
        return state.backup() == null ? null : state.backup().open();
    }

    boolean has(long bits) {
        return (call.grbitOrNone() & bits) != 0;
    }

    /** Whether the grbit has bits outside the mask. */
    boolean hasOtherThan(long mask) {
        return (call.grbitOrNone() & ~mask) != 0;
    }

    /** Whether the evidence cannot show the grbit at all. */
    boolean grbitUnseen() {
        return call.inferred() && call.in().grbit() == null;
    }

    /** Whether End says that the client is done; the forms without a grbit always say so. */
    boolean endsNormally() {
        return call.function() != ApiFunction.END_EXTERNAL_BACKUP_INSTANCE_2 || grbitUnseen() || has(Grbit.END_NORMAL);
    }

    /** Whether the call names the open file, as far as the handles are known; an inferred call names the file itself. */
    boolean namesTheOpenFile() {
        if (call.inferred()) {
            return true;
        }
        OpenFile open = open();
        if (open == null) {
            return false;
        }
        Long handle = call.in().handle();
        return handle == null || open.handle() == null || handle.equals(open.handle());
    }

    /** Returns what a file is to this backup: while the databases are not listed, what is opened before the logs is one. */
    FileKind kindOf(WindowsPath file) {
        if (state.attached().contains(file)) {
            return FileKind.DATABASE;
        }
        if (LogFileName.generationOf(file).isPresent()) {
            return FileKind.LOG;
        }
        boolean countsAsDatabase = in(Phase.DATABASES)
                && !state.attached().listed()
                && !file.value().isEmpty();
        return countsAsDatabase ? FileKind.DATABASE : FileKind.OTHER;
    }
}
