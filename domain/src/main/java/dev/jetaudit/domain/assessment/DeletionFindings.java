package dev.jetaudit.domain.assessment;

import dev.jetaudit.api.backup.BackupOutcome;
import dev.jetaudit.api.backup.BackupScope;
import dev.jetaudit.api.call.JetErr;
import dev.jetaudit.api.finding.Finding;
import dev.jetaudit.api.generation.GenerationRange;
import dev.jetaudit.api.header.HeaderSlot;
import dev.jetaudit.api.header.HeaderSlots;
import dev.jetaudit.api.instance.RuleSetName;
import dev.jetaudit.api.query.BackupRecord;
import dev.jetaudit.api.query.DatabaseRecord;
import dev.jetaudit.api.query.InstanceRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What became of the chain of backups when one deleted log files that it did not make good for. The chain is whole as long as the
 * log files left follow on what the last full and the last incremental of each attached database cover (engine: {@code
 * ErrBKIPrepareLogFiles}).
 */
final class DeletionFindings {

    private final BackupRecord backup;
    private final List<HeaderSlots> attached;
    private final @Nullable Boolean whole;

    private DeletionFindings(InstanceRecord instance, BackupRecord backup) {
        this.backup = backup;
        attached = Assessments.attached(backup).stream()
                .map(database -> instance.headers().getOrDefault(database, HeaderSlots.UNKNOWN))
                .toList();
        Long lowest = instance.lowestLog();
        whole = (lowest == null || attached.isEmpty()) ? null : HeaderSlots.allLeadUpTo(lowest, attached);
    }

    /**
     * Returns the findings; none if the backups before are known to hold what was deleted.
     *
     * @param instance what was known of the instance at the end
     * @param backup the backup as it ended
     */
    static List<Finding> of(InstanceRecord instance, BackupRecord backup, long position) {
        boolean deletes = backup.deleted() == null || !backup.deleted().isEmpty();
        if (!deletes || !backup.truncated()) {
            return List.of();
        }
        DeletionFindings findings = new DeletionFindings(instance, backup);
        return Boolean.TRUE.equals(findings.whole) ? List.of() : findings.at(position);
    }

    private List<Finding> at(long position) {
        List<Finding> found = new ArrayList<>();
        if (backup.outcome() != BackupOutcome.COMPLETED) {
            String next = isRefused()
                    ? "expect the next incremental to be refused with " + JetErr.MISSING_FILE_TO_BACKUP.described()
                    : "nothing can be restored beyond them";
            found.add(Detector.CHAIN_BROKEN.at(position, message("but the backup did not complete", next)));
        }
        if (backup.scope() == BackupScope.FULL && backup.databases().stream().noneMatch(DatabaseRecord::opened)) {
            found.add(Detector.TRUNCATED_WITHOUT_COPY.at(
                    position, message("though no database was opened", "nothing can be restored beyond them")));
        }
        return found;
    }

    /** The pages have no such code at an incremental, and the engine refuses one without any full before it for that. */
    private boolean isRefused() {
        return backup.rules() == RuleSetName.ENGINE_2025
                && attached.stream().noneMatch(header -> header.fullPrev() instanceof HeaderSlot.Empty);
    }

    private String message(String flaw, String consequence) {
        String unless = whole == null ? "unless an earlier backup holds them, " : "";
        return deleted() + " were deleted, " + flaw + ": " + unless + consequence + " until a full backup is made";
    }

    private String deleted() {
        return backup.deleted() == null
                ? "log files"
                : "the log generations "
                        + backup.deleted().ranges().stream()
                                .map(GenerationRange::toString)
                                .collect(Collectors.joining(", "));
    }
}
