package dev.jetaudit.cli;

import dev.jetaudit.api.backup.BackupId;
import dev.jetaudit.api.call.InstanceId;
import dev.jetaudit.api.query.BackupFilter;
import dev.jetaudit.api.query.BackupRecord;
import dev.jetaudit.api.query.History;
import dev.jetaudit.api.query.InstanceRecord;
import dev.jetaudit.api.query.JournalEntry;
import dev.jetaudit.api.query.RefusedBegin;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A history that is a few lists. */
record MemoryHistory(List<BackupRecord> records, List<RefusedBegin> refused, List<JournalEntry> entries)
        implements History {

    static final MemoryHistory EMPTY = new MemoryHistory(List.of(), List.of(), List.of());
    static final MemoryHistory SAMPLE = new MemoryHistory(
            List.of(Sample.full(), Sample.unknownCopy(), Sample.aborted()),
            List.of(Sample.refusedBegin()),
            Sample.journal());

    @Override
    public Stream<BackupRecord> backups(BackupFilter filter) {
        return records.stream()
                .filter(backup -> fits(filter, backup.id().instance(), began(backup)))
                .filter(_ -> filter.sources() == null || filter.sources().contains("s1"));
    }

    @Override
    public Optional<BackupRecord> backup(BackupId id) {
        return records.stream().filter(backup -> backup.id().equals(id)).findFirst();
    }

    @Override
    public Stream<RefusedBegin> refusedBegins(BackupFilter filter) {
        return refused.stream().filter(begin -> fits(filter, begin.instance(), begin.at()));
    }

    @Override
    public Stream<InstanceRecord> instances() {
        return Stream.empty();
    }

    @Override
    public Stream<JournalEntry> journal(long first, long last) {
        return entries.stream().filter(entry -> first <= entry.position() && entry.position() <= last);
    }

    private static @Nullable Instant began(BackupRecord backup) {
        return backup.beganAt() == null ? backup.endedAt() : backup.beganAt();
    }

    private static boolean fits(BackupFilter filter, InstanceId instance, @Nullable Instant began) {
        return (filter.instance() == null || filter.instance().equals(instance))
                && (filter.since() == null || (began != null && !began.isBefore(filter.since())))
                && (filter.until() == null || (began != null && began.isBefore(filter.until())));
    }
}
