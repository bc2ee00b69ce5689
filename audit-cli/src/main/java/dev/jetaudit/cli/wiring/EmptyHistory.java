package dev.jetaudit.cli.wiring;

import dev.jetaudit.api.backup.BackupId;
import dev.jetaudit.api.query.BackupFilter;
import dev.jetaudit.api.query.BackupRecord;
import dev.jetaudit.api.query.History;
import dev.jetaudit.api.query.InstanceRecord;
import dev.jetaudit.api.query.JournalEntry;
import dev.jetaudit.api.query.RefusedBegin;
import java.util.Optional;
import java.util.stream.Stream;

/** The history of the default store before anything was recorded. */
final class EmptyHistory implements History {

    @Override
    public Stream<BackupRecord> backups(BackupFilter filter) {
        return Stream.empty();
    }

    @Override
    public Optional<BackupRecord> backup(BackupId id) {
        return Optional.empty();
    }

    @Override
    public Stream<RefusedBegin> refusedBegins(BackupFilter filter) {
        return Stream.empty();
    }

    @Override
    public Stream<InstanceRecord> instances() {
        return Stream.empty();
    }

    @Override
    public Stream<JournalEntry> journal(long first, long last) {
        return Stream.empty();
    }
}
