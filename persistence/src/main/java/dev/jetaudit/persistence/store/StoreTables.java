package dev.jetaudit.persistence.store;

import java.util.List;
import java.util.stream.Stream;

/** The tables of a store, by what becomes of them when it is copied. A migration that adds one adds it here. */
public final class StoreTables {

    /** What was recorded, and what is kept so that recording can go on; a copy has all of it. */
    public static final List<String> COPIED = List.of(
            "chunk",
            "journal_origin",
            "checkpoint",
            "evidence_source",
            "evidence_seq",
            "windows_event",
            "instance_snapshot");

    /** What is derived from the journal; a copy derives it anew. */
    static final List<String> DERIVED = List.of(
            "view_position",
            "instance",
            "header_slot",
            "backup",
            "backup_database",
            "backup_log_range",
            "backup_source",
            "finding",
            "finding_position",
            "refused_begin",
            "rebuilt_instance",
            "rebuilt_header_slot",
            "rebuilt_backup",
            "rebuilt_backup_database",
            "rebuilt_backup_log_range",
            "rebuilt_backup_source",
            "rebuilt_finding",
            "rebuilt_finding_position",
            "rebuilt_refused_begin");

    private StoreTables() {}

    static List<String> all() {
        return Stream.concat(COPIED.stream(), DERIVED.stream()).toList();
    }
}
