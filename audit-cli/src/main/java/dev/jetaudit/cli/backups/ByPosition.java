package dev.jetaudit.cli.backups;

import dev.jetaudit.api.query.BackupRecord;
import dev.jetaudit.api.query.RefusedBegin;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Backups and refused Begins, each by position, as one sequence by position. */
final class ByPosition implements Iterator<BackupLine> {
    private final Iterator<BackupRecord> backups;
    private final Iterator<RefusedBegin> begins;
    private @Nullable BackupLine backup;
    private @Nullable BackupLine begin;

    ByPosition(Iterator<BackupRecord> backups, Iterator<RefusedBegin> begins) {
        this.backups = backups;
        this.begins = begins;
        this.backup = nextBackup();
        this.begin = nextBegin();
    }

    @Override
    public boolean hasNext() {
        return backup != null || begin != null;
    }

    @Override
    public BackupLine next() {
        BackupLine first = backup;
        BackupLine other = begin;
        if (first != null && (other == null || first.firstPosition() < other.firstPosition())) {
            backup = nextBackup();
            return first;
        }
        if (other == null) {
            throw new NoSuchElementException();
        }
        begin = nextBegin();
        return other;
    }

    private @Nullable BackupLine nextBackup() {
        return backups.hasNext() ? BackupLine.of(backups.next()) : null;
    }

    private @Nullable BackupLine nextBegin() {
        return begins.hasNext() ? BackupLine.of(begins.next()) : null;
    }
}
