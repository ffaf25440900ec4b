-- The logo of a pole: one row for each that it had, for papers keep the one they were issued under.
create table logo (
    id text primary key,
    -- A JPEG or a PNG, in base64.
    bytes text not null,
    -- The words that stand for it.
    alternative text not null,
    added_at text not null,
    added_by text not null
);

-- A session is told to whoever holds it: when it was last used, and on what kind of device it began.
alter table session add column seen_at text not null default '';
alter table session add column device text not null default '';
create index session_account on session (account_id);

-- The day at the pole on which a person was forgotten, for it to be counted. Those forgotten before are told by the day
-- it then was in Greenwich: an evening’s difference at most, and no more is known.
alter table person add column erased_on text;
update person set erased_on = substr(erased_at, 1, 10) where erased_at is not null;
