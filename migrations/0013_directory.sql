-- The directory: what an enterprise tells everyone of itself, each field shown from a day until a day.

-- What is written for everyone. Who is reached where stays with the organization.
create table sheet (
    organization_id text primary key references organization (id),
    -- One of the field's own sectors, or ''.
    sector text not null,
    -- 'quebec', 'region', or codes of MRC parted by spaces; '' when not said.
    serves text not null,
    -- Markdown.
    story_fr text not null,
    story_en text not null,
    saved_at text not null,
    saved_by text not null
);

-- A field ('sheet' stands for the sheet itself) is shown from its first day until the day before `hidden_on`.
create table sheet_shown (
    id text primary key,
    organization_id text not null references organization (id),
    field text not null,
    shown_on text not null,
    shown_at text not null,
    shown_by text not null,
    hidden_on text,
    hidden_at text,
    hidden_by text
);
create index sheet_shown_organization on sheet_shown (organization_id, field);

-- What it sells or rents, from a day until it is withdrawn.
create table offer (
    id text primary key,
    organization_id text not null references organization (id),
    name_fr text not null,
    name_en text not null,
    -- Other words it is looked for by.
    words text not null,
    -- A category of the public tender site, or ''.
    seao text not null,
    -- sale, rental or both.
    deal text not null,
    -- Whether it is offered to public buyers: 1 or 0.
    buyers bigint not null,
    offered_on text not null,
    recorded_at text not null,
    recorded_by text not null,
    withdrawn_on text,
    withdrawn_by text
);
create index offer_organization on offer (organization_id);
