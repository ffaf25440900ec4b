-- Organizations whole: where they are, how they are reached, what they are to the pole, and their people.

alter table organization add column name_key text not null default '';
alter table organization add column address text not null default '';
alter table organization add column postal_code text not null default '';
alter table organization add column phone text not null default '';
alter table organization add column email text not null default '';
alter table organization add column website text not null default '';
alter table organization add column sector text not null default '';
alter table organization add column about text not null default '';
-- Where it came from: '' when a person typed it, otherwise the import's id.
alter table organization add column import_id text not null default '';
-- The organization it turned out to be the same as.
alter table organization add column merged_into text;
create index organization_name_key on organization (name_key);

-- What an organization is to the pole, several things at once, each between two days, both included.
create table organization_role (
    id text primary key,
    organization_id text not null references organization (id),
    role text not null,
    from_on text not null,
    until_on text,
    recorded_at text not null,
    recorded_by text not null
);
create index organization_role_organization on organization_role (organization_id);

create table person (
    id text primary key,
    name text not null,
    name_key text not null,
    email text not null,
    phone text not null,
    language text not null,
    recorded_at text not null,
    recorded_by text not null,
    erased_at text
);
create index person_name_key on person (name_key);

-- What a person does in an organization, between two days, both included.
create table person_role (
    id text primary key,
    person_id text not null references person (id),
    organization_id text not null references organization (id),
    title text not null,
    from_on text not null,
    until_on text,
    recorded_at text not null,
    recorded_by text not null
);
create index person_role_person on person_role (person_id);
create index person_role_organization on person_role (organization_id);

-- The pole's own staff posts: who, on which MRC ('' for the whole territory), how much of a full week
-- (in hundredths), between two days.
create table post (
    id text primary key,
    person_id text not null references person (id),
    title text not null,
    mrc text not null,
    share bigint not null,
    from_on text not null,
    until_on text,
    recorded_at text not null,
    recorded_by text not null
);
