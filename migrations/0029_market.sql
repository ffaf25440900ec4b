-- L'économie sociale, j'achète: editions, the suppliers who take part and the buyers who engage, what is done under
-- each of the eight means, outreach, needs and rules, introductions and what came of them, matchmaking sessions.

create table market_edition (
    id text primary key,
    name text not null,
    -- What it is for, told to everyone, or ''.
    about text not null,
    -- '' when it is of the whole territory.
    mrc text not null,
    from_on text not null,
    -- The last day, once it is known.
    until_on text,
    recorded_at text not null,
    recorded_by text not null
);

-- A supplier of an edition: met on a day, in the cohort from a day, gone from a day.
create table market_supplier (
    id text primary key,
    edition_id text not null references market_edition (id),
    organization_id text not null references organization (id),
    recruited_on text not null,
    joined_on text,
    -- The first day on which it is there no longer, and why.
    left_on text,
    left_why text not null,
    recorded_at text not null,
    recorded_by text not null
);
create index market_supplier_edition on market_supplier (edition_id);

-- A buyer's engagement, as it was signed.
create table market_engagement (
    id text primary key,
    edition_id text not null references market_edition (id),
    organization_id text not null references organization (id),
    -- Who signed, and as what; none where nobody said.
    person_id text references person (id),
    title text not null,
    -- What the engagement reaches: services, places, amounts.
    scope text not null,
    signed_on text not null,
    -- The last day, and why, once it is over.
    until_on text,
    until_why text not null,
    recorded_at text not null,
    recorded_by text not null
);
create index market_engagement_edition on market_engagement (edition_id);

-- Something done under one of the eight means.
create table market_activity (
    id text primary key,
    edition_id text not null references market_edition (id),
    mean text not null,
    day text not null,
    title text not null,
    note text not null,
    mrc text not null,
    action text not null,
    withdrawn_at text,
    withdrawn_why text not null,
    recorded_at text not null,
    recorded_by text not null
);
create index market_activity_day on market_activity (day);

-- Who it was done with: on the side of buyers or of suppliers.
create table market_activity_party (
    activity_id text not null references market_activity (id),
    organization_id text not null references organization (id),
    side text not null,
    primary key (activity_id, organization_id, side)
);

-- A buyer whom the pole would have engage, and each step towards it; the latest says where it stands.
create table market_prospect (
    id text primary key,
    edition_id text not null references market_edition (id),
    organization_id text not null references organization (id),
    opened_on text not null,
    recorded_at text not null,
    recorded_by text not null
);

create table market_step (
    id text primary key,
    prospect_id text not null references market_prospect (id),
    day text not null,
    -- to-contact, contacted, met, weighing, engaged or declined.
    stage text not null,
    note text not null,
    -- What comes next, by which day, by whose account.
    next text not null,
    next_on text,
    owner_id text not null,
    recorded_at text not null,
    recorded_by text not null
);
create index market_step_prospect on market_step (prospect_id, day);

-- What a buyer looks for.
create table market_need (
    id text primary key,
    edition_id text not null references market_edition (id),
    organization_id text not null references organization (id),
    -- offers, quote or sounding.
    kind text not null,
    title text not null,
    about text not null,
    mrc text not null,
    answer_by text not null,
    -- How many suppliers are written to, at most.
    most bigint not null,
    -- The account of the buyer that asked for it, or '' when the pole wrote it down.
    asked_by text not null,
    -- When the pole published it, and when it was closed and why.
    published_on text,
    closed_on text,
    closed_why text not null,
    recorded_at text not null,
    recorded_by text not null
);

-- A need sent to a supplier: its link, and the answer.
create table market_sent (
    id text primary key,
    need_id text not null references market_need (id),
    organization_id text not null references organization (id),
    email text not null,
    -- Why this supplier, in words, as it was told when it was chosen.
    reasons text not null,
    sent_on text not null,
    reminded_on text,
    answered_on text,
    -- interested or declined, and for which reason.
    answer text not null,
    because text not null,
    note text not null,
    recorded_at text not null,
    recorded_by text not null,
    unique (need_id, organization_id)
);

