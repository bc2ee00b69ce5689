package dev.jetaudit.domain.state;

import dev.jetaudit.api.backup.BackupId;
import dev.jetaudit.api.backup.BackupKind;
import dev.jetaudit.api.backup.BackupScope;
import dev.jetaudit.api.call.WindowsPath;
import dev.jetaudit.api.instance.CallEffect;
import dev.jetaudit.api.instance.FileKind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The backup that an instance runs.
 *
 * @param scope null if its beginning was not seen
 * @param stopRequested whether JetStopBackup was called
 * @param databases those that it touched
 * @param logs how far it got with the log files
 * @param open the file that it has open
 * @param planned what a shadow copy or a surrogate backup is to be; null for a streaming backup
 */
public record RunningBackup(
        BackupId id,
        @Nullable BackupScope scope,
        boolean stopRequested,
        Map<WindowsPath, DatabaseCopy> databases,
        LogSet logs,
        @Nullable OpenFile open,
        @Nullable BackupKind planned) {

    static RunningBackup begun(BackupId id, @Nullable BackupScope scope, @Nullable BackupKind planned) {
        return new RunningBackup(id, scope, false, Map.of(), LogSet.NONE, null, planned);
    }

    public DatabaseCopy copyOf(WindowsPath database) {
        return databases.getOrDefault(database, DatabaseCopy.UNTOUCHED);
    }

    RunningBackup withStopRequested() {
        return new RunningBackup(id, scope, true, databases, logs, open, planned);
    }

    RunningBackup withLogs(UnaryOperator<LogSet> change) {
        return new RunningBackup(id, scope, stopRequested, databases, change.apply(logs), open, planned);
    }

    RunningBackup opened(CallEffect.FileOpened file) {
        OpenFile nowOpen =
                new OpenFile(file.file(), file.kind(), file.generation(), file.handle(), file.size(), 0, false, false);
        RunningBackup next = file.kind() == FileKind.DATABASE ? with(file.file(), DatabaseCopy::nowOpened) : this;
        return next.withOpen(nowOpen);
    }

    RunningBackup read(CallEffect.FileRead read) {
        return withOpen(Objects.requireNonNull(open).read(read.total(), read.complete()));
    }

    RunningBackup closed(CallEffect.FileClosed file) {
        RunningBackup next = withOpen(null);
        if (!Boolean.TRUE.equals(file.complete())) {
            return next;
        }
        return switch (file.kind()) {
            case DATABASE -> next.with(file.file(), DatabaseCopy::nowComplete);
            case LOG -> {
                Long generation = file.generation();
                yield generation == null ? next : next.withLogs(set -> set.afterComplete(generation));
            }
            case OTHER -> next;
        };
    }

    /** A database left; if it was being read, its handle is closed. */
    RunningBackup dropped(WindowsPath database) {
        RunningBackup next = with(database, DatabaseCopy::nowDropped);
        return open != null && open.file().equals(database) ? next.withOpen(null) : next;
    }

    private RunningBackup withOpen(@Nullable OpenFile file) {
        return new RunningBackup(id, scope, stopRequested, databases, logs, file, planned);
    }

    private RunningBackup with(WindowsPath database, UnaryOperator<DatabaseCopy> change) {
        Map<WindowsPath, DatabaseCopy> changed = new LinkedHashMap<>(databases);
        changed.put(database, change.apply(copyOf(database)));
        return new RunningBackup(id, scope, stopRequested, changed, logs, open, planned);
    }
}
