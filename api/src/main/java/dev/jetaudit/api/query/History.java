package dev.jetaudit.api.query;

import dev.jetaudit.api.backup.BackupId;
import dev.jetaudit.api.instance.EngineInstanceEvent;
import java.util.Optional;
import java.util.stream.Stream;

/** The recorded history, ready to be read. Streams hold a database cursor: close them. */
public interface History {

    /** Returns the backups, by first position. */
    Stream<BackupRecord> backups(BackupFilter filter);

    /** Returns the backup of that id. */
    Optional<BackupRecord> backup(BackupId id);

    /** Returns the Begins that started no backup, by position. */
    Stream<RefusedBegin> refusedBegins(BackupFilter filter);

    /** Returns all instances, by name. */
    Stream<InstanceRecord> instances();

    /** Returns the journal's events from the first position to the last, both included, in order. */
    Stream<JournalEntry> journal(long first, long last);

    /** Returns the facts among the journal's events, in order. */
    default Stream<JournalEntry> facts() {
        return journal(0, Long.MAX_VALUE).filter(entry -> entry.event() instanceof EngineInstanceEvent.FactRecorded);
    }
}
