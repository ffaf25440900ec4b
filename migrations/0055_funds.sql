-- Funds that projects may ask: who holds each, what it is for, what it gives. Those that the pole holds itself have no
-- holder.
create table fund (
    id text primary key,
    name text not null,
    holder_id text references organization (id),
    purpose text not null,
    gives text not null,
    -- The least and the most that it gives, in cents, where they are known.
    least bigint,
    most bigint,
    link text not null,
    from_on text not null,
    until_on text,
    recorded_at text not null,
    recorded_by text not null
);

-- The steps taken to open a fund in an MRC: approached, agreed, open, closed. The latest one says where it is on any day.
create table fund_step (
    id text primary key,
    fund_id text not null references fund (id),
    mrc text not null,
    step text not null,
    day text not null,
    note text not null,
    recorded_at text not null,
    recorded_by text not null,
    withdrawn_at text,
    withdrawn_by text
);
create index fund_step_fund on fund_step (fund_id, mrc, day);

-- Calls for projects, of a fund or of several poles together.
create table fund_call (
    id text primary key,
    fund_id text references fund (id),
    title text not null,
    -- 2 for a second call; 0 where they are not numbered.
    number bigint not null,
    opens_on text not null,
    closes_on text not null,
    -- How to apply, as Markdown.
    how text not null,
    -- The day it really opened.
    opened_on text,
    cancelled_on text,
    because text not null,
    recorded_at text not null,
    recorded_by text not null
);
create index fund_call_opened on fund_call (opened_on);

-- Who opens a call together.
create table fund_call_partner (
    id text primary key,
    call_id text not null references fund_call (id),
    organization_id text not null references organization (id),
    recorded_at text not null,
    recorded_by text not null,
    withdrawn_at text,
    withdrawn_by text
);
create index fund_call_partner_call on fund_call_partner (call_id);

-- What is asked of a fund that the pole holds.
create table fund_application (
    id text primary key,
    fund_id text not null references fund (id),
    organization_id text references organization (id),
    project text not null,
    cents bigint not null,
    day text not null,
    recorded_at text not null,
    recorded_by text not null,
    withdrawn_at text,
    withdrawn_by text
);
create index fund_application_fund on fund_application (fund_id, day);

-- What was decided of it: granted, so much, or refused, with the reason; by whom.
create table fund_decision (
    id text primary key,
    application_id text not null references fund_application (id),
    outcome text not null,
    cents bigint not null,
    because text not null,
    resolution text not null,
    day text not null,
    recorded_at text not null,
    recorded_by text not null,
    withdrawn_at text,
    withdrawn_by text
);
create index fund_decision_application on fund_decision (application_id);

-- What was paid of what was granted.
create table fund_payment (
    id text primary key,
    application_id text not null references fund_application (id),
    cents bigint not null,
    day text not null,
    recorded_at text not null,
    recorded_by text not null,
    withdrawn_at text,
    withdrawn_by text
);
create index fund_payment_application on fund_payment (application_id);
