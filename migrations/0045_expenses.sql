-- What the pole spends: one row for each expense, under one action of the frame, in one MRC or over the whole territory.
-- Never deleted: it is withdrawn for a motive, or a later row stands for it.
create table expense (
    id text primary key,
    day text not null,
    what text not null,
    kind text not null,
    -- Below nought for a credit note, which says its reason.
    cents bigint not null,
    reason text not null,
    reference text not null,
    -- Who was paid: an organization that the pole knows, or a name alone.
    supplier_id text references organization (id),
    supplier_name text not null,
    -- Who pays for it, or nobody in particular.
    funder_id text references organization (id),
    action text not null,
    mrc text not null,
    programme text not null,
    about text not null,
    -- What tells the line of a file that brought it; '' when it was typed.
    source_key text not null,
    recorded_at text not null,
    recorded_by text not null,
    withdrawn_at text,
    withdrawn_by text,
    motive text not null,
    replaced_by text,
    replaced_at text
);
create index expense_day on expense (day);
create index expense_source on expense (source_key);

-- A file of expenses is an imported file of this room; the action holds for lines that say none.
create table expense_file (
    import_id text primary key references import (id),
    action text not null
);
