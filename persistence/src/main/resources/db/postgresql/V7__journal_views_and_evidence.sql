-- The tables on PostgreSQL, as of schema 7: what the first seven migrations of H2 come to. From the next one on, both have each.
-- A time is text, ISO 8601 in UTC with nine digits behind the second: the type for it ends with microseconds.
-- What is sorted by is sorted as H2 does it: by code points, not by the server's language.

-- The journal, in chunks of up to 1,000 events.
create table chunk (
    -- Number of the chunk and of its leaf in the journal's hash tree, from 0 without gaps.
    chunk_no          bigint          not null primary key,
    -- Version of the stored form; docs/journal-format.md describes it.
    format            integer         not null,
    -- Positions of its events in the journal, from 1 without gaps.
    first_position    bigint          not null,
    last_position     bigint          not null,
    -- The engine instance whose stream the events belong to, and their numbers in that stream, from 0 without gaps.
    instance          varchar(200) collate "C" not null,
    first_sequence    bigint          not null,
    last_sequence     bigint          not null,
    -- When the journal took the events in, microseconds since 1970 (UTC).
    appended_at       bigint          not null,
    -- Root of the hash tree of its events.
    event_root        bytea           not null,
    -- Hashes of the complete subtrees of the journal's tree that end with this chunk, its own leaf's first.
    nodes             bytea           not null,
    -- The events, each behind its length, compressed (zlib); and their length before that.
    body_bytes        integer         not null,
    body              bytea           not null,
    constraint chunk_stream unique (instance, last_sequence),
    constraint chunk_position unique (last_position)
);

create function journal_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'the journal is append-only: % refused', lower(tg_op) using errcode = 'insufficient_privilege';
end
$$;

-- Holds for every role, the tables' owner included, until the owner takes the trigger away.
create trigger chunk_is_append_only before update or delete or truncate on chunk
    for each statement execute function journal_is_append_only();

-- The latest state of a stream, so that it need not be read from its start. Can be deleted at any time.
create table instance_snapshot (
    instance          varchar(200) collate "C" not null primary key,
    sequence_number   bigint          not null,
    payload_type      varchar(60)     not null,
    payload_revision  varchar(10)     not null,
    payload           bytea           not null
);

-- How far the views have read the journal. Changes in the same transaction as the views' rows.
create table view_token (
    processor         varchar(60)     not null,
    segment           integer         not null,
    -- JSON: the position and the gaps before it that could still be filled.
    token             varchar,
    token_type        varchar(60),
    touched_at        varchar(40),
    owner             varchar(60),
    primary key (processor, segment)
);

-- The views: what the journal says, in rows. Derived; `jetaudit replay` empties and rebuilds them.
-- In every column null is unknown; no row, 0 and false are none.

create table instance (
    instance          varchar(200) collate "C" not null primary key,
    -- The rules it is judged by now.
    rules             varchar(60)     not null,
    last_call_at      varchar(40) collate "C",
    -- Lowest log generation known to be on disk.
    lowest_log        bigint
);

-- What is known of the four backup slots of a database header: four rows for each known database.
create table header_slot (
    instance          varchar(200) collate "C" not null,
    database          varchar collate "C" not null,
    -- fullPrev, incPrev, copyPrev or diffPrev.
    slot              varchar(10)     not null,
    -- unknown (nobody said), empty (there was no such backup) or held.
    state             varchar(10)     not null,
    gen_low           bigint,
    gen_high          bigint,
    -- Normal (streaming) or OSSnapshot.
    backup_type       varchar(20),
    at                varchar(40) collate "C",
    slot_no           bigint generated always as identity primary key
);

-- By digest, because an index takes no text of more than 2.7 kilobytes, and a path of some evidence may be longer.
create unique index header_slot_of_database on header_slot (instance, md5(database), slot);

-- One row for each backup that began, however it ended. Written `instance#ordinal`.
create table backup (
    instance          varchar(200) collate "C" not null,
    ordinal           bigint          not null,
    rules             varchar(60)     not null,
    -- full or incremental: what Begin asked for.
    scope             varchar(20),
    -- full, copy, incremental or differential: what it turned out to be.
    kind              varchar(20),
    outcome           varchar(30)     not null,
    outcome_code      integer,
    -- Of the call that ended it: what the rules derive, and what the engine returned.
    answer            integer,
    observed          integer,
    assessment        varchar(30),
    began_at          varchar(40) collate "C",
    ended_at          varchar(40) collate "C",
    first_call_at     varchar(40) collate "C" not null,
    last_call_at      varchar(40) collate "C" not null,
    first_position    bigint          not null,
    last_position     bigint          not null,
    -- Whether the log set was asked for, and its range.
    logs_fixed        boolean         not null,
    log_low           bigint,
    log_high          bigint,
    -- Whether backup_log_range shows which generations were read, and which were deleted. False: unknown.
    log_reads_known   boolean         not null,
    deleted_known     boolean         not null,
    truncated         boolean         not null,
    truncate_done     boolean,
    calls             bigint          not null,
    bytes             bigint,
    -- The file that is open while the backup runs.
    reading           varchar,
    -- What a backup that is not streamed is to be, and when it held writing back. Its scope is snapshot or surrogate.
    planned           varchar(20),
    frozen_at         varchar(40) collate "C",
    thawed_at         varchar(40) collate "C",
    primary key (instance, ordinal)
);

