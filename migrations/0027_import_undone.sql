-- A list that was imported can be taken back whole: what organizations said before it, and what came of taking it back.

alter table import add column undone_at text;
alter table import add column undone_by text not null default '';

-- What a list changed: all that an organization said just before, and what it says since, a JSON array. Kept as long
-- as a list can be taken back.
create table import_change (
    id text primary key,
    import_id text not null references import (id),
    organization_id text not null references organization (id),
    became text not null,
    name text not null,
    legal_form text not null,
    neq text not null,
    address text not null,
    municipality text not null,
    postal_code text not null,
    mrc text not null,
    phone text not null,
    email text not null,
    website text not null,
    sector text not null,
    about text not null
);
create index import_change_import on import_change (import_id);

-- What taking a list back did to an organization: gone, returned, or kept, with the fields and why, a word each.
create table import_undone (
    id text primary key,
    import_id text not null references import (id),
    organization_id text not null references organization (id),
    what text not null,
    fields text not null,
    why text not null
);
create index import_undone_import on import_undone (import_id, what);
create index import_undone_organization on import_undone (organization_id);
