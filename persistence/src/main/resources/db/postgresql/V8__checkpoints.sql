-- Signed heads of the journal's hash tree.

-- By what name the journal is known in its checkpoints; one row, written with the first of them.
create table if not exists journal_origin (
    origin            varchar(200)    not null primary key
);

create table if not exists checkpoint (
    checkpoint_no     bigint          not null primary key,
    -- How many chunks the journal had.
    chunks            bigint          not null,
    -- A C2SP signed note: origin, chunks, root of the tree, signatures.
    note              varchar         not null
);

create trigger checkpoint_is_append_only before update or delete or truncate on checkpoint
    for each statement execute function journal_is_append_only();
create trigger journal_origin_is_append_only before update or delete or truncate on journal_origin
    for each statement execute function journal_is_append_only();
