-- Accompaniment whole: corrected acts, promoters, requests at the front door, referrals and what came of them.

-- A corrected act stays; the later row that stands for it is named here, and alone is counted.
alter table service_act add column replaced_by text;
alter table service_act add column replaced_at text;
-- The request it answers, if any.
alter table service_act add column request_id text;
create index service_act_recorded_by on service_act (recorded_by);
create index service_act_request on service_act (request_id);

-- A lone promoter or an emerging group, known by a name or by its project's: nothing more of the person.
create table promoter (
    id text primary key,
    name text not null,
    name_key text not null,
    recorded_at text not null,
    recorded_by text not null
);
create index promoter_name_key on promoter (name_key);

-- The stage is that of the day of the act: it moves from one act to the next.
create table service_act_promoter (
    act_id text not null references service_act (id),
    promoter_id text not null references promoter (id),
    stage text not null,
    primary key (act_id, promoter_id)
);
create index service_act_promoter_promoter on service_act_promoter (promoter_id);

-- Someone came to the front door. What became of it are the dated states, the last of which stands.
create table service_request (
    id text primary key,
    day text not null,
    organization_id text references organization (id),
    promoter_id text references promoter (id),
    channel text not null,
    need text not null,
    topic text not null,
    urgency text not null,
    due_on text not null,
    action text not null,
    recorded_at text not null,
    recorded_by text not null
);
create index service_request_day on service_request (day);
create index service_request_organization on service_request (organization_id);

create table service_request_state (
    id text primary key,
    request_id text not null references service_request (id),
    state text not null,
    day text not null,
    -- Of a closed one: why, among few reasons.
    why text not null,
    note text not null,
    recorded_at text not null,
    recorded_by text not null
);
create index service_request_state_request on service_request_state (request_id);

-- A referral to a support body. Nothing of the context is shared without the person's consent (RLRQ P-39.1).
create table referral (
    id text primary key,
    day text not null,
    organization_id text references organization (id),
    promoter_id text references promoter (id),
    request_id text references service_request (id),
    to_organization_id text not null references organization (id),
    why text not null,
    -- none: nothing was shared; spoken or written: the context was, as the person agreed.
    consent text not null,
    -- The day to ask what came of it, or ''.
    follow_on text not null,
    action text not null,
    recorded_at text not null,
    recorded_by text not null,
    withdrawn_at text,
    withdrawn_by text
);
create index referral_day on referral (day);
create index referral_organization on referral (organization_id);
create index referral_request on referral (request_id);

-- What came of it, each time it was asked; the latest by its day stands.
create table referral_outcome (
    id text primary key,
    referral_id text not null references referral (id),
    outcome text not null,
    day text not null,
    note text not null,
    follow_on text not null,
    recorded_at text not null,
    recorded_by text not null
);
create index referral_outcome_referral on referral_outcome (referral_id);
