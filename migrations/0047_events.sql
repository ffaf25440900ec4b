-- Events: the invoice of a registration before it is paid, and the credit note of what was given back.

-- Numbered within their kind and year; `content` is what one says, in words already, save whom it is for. In cents,
-- taxes and all, with the TPS and TVQ that it holds; what was given back is told as it was given, not below nought.
create table registration_paper (
    id text primary key,
    -- invoice or credit.
    kind text not null,
    registration_id text not null references registration (id),
    day text not null,
    cents bigint not null,
    gst bigint not null,
    qst bigint not null,
    -- How and why it was given back, or ''.
    method text not null,
    reason text not null,
    year bigint not null,
    number bigint not null,
    content text not null,
    recorded_at text not null,
    recorded_by text not null,
    withdrawn_at text,
    withdrawn_by text
);
create index registration_paper_registration on registration_paper (registration_id);
create unique index registration_paper_number on registration_paper (kind, year, number);
