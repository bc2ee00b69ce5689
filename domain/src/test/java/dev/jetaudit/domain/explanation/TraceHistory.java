package dev.jetaudit.domain.explanation;

import dev.jetaudit.api.backup.BackupId;
import dev.jetaudit.api.query.BackupFilter;
import dev.jetaudit.api.query.BackupRecord;
import dev.jetaudit.api.query.History;
import dev.jetaudit.api.query.InstanceRecord;
import dev.jetaudit.api.query.JournalEntry;
import dev.jetaudit.api.query.RefusedBegin;
import dev.jetaudit.domain.scenario.Trace;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** A trace as a history: positions count from 1. */
record TraceHistory(Trace trace) implements History {

    @Override
    public Stream<JournalEntry> journal(long first, long last) {
        var events = trace.events();
        return LongStream.rangeClosed(Math.max(1, first), Math.min(last, events.size()))
                .mapToObj(position -> new JournalEntry(position, Trace.START, events.get((int) position - 1)));
    }

    @Override
    public Stream<BackupRecord> backups(BackupFilter filter) {
        return trace.dossiers().stream().map(dossier -> dossier.record());
    }

    @Override
    public Optional<BackupRecord> backup(BackupId id) {
        return backups(BackupFilter.ALL)
                .filter(backup -> backup.id().equals(id))
                .findFirst();
    }

    @Override
    public Stream<RefusedBegin> refusedBegins(BackupFilter filter) {
        return trace.refusedBegins().stream();
    }

    @Override
    public Stream<InstanceRecord> instances() {
        return Stream.of(trace.instance());
    }
}
