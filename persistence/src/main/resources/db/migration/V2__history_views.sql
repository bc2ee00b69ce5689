-- The views: what the journal says, in rows. Derived; `jetaudit replay` empties and rebuilds them.
-- In every column null is unknown; no row, 0 and false are none. Times are UTC.

create table if not exists instance (
    instance          varchar(200)    not null primary key,
    -- The rules it is judged by now.
    rules             varchar(60)     not null,
    last_call_at      timestamp(9) with time zone,
    -- Lowest log generation known to be on disk.
    lowest_log        bigint
);

-- What is known of the four backup slots of a database header: four rows for each known database.
create table if not exists header_slot (
    instance          varchar(200)    not null,
    database          varchar         not null,
    -- fullPrev, incPrev, copyPrev or diffPrev.
    slot              varchar(10)     not null,
    -- unknown (nobody said), empty (there was no such backup) or held.
    state             varchar(10)     not null,
    gen_low           bigint,
    gen_high          bigint,
    -- Normal (streaming) or OSSnapshot.
    backup_type       varchar(20),
    at                timestamp(9) with time zone,
    primary key (instance, database, slot)
);

-- One row for each backup that began, however it ended. Written `instance#ordinal`.
create table if not exists backup (
    instance          varchar(200)    not null,
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
    began_at          timestamp(9) with time zone,
    ended_at          timestamp(9) with time zone,
    first_call_at     timestamp(9) with time zone not null,
    last_call_at      timestamp(9) with time zone not null,
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
    primary key (instance, ordinal)
);

create index if not exists backup_by_position on backup (first_position);

create table if not exists backup_database (
    instance          varchar(200)    not null,
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
    primary key (instance, ordinal, database_no)
);

create table if not exists backup_log_range (
    instance          varchar(200)    not null,
    ordinal           bigint          not null,
    -- read (copied to its end) or deleted (by the truncation).
    role              varchar(10)     not null,
    gen_low           bigint          not null,
    gen_high          bigint          not null,
    primary key (instance, ordinal, role, gen_low)
);

create table if not exists finding (
    instance          varchar(200)    not null,
    ordinal           bigint          not null,
    -- By first position, from 0.
    finding_no        integer         not null,
    id                varchar(100)    not null,
    -- info, warning or error.
    severity          varchar(10)     not null,
    message           varchar         not null,
    -- How often it was met; finding_position keeps the first of them only.
    met               bigint          not null,
    primary key (instance, ordinal, finding_no)
);

create table if not exists finding_position (
    instance          varchar(200)    not null,
    ordinal           bigint          not null,
    finding_no        integer         not null,
    position_no       integer         not null,
    position          bigint          not null,
    primary key (instance, ordinal, finding_no, position_no)
);

-- Which evidence source a backup has a call from.
create table if not exists backup_source (
    instance          varchar(200)    not null,
    ordinal           bigint          not null,
    source            varchar(60)     not null,
    primary key (instance, ordinal, source)
);

-- A Begin that started no backup.
create table if not exists refused_begin (
    position          bigint          not null primary key,
    instance          varchar(200)    not null,
    rules             varchar(60)     not null,
    scope             varchar(20),
    at                timestamp(9) with time zone not null,
    answer            integer         not null,
    observed          integer,
    rule_id           varchar(60)     not null,
    source            varchar(60)     not null
);
