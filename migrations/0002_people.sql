-- Who signs in, and the organizations and persons a pole knows.

create table account (
    id text primary key,
    email text not null unique,
    name text not null,
    language text not null,
    person_id text not null,
    opened_at text not null,
    closed_at text
);

-- A role is held between two days, both included, for the pole ('') or for an organization.
create table account_role (
    id text primary key,
    account_id text not null references account (id),
    role text not null,
    organization_id text not null,
    from_on text not null,
    until_on text
);
create index account_role_account on account_role (account_id);

create table session (
    token_hash text primary key,
    account_id text not null references account (id),
    begun_at text not null,
    ends_at text not null,
    ended_at text
);

create table sign_in_link (
    token_hash text primary key,
    account_id text not null references account (id),
    made_at text not null,
    ends_at text not null,
    used_at text
);

create table organization (
    id text primary key,
    name text not null,
    legal_form text not null,
    neq text unique,
    municipality text not null,
    mrc text not null,
    recorded_at text not null,
    recorded_by text not null,
    closed_on text
);
