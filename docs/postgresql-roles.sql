-- Rights for a store on PostgreSQL. To be run by the role that made the tables, in the store's database, when they are there:
--   psql -v ON_ERROR_STOP=1 -f docs/postgresql-roles.sql DATABASE
-- May be run again. Give people and programs one of the two roles: grant jetaudit_recorder to backup_host;

do $$
begin
    if not exists (select from pg_roles where rolname = 'jetaudit_recorder') then
        create role jetaudit_recorder nologin;
    end if;
    if not exists (select from pg_roles where rolname = 'jetaudit_auditor') then
        create role jetaudit_auditor nologin;
    end if;
end
$$;

-- Reads everything, while the views are up to date: bringing them up to date is the recorder's work.
grant select on all tables in schema public to jetaudit_auditor;

-- Appends to the journal and to the book of evidence, and neither changes nor deletes what is there.
grant select on all tables in schema public to jetaudit_recorder;
grant insert on chunk, checkpoint, journal_origin, evidence_source, evidence_seq, windows_event to jetaudit_recorder;
-- How far a source was recorded, and nothing else of it.
grant update (lines, digest) on evidence_source to jetaudit_recorder;
grant update (seq) on evidence_seq to jetaudit_recorder;
-- What is derived from the journal.
grant insert, update, delete on
    instance_snapshot, instance, header_slot, backup, backup_database, backup_log_range, backup_source,
    finding, finding_position, refused_begin, view_position
    to jetaudit_recorder;
-- What a rebuild of the views fills beside them.
grant insert, update, delete, truncate on
    rebuilt_instance, rebuilt_header_slot, rebuilt_backup, rebuilt_backup_database, rebuilt_backup_log_range,
    rebuilt_backup_source, rebuilt_finding, rebuilt_finding_position, rebuilt_refused_begin
    to jetaudit_recorder;
