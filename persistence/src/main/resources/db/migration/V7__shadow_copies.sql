-- Shadow copies and surrogate backups are backups too, so the views are derived anew from the journal at the next start.

-- What a backup that is not streamed is to be, and when it held writing back. Its scope is snapshot or surrogate.
alter table backup add column if not exists planned varchar(20);
alter table backup add column if not exists frozen_at timestamp(9) with time zone;
alter table backup add column if not exists thawed_at timestamp(9) with time zone;

-- Whether the stamp is of the type OSSnapshot.
alter table backup_database add column if not exists stamp_os_snapshot boolean default false not null;

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