create index backup_by_position on backup (first_position);

create table backup_database (
    instance          varchar(200) collate "C" not null,
    ordinal           bigint          not null,
    -- By first mention, from 0.
    database_no       integer         not null,
    path              varchar         not null,
    listed            boolean,
    opened            boolean         not null,
    -- Most bytes read within one open.
    bytes_read        bigint,
    size_bytes        bigint,
    complete          boolean,
    dropped           boolean         not null,
    -- What the backup's end wrote to the header; no stamp if stamp_field is null.
    stamp_database    varchar,
    stamp_field       varchar(10),
    stamp_gen_low     bigint,
    stamp_gen_high    bigint,
    -- Whether the stamp is of the type OSSnapshot.
    stamp_os_snapshot boolean         not null,
    primary key (instance, ordinal, database_no)
);

create table backup_log_range (
    instance          varchar(200) collate "C" not null,
    ordinal           bigint          not null,
    -- read (copied to its end) or deleted (by the truncation).
    role              varchar(10)     not null,
    gen_low           bigint          not null,
    gen_high          bigint          not null,
    primary key (instance, ordinal, role, gen_low)
);

create table finding (
    instance          varchar(200) collate "C" not null,
    ordinal           bigint          not null,
    -- By first position, from 0.
    finding_no        integer         not null,
    id                varchar(100)    not null,
    -- info, warning or error.
    severity          varchar(10)     not null,
    message           varchar         not null,
    -- What to do about it.
    remedy            varchar,
    -- How often it was met; finding_position keeps the first of them only.
    met               bigint          not null,
    primary key (instance, ordinal, finding_no)
);

create table finding_position (
    instance          varchar(200) collate "C" not null,
    ordinal           bigint          not null,
    finding_no        integer         not null,
    position_no       integer         not null,
    position          bigint          not null,
    primary key (instance, ordinal, finding_no, position_no)
);

-- Which evidence source a backup has a call from.
create table backup_source (
    instance          varchar(200) collate "C" not null,
    ordinal           bigint          not null,
    source            varchar(60)     not null,
    primary key (instance, ordinal, source)
);

-- A Begin that started no backup.
create table refused_begin (
    position          bigint          not null primary key,
    instance          varchar(200) collate "C" not null,
    rules             varchar(60)     not null,
    scope             varchar(20),
    at                varchar(40) collate "C" not null,
    answer            integer         not null,
    observed          integer,
    rule_id           varchar(60)     not null,
    source            varchar(60)     not null
);

-- What was recorded from where, so that recording the same evidence again adds only what is new.
-- Written in the same transactions as the events; not derived, so `jetaudit replay` leaves it alone.

create table evidence_source (
    source_no         bigint          not null primary key,
    -- The file name as it was given, what the source calls itself (or else the name again), and what kind of evidence it is.
    name              varchar         not null,
    source_key        varchar         not null,
    kind              varchar(30)     not null,
    first_seen_at     varchar(40) collate "C" not null,
    -- SHA-256 in hexadecimal of the first line, to find candidates quickly.
    first_line        varchar(64)     not null,
    -- How many lines were recorded, and the SHA-256 of exactly these.
    lines             bigint          not null,
    digest            varchar(64)     not null
);

create index evidence_source_by_first_line on evidence_source (first_line);
create index evidence_source_by_key on evidence_source using hash (source_key);

-- The highest `seq` recorded from a numbered source for an instance.
create table evidence_seq (
    source_key        varchar         not null,
    instance          varchar(200) collate "C" not null,
    seq               bigint          not null,
    primary key (source_key, instance)
);

-- A Windows event is known by the first four, whichever file it was exported to. An event may imply that the instance started
-- before it, which is recorded as a call of its own.
create table windows_event (
    computer          varchar         not null,
    channel           varchar         not null,
    record_id         bigint          not null,
    at_second         bigint          not null,
    implied_start     boolean         not null,
    source_no         bigint          not null,
    primary key (computer, channel, record_id, at_second, implied_start)
);
