-- Lists of organizations brought from files: what was offered, what came of each line, what is remembered.

-- One file. `ended_at` is null while a person looks at what would come of it.
create table import (
    id text primary key,
    file_name text not null,
    sha256 text not null,
    worksheet text not null,
    -- Its headings, a JSON array.
    head text not null,
    offered_at text not null,
    offered_by text not null,
    ended_at text,
    read bigint not null default 0,
    added bigint not null default 0,
    changed bigint not null default 0,
    unchanged bigint not null default 0,
    duplicates bigint not null default 0,
    refused bigint not null default 0
);
create index import_sha256 on import (sha256);

-- The bytes of a file that was offered, in base64, until it is carried out or forgotten.
create table import_file (
    import_id text primary key references import (id),
    content text not null
);

-- What each column of such headings was said to hold, a JSON array.
create table import_column (
    head_key text primary key,
    fields text not null,
    remembered_at text not null
);

-- The lines a person may want to see again: refused, likely duplicates, values kept as typed by hand.
create table import_row (
    id text primary key,
    import_id text not null references import (id),
    line bigint not null,
    fate text not null,
    -- Fields and why, `field:words` parted by spaces.
    why text not null,
    organization_id text,
    source_key text not null,
    -- What the line says, a JSON array; its cells as they were, another.
    said text not null,
    cells text not null,
    settled_at text,
    settled_by text
);
create index import_row_import on import_row (import_id, fate, line);
create index import_row_source on import_row (source_key);

-- Which organization a line of a list is, and what the list said last, so that a later list changes only
-- what it changes itself.
create table import_source (
    source_key text primary key,
    organization_id text not null references organization (id),
    import_id text not null,
    said text not null
);
create index import_source_organization on import_source (organization_id);
