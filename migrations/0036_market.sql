-- The market: the declaration of engagement as it came back signed, and the meetings that buyers ask for.

-- A PDF, in base64. One stands at a time; of one taken out the bytes go, and the row stays.
create table market_signed (
    id text primary key,
    engagement_id text not null references market_engagement (id),
    content text not null,
    size bigint not null,
    kept_on text not null,
    removed_at text,
    removed_by text,
    recorded_at text not null,
    recorded_by text not null
);
create unique index market_signed_now on market_signed (engagement_id) where removed_at is null;

-- What a buyer asks the pole: to meet a supplier. It waits until the introduction is noted, or declined with a reason.
create table market_meeting_asked (
    id text primary key,
    buyer_id text not null references organization (id),
    supplier_id text not null references organization (id),
    about text not null,
    -- When it suits, in the buyer's words.
    suits text not null,
    asked_on text not null,
    settled_on text,
    -- Why it was declined, or ''.
    why text not null,
    introduction_id text references market_introduction (id),
    recorded_at text not null,
    recorded_by text not null
);
create index market_meeting_asked_buyer on market_meeting_asked (buyer_id);
create index market_meeting_asked_supplier on market_meeting_asked (supplier_id);
create index market_meeting_asked_waiting on market_meeting_asked (asked_on) where settled_on is null;
