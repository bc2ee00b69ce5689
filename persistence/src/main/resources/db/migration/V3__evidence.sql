-- What was recorded from where, so that recording the same evidence again adds only what is new.
-- Written in the same transactions as the events; not derived, so `jetaudit replay` leaves it alone.

create table if not exists evidence_source (
    source_no         bigint          not null primary key,
    -- The file name as it was given, what the source calls itself (or else the name again), and what kind of evidence it is.
    name              varchar         not null,
    source_key        varchar         not null,
    kind              varchar(30)     not null,
    first_seen_at     timestamp(9) with time zone not null,
    -- SHA-256 in hexadecimal of the first line, to find candidates quickly.
    first_line        varchar(64)     not null,
    -- How many lines were recorded, and the SHA-256 of exactly these.
    lines             bigint          not null,
    digest            varchar(64)     not null
);

create index if not exists evidence_source_by_first_line on evidence_source (first_line);
create index if not exists evidence_source_by_key on evidence_source (source_key);

-- The highest `seq` recorded from a numbered source for an instance.
create table if not exists evidence_seq (
    source_key        varchar         not null,
    instance          varchar(200)    not null,
    seq               bigint          not null,
    primary key (source_key, instance)
);

-- A Windows event is known by the first four, whichever file it was exported to. An event may imply that the instance started
-- before it, which is recorded as a call of its own.
create table if not exists windows_event (
    computer          varchar         not null,
    channel           varchar         not null,
    record_id         bigint          not null,
    at_second         bigint          not null,
    implied_start     boolean         not null,
    source_no         bigint          not null,
    primary key (computer, channel, record_id, at_second, implied_start)
);
