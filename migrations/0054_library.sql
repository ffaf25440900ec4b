-- What the pole keeps to be used again: a study, a tool, an initiative, a framework. Never deleted: it is withdrawn with
-- its reason.
create table library_item (
    id text primary key,
    kind text not null,
    title_fr text not null,
    title_en text not null,
    about_fr text not null,
    about_en text not null,
    -- Whose it is: an organization that the pole knows, or a name alone.
    source_id text references organization (id),
    source_name text not null,
    -- When it was published, or when the pole learned of it.
    day text not null,
    action text not null,
    mrc text not null,
    link text not null,
    topics text not null,
    -- The account of who looks after it, or ''.
    carer_account text not null,
    -- By which day it must be reviewed.
    review_by text,
    -- From which day the pole keeps it, and from which day everyone may read it.
    kept_on text not null,
    open_since text,
    -- What tells the line of a file that brought it; '' when it was typed.
    source_key text not null,
    recorded_at text not null,
    recorded_by text not null,
    withdrawn_on text,
    withdrawn_by text,
    reason text not null
);
create index library_item_review on library_item (review_by);
create index library_item_source on library_item (source_id);

-- A review: whether it is still good, on a day, and by which day that was due.
create table library_review (
    id text primary key,
    item_id text not null references library_item (id),
    day text not null,
    due_on text,
    state text not null,
    note text not null,
    recorded_at text not null,
    recorded_by text not null
);
create index library_review_item on library_review (item_id);

-- How it was passed on, and to whom where that is known.
create table library_passing (
    id text primary key,
    item_id text not null references library_item (id),
    day text not null,
    how text not null,
    organization_id text references organization (id),
    note text not null,
    recorded_at text not null,
    recorded_by text not null,
    withdrawn_at text
);
create index library_passing_item on library_passing (item_id);
create index library_passing_organization on library_passing (organization_id);

create table library_document (
    id text primary key,
    item_id text not null references library_item (id),
    title text not null,
    -- Where it is, or the bytes of a PDF in base64.
    link text not null,
    bytes text not null,
    recorded_at text not null,
    recorded_by text not null,
    withdrawn_at text
);
create index library_document_item on library_document (item_id);

-- A version of a framework, in force from its day until the eve of the next one's.
create table library_version (
    id text primary key,
    item_id text not null references library_item (id),
    number text not null,
    from_on text not null,
    until_on text,
    document_id text references library_document (id),
    recorded_at text not null,
    recorded_by text not null
);
create index library_version_item on library_version (item_id);

-- A partner that commits itself to a version.
create table library_commitment (
    id text primary key,
    version_id text not null references library_version (id),
    organization_id text not null references organization (id),
    from_on text not null,
    until_on text,
    -- What it commits itself to beside the roles that all share.
    what text not null,
    recorded_at text not null,
    recorded_by text not null,
    withdrawn_at text
);
create index library_commitment_version on library_commitment (version_id);
create index library_commitment_organization on library_commitment (organization_id);

-- A role that all who commit themselves to a version share.
create table library_role (
    id text primary key,
    version_id text not null references library_version (id),
    name_fr text not null,
    name_en text not null,
    recorded_at text not null,
    recorded_by text not null,
    withdrawn_at text
);
create index library_role_version on library_role (version_id);
