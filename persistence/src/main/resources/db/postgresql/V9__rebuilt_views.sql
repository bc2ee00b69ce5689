-- The views' tables once more, for a rebuild to fill while the first ones are read. Derived, and empty most of the time.

create table rebuilt_instance (like instance including all);
create table rebuilt_header_slot (like header_slot including all);
create table rebuilt_backup (like backup including all);
create table rebuilt_backup_database (like backup_database including all);
create table rebuilt_backup_log_range (like backup_log_range including all);
create table rebuilt_finding (like finding including all);
create table rebuilt_finding_position (like finding_position including all);
create table rebuilt_backup_source (like backup_source including all);
create table rebuilt_refused_begin (like refused_begin including all);

-- How far each set of the views has read the journal. Changes in the same transactions as their rows.
create table view_position (
    -- served (always there once something was recorded) or rebuilt (while a rebuild runs or is broken off).
    views             varchar(10)     not null primary key,
    -- Which program began a rebuild: another one derives other rows, and so begins anew.
    program           varchar(200),
    position          bigint          not null
);
drop table view_token;

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
