package dev.jetaudit.domain.assessment;

import dev.jetaudit.api.backup.Assessment;
import dev.jetaudit.api.backup.BackupKind;
import dev.jetaudit.api.backup.BackupScope;
import dev.jetaudit.api.call.WindowsPath;
import dev.jetaudit.api.generation.GenerationSet;
import dev.jetaudit.api.query.BackupRecord;
import dev.jetaudit.api.query.DatabaseRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an auditor may rely on. */
final class Assessments {

    private Assessments() {}

    /**
     * Returns the assessment of a backup: the first that applies.
     *
     * @param inferred whether its calls were inferred from the engine's event log, which shows neither lists nor reads
     */
    static @Nullable Assessment of(BackupRecord backup, boolean inferred) {
        return switch (backup.outcome()) {
            case IN_PROGRESS -> null;
            case NEVER_ENDED -> Assessment.NEVER_ENDED;
            case FAILED, TIMED_OUT, FREEZE_FAILED -> Assessment.FAILED;
            case ABORTED_BY_CALLER, ABORTED_BY_SERVER -> Assessment.ABORTED;
            case COMPLETED -> ofCompleted(backup, inferred);
        };
    }

    /** The calls of a shadow copy or a surrogate backup show no copying: there the engine's word is all there is. */
    private static Assessment ofCompleted(BackupRecord backup, boolean inferred) {
        if (backup.shadow() != null) {
            return Assessment.VOUCHED;
        }
        if (!incompleteDatabases(backup).isEmpty() || (!inferred && lacksDatabases(backup))) {
            return Assessment.INCOMPLETE_DATABASES;
        }
        GenerationSet missing = backup.logs().missing();
        if (!inferred && (!backup.logs().fixed() || (missing != null && !missing.isEmpty()))) {
            return Assessment.INCOMPLETE_LOGS;
        }
        if (!inferred && backup.scope() == null) {
            return Assessment.UNDECIDABLE;
        }
        if (inferred || missing == null) {
            return Assessment.VOUCHED;
        }
        return backup.kind() == BackupKind.COPY ? Assessment.VALID_COPY : Assessment.VALID;
    }

    /** Returns the databases that a full was to copy and did not; an incremental copies none. */
    static List<DatabaseRecord> incompleteDatabases(BackupRecord backup) {
        if (backup.scope() == BackupScope.INCREMENTAL) {
            return List.of();
        }
        return backup.databases().stream()
                .filter(database -> Boolean.FALSE.equals(database.complete()))
                .toList();
    }

    /** Returns the databases that were attached: those that the engine listed or, as long as it listed none, all that are known. */
    static List<WindowsPath> attached(BackupRecord backup) {
        boolean listed = backup.databases().stream().anyMatch(database -> Boolean.TRUE.equals(database.listed()));
        return backup.databases().stream()
                .filter(database -> !listed || Boolean.TRUE.equals(database.listed()))
                .map(DatabaseRecord::path)
                .toList();
    }

    /** A full without any database, listed or opened, copied nothing. */
    static boolean lacksDatabases(BackupRecord backup) {
        return backup.scope() == BackupScope.FULL && backup.databases().isEmpty();
    }
}
