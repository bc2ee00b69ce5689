package dev.jetaudit.cli.backups;

import dev.jetaudit.api.backup.BackupKind;
import dev.jetaudit.api.query.BackupRecord;
import java.util.Arrays;
import java.util.Optional;

/** A backup that is asked for by what it is: of all that the filters let through, the last one that fits. */
enum Shortcut {
    LATEST("latest"),
    LAST_FULL("last-full"),
    /** Failed, aborted by either side, or never ended. */
    LAST_FAILED("last-failed");

    private final String word;

    Shortcut(String word) {
        this.word = word;
    }

    static Optional<Shortcut> of(String word) {
        return Arrays.stream(values())
                .filter(shortcut -> shortcut.word.equals(word))
                .findFirst();
    }

    boolean fits(BackupRecord backup) {
        return switch (this) {
            case LATEST -> true;
            case LAST_FULL -> backup.kind() == BackupKind.FULL;
            case LAST_FAILED ->
                switch (backup.outcome()) {
                    case ABORTED_BY_CALLER, ABORTED_BY_SERVER, FAILED, TIMED_OUT, FREEZE_FAILED, NEVER_ENDED -> true;
                    case COMPLETED, IN_PROGRESS -> false;
                };
        };
    }
}
