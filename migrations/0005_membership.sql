-- Who is a member: categories and dues as each pole decides them, applications with their six legal
-- criteria, the board's decisions, memberships between two days, and dues paid.

-- Open to new members between two days, both included. Votes at the assembly; eligible to the board: 1 or 0.
create table membership_category (
    id text primary key,
    name_fr text not null,
    name_en text not null,
    votes bigint not null,
    eligible bigint not null,
    place bigint not null,
    from_on text not null,
    until_on text,
    recorded_at text not null,
    recorded_by text not null
);

-- A year's dues in a category, in cents, from a day until the next such row.
create table membership_dues (
    id text primary key,
    category_id text not null references membership_category (id),
    from_on text not null,
    cents bigint not null,
    recorded_at text not null,
    recorded_by text not null
);
create index membership_dues_category on membership_dues (category_id);

-- What was asked, as it was asked; the organization is linked by staff, never by itself.
create table application (
    id text primary key,
    organization_id text references organization (id),
    name text not null,
    name_key text not null,
    legal_form text not null,
    neq text not null,
    municipality text not null,
    category_id text not null references membership_category (id),
    contact_name text not null,
    contact_email text not null,
    language text not null,
    received_on text not null,
    consented_at text not null,
    recorded_at text not null,
    recorded_by text not null
);

create table application_statement (
    application_id text not null references application (id),
    principle bigint not null,
    statement text not null,
    primary key (application_id, principle)
);

-- A later verdict on a principle (1 to 6) replaces the one before; both are kept.
create table application_verdict (
    id text primary key,
    application_id text not null references application (id),
    principle bigint not null,
    verdict text not null,
    evidence text not null,
    recorded_at text not null,
    recorded_by text not null
);
create index application_verdict_application on application_verdict (application_id);

-- The board may postpone several times, then admits or refuses once.
create table application_decision (
    id text primary key,
    application_id text not null references application (id),
    outcome text not null,
    resolution text not null,
    decided_on text not null,
    reason text not null,
    recorded_at text not null,
    recorded_by text not null
);
create index application_decision_application on application_decision (application_id);

-- A member from the day it joined until the day before it left.
create table membership (
    id text primary key,
    organization_id text not null references organization (id),
    application_id text references application (id),
    joined_on text not null,
    -- The board's resolution, or '' when the register of before does not tell it.
    resolution text not null,
    left_on text,
    left_reason text not null default '',
    left_resolution text not null default '',
    recorded_at text not null,
    recorded_by text not null,
    corrected_at text,
    corrected_by text
);
create index membership_organization on membership (organization_id);
create index membership_joined on membership (joined_on);

-- The category a membership is held in, from a day until the next such row.
create table membership_held (
    id text primary key,
    membership_id text not null references membership (id),
    category_id text not null references membership_category (id),
    from_on text not null,
    recorded_at text not null,
    recorded_by text not null
);
create index membership_held_membership on membership_held (membership_id);

create table dues_paid (
    id text primary key,
    membership_id text not null references membership (id),
    day text not null,
    cents bigint not null,
    method text not null,
    recorded_at text not null,
    recorded_by text not null,
    withdrawn_at text,
    withdrawn_by text
);
create index dues_paid_membership on dues_paid (membership_id);
create index dues_paid_day on dues_paid (day);
