-- The views' tables once more, for a rebuild to fill while the first ones are read. Derived, and empty most of the time.

create table if not exists rebuilt_instance as select * from instance with no data;
create table if not exists rebuilt_header_slot as select * from header_slot with no data;
create table if not exists rebuilt_backup as select * from backup with no data;
create table if not exists rebuilt_backup_database as select * from backup_database with no data;
create table if not exists rebuilt_backup_log_range as select * from backup_log_range with no data;
create table if not exists rebuilt_finding as select * from finding with no data;
create table if not exists rebuilt_finding_position as select * from finding_position with no data;
create table if not exists rebuilt_backup_source as select * from backup_source with no data;
create table if not exists rebuilt_refused_begin as select * from refused_begin with no data;

create unique index if not exists rebuilt_instance_key on rebuilt_instance (instance);
create unique index if not exists rebuilt_header_slot_key on rebuilt_header_slot (instance, database, slot);
create unique index if not exists rebuilt_backup_key on rebuilt_backup (instance, ordinal);
create unique index if not exists rebuilt_backup_database_key on rebuilt_backup_database (instance, ordinal, database_no);
create unique index if not exists rebuilt_backup_log_range_key
    on rebuilt_backup_log_range (instance, ordinal, role, gen_low);
create unique index if not exists rebuilt_finding_key on rebuilt_finding (instance, ordinal, finding_no);
create unique index if not exists rebuilt_finding_position_key
    on rebuilt_finding_position (instance, ordinal, finding_no, position_no);
create unique index if not exists rebuilt_backup_source_key on rebuilt_backup_source (instance, ordinal, source);
create unique index if not exists rebuilt_refused_begin_key on rebuilt_refused_begin (position);

-- How far each set of the views has read the journal. Changes in the same transactions as their rows.
create table if not exists view_position (
    -- served (always there once something was recorded) or rebuilt (while a rebuild runs or is broken off).
    views             varchar(10)     not null primary key,
    -- Which program began a rebuild: another one derives other rows, and so begins anew.
    program           varchar(200),
    position          bigint          not null
);
drop table if exists view_token;

-- So the views are derived anew from the journal at the next start.
delete from view_position;
delete from finding_position;
delete from finding;
delete from backup_source;
delete from backup_log_range;
delete from backup_database;
delete from refused_begin;
delete from backup;
delete from header_slot;
delete from instance;
