package dev.jetaudit.persistence.view;

import dev.jetaudit.api.backup.BackupId;
import dev.jetaudit.api.query.BackupFilter;
import dev.jetaudit.api.query.BackupRecord;
import dev.jetaudit.api.query.History;
import dev.jetaudit.api.query.InstanceRecord;
import dev.jetaudit.api.query.JournalEntry;
import dev.jetaudit.api.query.RefusedBegin;
import dev.jetaudit.persistence.eventstore.Journal;
import dev.jetaudit.persistence.rows.BackupReader;
import dev.jetaudit.persistence.rows.InstanceRows;
import dev.jetaudit.persistence.rows.RefusedBeginRows;
import dev.jetaudit.persistence.rows.StoredBackup;
import dev.jetaudit.persistence.store.Database;
import dev.jetaudit.persistence.store.ReadingSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The history as the views hold it, read with plain SQL; only {@link #journal} needs Axon. */
public final class StoredHistory implements History {

    private static final int PAGE = 200;

    private final Database database;
    private final Supplier<Journal> journal;

    /**
     * @param journal asked for the journal when somebody reads it, not before
     */
    public StoredHistory(Database database, Supplier<Journal> journal) {
        this.database = database;
        this.journal = journal;
    }

    /** Reads in pages, all of them as the views were when the first was read. */
    @Override
    public Stream<BackupRecord> backups(BackupFilter filter) {
        ReadingSession session = new ReadingSession(database);
        FilterCondition condition = FilterCondition.onBackups(filter);
        return Stream.iterate(
                        page(session, condition, 0),
                        page -> !page.isEmpty(),
                        page -> page.size() < PAGE
                                ? List.of()
                                : page(session, condition, page.getLast().firstPosition() + 1))
                .flatMap(List::stream)
                .onClose(session::close);
    }

    private static List<BackupRecord> page(ReadingSession session, FilterCondition condition, long from) {
        String first = condition.sql() + " and b.first_position >= ?";
        List<Object> values = new ArrayList<>(condition.values());
        values.add(from);
        return session.read(connection -> {
            long last = BackupReader.lastOfPage(connection, first, values, PAGE);
            values.add(last);
            return BackupReader.select(connection, first + " and b.first_position <= ?", values).stream()
                    .map(StoredHistory::record)
                    .toList();
        });
    }

    @Override
    public Optional<BackupRecord> backup(BackupId id) {
        List<Object> values = List.of(id.instance(), id.ordinal());
        try (ReadingSession session = new ReadingSession(database)) {
            return session
                    .read(connection -> BackupReader.select(connection, "b.instance = ? and b.ordinal = ?", values))
                    .stream()
                    .findFirst()
                    .map(StoredHistory::record);
        }
    }

    @Override
    public Stream<RefusedBegin> refusedBegins(BackupFilter filter) {
        FilterCondition condition = FilterCondition.onRefusedBegins(filter);
        try (ReadingSession session = new ReadingSession(database)) {
            return session
                    .read(connection -> RefusedBeginRows.select(connection, condition.sql(), condition.values()))
                    .stream();
        }
    }

    @Override
    public Stream<InstanceRecord> instances() {
        try (ReadingSession session = new ReadingSession(database)) {
            return session.read(InstanceRows::all).stream();
        }
    }

    @Override
    public Stream<JournalEntry> journal(long first, long last) {
        return journal.get().read(first, last);
    }

    @Override
    public Stream<JournalEntry> facts() {
        return journal.get().facts();
    }

    private static BackupRecord record(StoredBackup backup) {
        return backup.dossier().record();
    }
}
