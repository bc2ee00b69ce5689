-- Rights for a store on PostgreSQL. To be run in the store's database when the tables are there, by the role that made them:
--   psql -v ON_ERROR_STOP=1 -f docs/postgresql-roles.sql DATABASE
-- A store in a schema of its own:
--   psql -v ON_ERROR_STOP=1 -c 'set search_path to SCHEMA' -f docs/postgresql-roles.sql DATABASE
-- The first run on a server makes two roles, which takes CREATEROLE; or let an administrator run it.
-- May be run again. Give people and programs one of the two roles: grant jetaudit_recorder to backup_host;

do $$
declare
    place text := (select relnamespace::regnamespace from pg_class where oid = 'chunk'::regclass);
    maker text := (select relowner::regrole from pg_class where oid = 'chunk'::regclass);
begin
    if not exists (select from pg_roles where rolname = 'jetaudit_recorder') then
        create role jetaudit_recorder nologin;
    end if;
    if not exists (select from pg_roles where rolname = 'jetaudit_auditor') then
        create role jetaudit_auditor nologin;
    end if;
    -- Whoever may make functions and operators beside the tables can have others run them.
    execute format('grant create on schema %s to %s', place, maker);
    execute format('revoke create on schema %s from public', place);
    if has_schema_privilege('public', (select relnamespace from pg_class where oid = 'chunk'::regclass), 'create') then
        raise warning 'anybody may create in schema %: have its owner or an administrator run this script', place;
    end if;
    execute format('grant usage on schema %s to jetaudit_recorder, jetaudit_auditor', place);
    -- The auditor reads; bringing the views up to date is the recorder's work.
    execute format('grant select on all tables in schema %s to jetaudit_recorder, jetaudit_auditor', place);
end
$$;

-- Also for sessions that set session_replication_role, which skips other triggers.
alter table chunk enable always trigger chunk_is_append_only;
alter table checkpoint enable always trigger checkpoint_is_append_only;
alter table journal_origin enable always trigger journal_origin_is_append_only;

-- Appends to the journal and to the book of evidence, and neither changes nor deletes what is there.
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
