-- Findings say what to do. There are more detectors than before, so the views are derived anew from the journal at the next start.

alter table finding add column if not exists remedy varchar;

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
