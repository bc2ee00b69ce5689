package dev.jetaudit.domain.explanation;

import dev.jetaudit.api.backup.Assessment;
import dev.jetaudit.api.backup.BackupKind;
import dev.jetaudit.api.backup.BackupOutcome;
import dev.jetaudit.api.backup.BackupScope;
import dev.jetaudit.api.call.JetErr;
import dev.jetaudit.api.call.WindowsPath;
import dev.jetaudit.api.generation.GenerationRange;
import dev.jetaudit.api.generation.GenerationSet;
import dev.jetaudit.api.header.Stamp;
import dev.jetaudit.api.query.BackupRecord;
import dev.jetaudit.api.query.DatabaseRecord;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What has to be explained of a backup. The assessment of one that completed rests on what was required of it, so this belongs
 * to it: that every database was copied says little if nobody shows that these were all.
 *
 * @param required the databases that a completed full was to copy; else empty
 * @param logs the log set of a completed backup; else null
 */
record Result(
        @Nullable BackupScope scope,
        BackupOutcome outcome,
        @Nullable JetErr code,
        @Nullable BackupKind kind,
        @Nullable Assessment assessment,
        Set<Stamp> stamps,
        Map<WindowsPath, List<@Nullable Boolean>> required,
        @Nullable Logs logs) {

    /** The log set, and what of it was not read to its end. */
    record Logs(
            boolean fixed,
            @Nullable GenerationRange set,
            @Nullable GenerationSet missing) {}

    static Result of(BackupRecord backup) {
        boolean completed = backup.outcome() == BackupOutcome.COMPLETED;
        boolean copiesDatabases = completed && backup.scope() != BackupScope.INCREMENTAL;
        return new Result(
                backup.scope(),
                backup.outcome(),
                backup.outcomeCode(),
                backup.kind(),
                backup.assessment(),
                backup.databases().stream()
                        .map(DatabaseRecord::stamp)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toUnmodifiableSet()),
                copiesDatabases ? required(backup.databases()) : Map.of(),
                completed
                        ? new Logs(
                                backup.logs().fixed(),
                                backup.logs().set(),
                                backup.logs().missing())
                        : null);
    }

    private static Map<WindowsPath, List<@Nullable Boolean>> required(List<DatabaseRecord> databases) {
        return databases.stream().collect(Collectors.toMap(DatabaseRecord::path, Result::shown));
    }

    private static List<@Nullable Boolean> shown(DatabaseRecord database) {
        return Arrays.asList(database.listed(), database.complete(), database.dropped());
    }
}
