-- Events: what was received of those who registered, with its numbered receipt; and files of participants. Reports: the
-- MRC where nothing was done. Volunteer hours: their MRC.

-- In cents, taxes and all, with the TPS and TVQ that it holds. Receipts are numbered within their year; `content` is
-- what one says, in words already, save whom it is for.
create table registration_paid (
    id text primary key,
    registration_id text not null references registration (id),
    day text not null,
    cents bigint not null,
    gst bigint not null,
    qst bigint not null,
    method text not null,
    year bigint not null,
    number bigint not null,
    content text not null,
    recorded_at text not null,
    recorded_by text not null,
    withdrawn_at text,
    withdrawn_by text,
    -- mistake, twice, unpaid or refunded, or '' while it counts.
    motive text not null
);
create index registration_paid_registration on registration_paid (registration_id);
create unique index registration_paid_number on registration_paid (year, number);

-- A file of participants is an imported file of this room.
create table registration_file (
    import_id text primary key references import (id),
    gathering_id text not null references gathering (id)
);

-- The codes of the MRC where nothing was done over its period, parted by spaces, as they were when it was signed.
alter table report add column uncovered text;

-- Where hours noted by hand were given, when that is not said by their body.
alter table volunteer_time add column mrc text not null default '';