-- The link that a letter brings: to a need that was sent, or to what is asked of an introduction.
create table market_link (
    token_hash text primary key,
    -- need or follow, and its row.
    kind text not null,
    row_id text not null,
    letter_id text not null,
    made_at text not null,
    ends_at text not null
);
create index market_link_row on market_link (row_id);

-- A rule of buying, told for information, from a day on, with where it is written.
create table market_rule (
    id text primary key,
    -- threshold, exception, preference or notice.
    kind text not null,
    -- municipal, ministry, network, private, or '' for all.
    buyers text not null,
    -- goods, services, works, or '' for all.
    what text not null,
    -- From this amount, and under that one, in cents.
    from_cents bigint,
    under_cents bigint,
    text text not null,
    source text not null,
    address text not null,
    from_on text not null,
    until_on text,
    checked_on text not null,
    recorded_at text not null,
    recorded_by text not null
);

-- Two organizations made known to each other.
create table market_introduction (
    id text primary key,
    edition_id text not null references market_edition (id),
    day text not null,
    -- Where they met.
    place text not null,
    first_id text not null references organization (id),
    second_id text not null references organization (id),
    about text not null,
    mrc text not null,
    action text not null,
    withdrawn_at text,
    withdrawn_why text not null,
    recorded_at text not null,
    recorded_by text not null
);
create index market_introduction_day on market_introduction (day);

-- What came of it, asked of one side on a day.
create table market_follow (
    id text primary key,
    introduction_id text not null references market_introduction (id),
    organization_id text not null references organization (id),
    due_on text not null,
    asked_on text,
    email text not null,
    answered_on text,
    -- contract, talks, later, none; '' while nothing is said.
    outcome text not null,
    note text not null,
    recorded_at text not null,
    recorded_by text not null
);
create index market_follow_introduction on market_follow (introduction_id);

-- A success that both sides agreed to tell.
create table market_story (
    id text primary key,
    edition_id text not null references market_edition (id),
    supplier_id text not null references organization (id),
    buyer_id text references organization (id),
    title text not null,
    text text not null,
    -- Since when both agreed.
    agreed_on text not null,
    published_on text not null,
    withdrawn_on text,
    withdrawn_why text not null,
    recorded_at text not null,
    recorded_by text not null
);

-- A supplier that a buyer keeps at hand.
create table market_shortlisted (
    id text primary key,
    buyer_id text not null references organization (id),
    supplier_id text not null references organization (id),
    note text not null,
    listed_on text not null,
    removed_on text,
    recorded_at text not null,
    recorded_by text not null
);
create index market_shortlisted_buyer on market_shortlisted (buyer_id);

-- A matchmaking session: short meetings, in rounds, at tables.
create table market_session (
    id text primary key,
    edition_id text not null references market_edition (id),
    title text not null,
    day text not null,
    -- HH:MM, then so many rounds of so many minutes.
    from_time text not null,
    rounds bigint not null,
    minutes bigint not null,
    place text not null,
    mrc text not null,
    cancelled_on text,
    cancelled_why text not null,
    recorded_at text not null,
    recorded_by text not null
);

create table market_seat (
    id text primary key,
    session_id text not null references market_session (id),
    organization_id text not null references organization (id),
    -- buyer or supplier.
    side text not null,
    -- The rounds when it is not there: '1 4'.
    away text not null,
    recorded_at text not null,
    recorded_by text not null,
    unique (session_id, organization_id)
);

-- Whom one of them wishes to meet.
create table market_wish (
    session_id text not null references market_session (id),
    by_id text not null references organization (id),
    of_id text not null references organization (id),
    primary key (session_id, by_id, of_id)
);

create table market_meeting (
    id text primary key,
    session_id text not null references market_session (id),
    round bigint not null,
    buyer_id text not null references organization (id),
    supplier_id text not null references organization (id),
    -- The introduction that it became, once it was held.
    introduction_id text references market_introduction (id),
    recorded_at text not null,
    recorded_by text not null
);
create index market_meeting_session on market_meeting (session_id, round);
