-- What a pole keeps of organizations and persons from day to day, and how it answers for it (RLRQ, c. P-39.1).

-- Words about an organization. 'team': those who meet persons; 'direction': it and who wrote; 'author': who wrote.
create table note (
    id text primary key,
    organization_id text not null references organization (id),
    day text not null,
    text text not null,
    visibility text not null,
    recorded_at text not null,
    recorded_by text not null,
    withdrawn_at text,
    withdrawn_by text
);
create index note_organization on note (organization_id, day);

-- What is to be done next with an organization, by a day, by the owner of an account; done or dropped once.
create table next_step (
    id text primary key,
    organization_id text not null references organization (id),
    text text not null,
    due_on text not null,
    owner_id text not null references account (id),
    recorded_at text not null,
    recorded_by text not null,
    ended_on text,
    -- done or dropped.
    ended_as text not null default '',
    ended_by text
);
create index next_step_organization on next_step (organization_id);
create index next_step_open on next_step (ended_on, due_on);

-- A person of the pole's team knows a person, since when and from where, as they said.
create table acquaintance (
    id text primary key,
    knower_id text not null references person (id),
    person_id text not null references person (id),
    since text not null,
    through text not null,
    recorded_at text not null,
    recorded_by text not null,
    ended_on text,
    ended_by text
);
create index acquaintance_person on acquaintance (person_id);
create index acquaintance_knower on acquaintance (knower_id);

-- A consent to be written to for a purpose: express, or implied by dues, an inquiry or a published address
-- (S.C. 2010, c. 23, ss. 6 and 10). It holds from its day until it is withdrawn or runs out.
create table consent (
    id text primary key,
    person_id text not null references person (id),
    purpose text not null,
    basis text not null,
    how text not null,
    evidence text not null,
    given_on text not null,
    recorded_at text not null,
    recorded_by text not null,
    withdrawn_on text,
    withdrawn_at text,
    withdrawn_by text
);
create index consent_person on consent (person_id);

-- For how many months an implied consent holds, from a day until the next such row.
create table consent_rule (
    id text primary key,
    basis text not null,
    months bigint not null,
    from_on text not null,
    recorded_at text not null,
    recorded_by text not null
);
-- S.C. 2010, c. 23, s. 10(10): two years after a purchase or a contract, six months after an inquiry.
insert into consent_rule (id, basis, months, from_on, recorded_at, recorded_by) values
    ('00000000000000000000000001', 'dues', 24, '2014-07-01', '2014-07-01T04:00:00.000Z', ''),
    ('00000000000000000000000002', 'inquiry', 6, '2014-07-01', '2014-07-01T04:00:00.000Z', '');

-- What everyone may read of a person, field by field: nothing until somebody chooses it.
create table person_shown (
    id text primary key,
    person_id text not null references person (id),
    field text not null,
    shown_on text not null,
    shown_at text not null,
    shown_by text not null,
    hidden_on text,
    hidden_at text,
    hidden_by text
);
create index person_shown_person on person_shown (person_id, field);

-- A person asks for what the pole holds of them, or to have it mended or erased: answered within thirty days.
create table privacy_request (
    id text primary key,
    person_id text references person (id),
    name text not null,
    kind text not null,
    received_on text not null,
    due_on text not null,
    recorded_at text not null,
    recorded_by text not null,
    answered_on text,
    outcome text not null default '',
    answered_by text
);
create index privacy_request_person on privacy_request (person_id);

-- For how many months a kind of rows is kept, from a day until the next such row; 0 keeps it without end.
create table retention_rule (
    id text primary key,
    kind text not null,
    months bigint not null,
    from_on text not null,
    recorded_at text not null,
    recorded_by text not null
);
create index retention_rule_kind on retention_rule (kind, from_on);

-- The register of confidentiality incidents (RLRQ, c. P-39.1, ss. 3.5 to 3.8; c. A-2.1, r. 3.1).
create table incident (
    id text primary key,
    happened_on text not null,
    found_on text not null,
    -- What was concerned, and in which circumstances.
    nature text not null,
    circumstances text not null,
    persons bigint not null,
    -- low, medium or high: how sensitive it was, what its use may bring, how likely harm is.
    sensitivity text not null,
    consequences text not null,
    likelihood text not null,
    -- 1 when the risk of serious injury was judged to be there.
    serious bigint not null,
    measures text not null,
    -- The day the Commission was told, and the persons were; '' as long as they were not.
    commission_on text not null,
    persons_on text not null,
    recorded_at text not null,
    recorded_by text not null
);
