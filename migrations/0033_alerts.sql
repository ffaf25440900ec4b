-- Alerts: what each supplier wishes to hear of, the letters written, the notices told in them, and those refused.

-- What an organization wishes to be told of, from a day on. A change ends the row and writes another.
create table wish (
    id text primary key,
    organization_id text not null references organization (id),
    -- The mailbox that asked for letters, emptied when it is forgotten.
    email text not null,
    language text not null,
    -- Codes parted by spaces: regions (two digits) and MRC (three); categories of the site (S9). None: everywhere, all.
    places text not null,
    categories text not null,
    -- Words, one a line: notices that say one are always told, notices that say one never.
    wanted text not null,
    unwanted text not null,
    from_on text not null,
    -- The last day, or ''.
    until_on text not null,
    -- Since when no letter goes, or null.
    paused_on text,
    recorded_at text not null,
    recorded_by text not null,
    ended_at text,
    ended_on text,
    -- Why, where it was not replaced by a later one.
    ended_why text,
    ended_by text
);
create index wish_organization on wish (organization_id, id);
create unique index wish_open on wish (organization_id) where ended_at is null;

-- A letter to one mailbox: notices of a week, or only the way to what is wished.
create table alert (
    id text primary key,
    organization_id text not null references organization (id),
    email text not null,
    -- weekly or link.
    kind text not null,
    letter_id text not null,
    -- Digests: of the token of its links, and of the one by which the mailbox asks for no more.
    token_hash text not null unique,
    stop_hash text not null unique,
    made_on text not null,
    made_at text not null,
    made_by text not null,
    ends_at text not null
);
create index alert_organization on alert (organization_id, id);

-- A notice told to a supplier: once, whatever becomes of the notice.
create table alert_notice (
    id text primary key,
    alert_id text not null references alert (id),
    organization_id text not null references organization (id),
    notice_id text not null references notice (id),
    sent_on text not null
);
create unique index alert_notice_once on alert_notice (organization_id, notice_id);
create index alert_notice_sent_on on alert_notice (sent_on);

-- « Not for us »: why, until it is taken back or said otherwise.
create table alert_refusal (
    id text primary key,
    alert_notice_id text not null references alert_notice (id),
    organization_id text not null references organization (id),
    notice_id text not null references notice (id),
    -- far, big, trade, soon or other.
    kind text not null,
    words text not null,
    said_on text not null,
    said_at text not null,
    taken_back_at text
);
create unique index alert_refusal_open on alert_refusal (alert_notice_id) where taken_back_at is null;
create index alert_refusal_organization on alert_refusal (organization_id);

-- A mailbox that asked for no more of these letters, until it asks for them again.
create table alert_stop (
    id text primary key,
    email text not null,
    stopped_at text not null,
    resumed_at text
);
create index alert_stop_email on alert_stop (email);

-- From a day on: on which day of the week letters go (1 Monday to 7 Sunday), from how many hundredths of a point a
-- notice is told, and how many at most in one letter.
create table alert_rule (
    id text primary key,
    from_on text not null,
    weekday bigint not null,
    points bigint not null,
    most bigint not null,
    recorded_at text not null,
    recorded_by text not null
);

-- A week whose letters are all written.
create table alert_week (
    due_on text primary key,
    written_at text not null
);
