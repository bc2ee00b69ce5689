-- The journal as chunks of up to 1,000 events. What the table of one row for each event holds is moved into them by the next migration.

create table if not exists chunk (
    -- Number of the chunk and of its leaf in the journal's hash tree, from 0 without gaps.
    chunk_no          bigint          not null primary key,
    -- Version of the stored form; docs/journal-format.md describes it.
    format            integer         not null,
    -- Positions of its events in the journal, from 1 without gaps.
    first_position    bigint          not null,
    last_position     bigint          not null,
    -- The engine instance whose stream the events belong to, and their numbers in that stream, from 0 without gaps.
    instance          varchar(200)    not null,
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

drop table if exists instance_snapshot;

-- The latest state of a stream, so that it need not be read from its start. Can be deleted at any time.
create table if not exists instance_snapshot (
    instance          varchar(200)    not null primary key,
    sequence_number   bigint          not null,
    payload_type      varchar(60)     not null,
    payload_revision  varchar(10)     not null,
    payload           bytea           not null
);

-- Positions change, so the views are derived anew at the next start.
delete from view_token;
delete from finding_position;
delete from finding;
delete from backup_source;
delete from backup_log_range;
delete from backup_database;
delete from refused_begin;
delete from backup;
delete from header_slot;
delete from instance;
