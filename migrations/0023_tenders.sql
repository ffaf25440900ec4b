-- Calls for tenders: files read, notices as last published, who bid and who won, and which organizations these are.

-- An address that is read again every morning, from a day until the day it is ended.
create table tender_source (
    id text primary key,
    address text not null,
    begun_on text not null,
    recorded_at text not null,
    recorded_by text not null,
    ended_on text,
    ended_by text
);

-- A file, known by the digest of its bytes. `ended_at` is null until all that it holds is kept.
create table tender_reading (
    id text primary key,
    -- The address it came from, or ''.
    source_id text not null,
    name text not null,
    digest text not null,
    begun_at text not null,
    begun_by text not null,
    ended_at text,
    releases bigint not null default 0,
    added bigint not null default 0,
    changed bigint not null default 0,
    unchanged bigint not null default 0,
    refused bigint not null default 0,
    -- After how many bytes it breaks off; null when it is whole.
    cut_at bigint,
    -- Fields that were met and are not understood, each with how many times, a JSON object.
    unknown text not null default '{}'
);
create index tender_reading_digest on tender_reading (digest);

-- What an address gave already: its own name of a file and of its state.
create table tender_seen (
    stamp text primary key,
    reading_id text not null references tender_reading (id),
    seen_at text not null
);

-- The bytes of a file (gzip, in base64) until it is read.
create table tender_reading_file (
    reading_id text primary key references tender_reading (id),
    content text not null
);

-- A release that could not be read, as it came, and where it stands.
create table tender_refusal (
    id text primary key,
    reading_id text not null references tender_reading (id),
    place bigint not null,
    why text not null,
    raw text not null
);
create index tender_refusal_reading on tender_refusal (reading_id);

-- Who buys or bids, as the site names them: OP-… for a buyer, FO-… for a supplier, else the name.
create table tender_party (
    key text primary key,
    name text not null,
    -- Ten digits, or ''.
    neq text not null,
    municipality text not null,
    postal_code text not null
);
create index tender_party_neq on tender_party (neq);

-- A notice as it was last published. One row holds it whole: what is only shown with it is a JSON object (`told`).
create table notice (
    id text primary key,
    ocid text not null unique,
    -- The digest of the release, so that the same one changes nothing.
    digest text not null,
    published_at text not null,
    published_on text not null,
    number text not null,
    title text not null,
    buyer_key text not null,
    -- As OCDS says it: active, complete, cancelled…
    status text not null,
    -- open, selective, limited, direct, or ''.
    method text not null,
    -- Codes parted and surrounded by spaces: of SEAO (S9), of UNSPSC (72120000).
    categories text not null,
    codes text not null,
    closes_at text not null,
    -- The day it closes, or ''.
    closes_on text not null,
    value bigint,
    currency text not null,
    language text not null,
    address text not null,
    -- Where the work is, as far as it can be told: an MRC, a region, a point; '' and null when it cannot.
    mrc text not null,
    region text not null,
    lat double precision,
    lon double precision,
    -- Lots, items, bids, documents.
    told text not null,
    -- What was not understood, a JSON object, or ''.
    beside text not null,
    -- Which reading wrote it, and the part of it that is found together.
    reading_id text not null,
    batch text not null
);
create index notice_batch on notice (batch);
create index notice_closes_on on notice (closes_on);
create index notice_published_on on notice (published_on);
create index notice_buyer_key on notice (buyer_key);

-- A contract as it is known of one supplier: the signed amount, else that of the award, in cents; its share when
-- several hold it together.
create table notice_award (
    id text primary key,
    notice_id text not null references notice (id),
    award text not null,
    supplier_key text not null,
    awarded_on text not null,
    amount bigint,
    currency text not null,
    status text not null
);
create index notice_award_notice on notice_award (notice_id);
create index notice_award_supplier on notice_award (supplier_key);

-- A party is an organization that the pole knows, from a day until it is undone.
create table tender_tie (
    id text primary key,
    party_key text not null,
    organization_id text not null references organization (id),
    -- neq: certain by its number; name: a person said so.
    basis text not null,
    tied_on text not null,
    tied_at text not null,
    tied_by text not null,
    undone_at text,
    undone_by text
);
create unique index tender_tie_open on tender_tie (party_key) where undone_at is null;
create index tender_tie_organization on tender_tie (organization_id);

-- A party is not that organization: a person said so.
create table tender_apart (
    id text primary key,
    party_key text not null,
    organization_id text not null references organization (id),
    said_at text not null,
    said_by text not null
);
create unique index tender_apart_two on tender_apart (party_key, organization_id);
