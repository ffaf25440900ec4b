-- The ground: history, settings, accounts' sessions, jobs and letters.

create table history (
    seq bigint primary key,
    at text not null,
    by_kind text not null,
    by_id text not null,
    verb text not null,
    kind text not null,
    id text not null,
    note text not null
);
create index history_subject on history (kind, id, seq);

create table setting (
    name text primary key,
    value text not null
);

-- A job waits, is claimed for a while, and ends done or dead. `once` keeps two of the same apart;
-- `claim` names the claim in force, so that a worker whose claim has run out cannot mark it done.
create table job (
    id text primary key,
    kind text not null,
    body text not null,
    once text unique,
    due_at text not null,
    claim text,
    claimed_until text,
    attempts bigint not null,
    fault text,
    done_at text,
    dead_at text
);
create index job_due on job (done_at, dead_at, due_at);

-- The next moment of each kind of job that comes back by itself (cron text, in the pole's time zone).
create table schedule (
    kind text primary key,
    cron text not null,
    next_at text not null
);

-- A letter is written with the fact it tells of, and sent afterwards; or kept, where no relay is set.
create table letter (
    id text primary key,
    recipient text not null,
    subject text not null,
    plain text not null,
    html text not null,
    reply_to text,
    unsubscribe text,
    written_at text not null,
    sent_at text,
    kept_at text,
    failed_at text,
    fault text
);
