-- Contracts: campaigns of declaration, what each side declares, what the public tender site proves, and which of these
-- are one contract.

-- A campaign: the purchases it asks about, and when they are declared and corrected.
create table contract_campaign (
    id text primary key,
    name text not null,
    -- The edition it belongs to, as a label, or ''.
    edition text not null,
    -- The days of the purchases it asks about.
    from_on text not null,
    until_on text not null,
    -- From when and until when purchases are declared, and until when they are corrected; each day included.
    opens_on text not null,
    closes_on text not null,
    corrects_until text not null,
    -- By how many hundredths of a percent two amounts may differ and still agree.
    tolerance bigint not null,
    -- Days before its close on which those who have not finished are reminded; 0 for no reminder.
    remind_days bigint not null,
    recorded_at text not null,
    recorded_by text not null
);

-- Who is asked to declare, on which side: buyer or supplier.
create table contract_party (
    id text primary key,
    campaign_id text not null references contract_campaign (id),
    organization_id text not null references organization (id),
    side text not null,
    -- Where its letters go, or ''.
    email text not null,
    language text not null,
    -- The day it said that everything is declared.
    done_on text,
    recorded_at text not null,
    recorded_by text not null
);
create unique index contract_party_once on contract_party (campaign_id, organization_id, side);
create index contract_party_organization on contract_party (organization_id);

-- Each letter brings a link of its own; all those of a party lead to the same page, until the last day.
create table contract_link (
    token_hash text primary key,
    party_id text not null references contract_party (id),
    -- invite, remind or confirm.
    reason text not null,
    letter_id text not null,
    made_at text not null,
    last_on text not null,
    ended_at text
);
create index contract_link_party on contract_link (party_id, reason);

-- A contract that one side declares. What is said of it is in `contract_said`.
create table contract_declaration (
    id text primary key,
    campaign_id text not null references contract_campaign (id),
    side text not null,
    buyer_id text not null references organization (id),
    supplier_id text not null references organization (id),
    -- By which a line of a ledger is known again, or ''.
    source_key text not null,
    withdrawn_at text,
    withdrawn_by text,
    withdrawn_why text not null,
    recorded_at text not null,
    recorded_by text not null
);
create index contract_declaration_campaign on contract_declaration (campaign_id);
create index contract_declaration_buyer on contract_declaration (buyer_id);
create index contract_declaration_supplier on contract_declaration (supplier_id);

-- What was said of it; a correction is a later row. Amounts in cents, as told and before taxes.
create table contract_said (
    id text primary key,
    declaration_id text not null references contract_declaration (id),
    cents bigint not null,
    -- before or with.
    taxes text not null,
    net bigint not null,
    day text not null,
    -- The last day, or '' when it is of one day.
    until_on text not null,
    what text not null,
    reference text not null,
    -- staff, account, link, answer or import.
    came_by text not null,
    recorded_at text not null,
    recorded_by text not null,
    replaced_at text
);
create unique index contract_said_now on contract_said (declaration_id) where replaced_at is null;
create index contract_said_of on contract_said (declaration_id);

-- What sightings are about. What it is worth, and how far it is proved, is read from them.
create table contract (
    id text primary key,
    aside_at text,
    aside_by text,
    aside_why text not null,
    recorded_at text not null,
    recorded_by text not null
);

-- A declaration, or an award of the public tender site, is about a contract, until it is parted from it.
create table contract_sighting (
    id text primary key,
    contract_id text not null references contract (id),
    -- buyer, supplier or seao.
    source text not null,
    -- What is seen, once at a time: the id of a declaration; the notice, award and supplier.
    mark text not null,
    declaration_id text references contract_declaration (id),
    notice_id text not null,
    award text not null,
    supplier_key text not null,
    -- alone, sure, person, answer or parted.
    basis text not null,
    joined_at text not null,
    joined_by text not null,
    left_at text,
    left_by text
);
create unique index contract_sighting_now on contract_sighting (mark) where left_at is null;
create index contract_sighting_contract on contract_sighting (contract_id);

-- Two of them are not one contract: a person said so.
create table contract_apart (
    id text primary key,
    first_mark text not null,
    second_mark text not null,
    said_at text not null,
    said_by text not null
);
create unique index contract_apart_two on contract_apart (first_mark, second_mark);

-- The other side says that a declared contract is not its own.
create table contract_denial (
    id text primary key,
    declaration_id text not null references contract_declaration (id),
    side text not null,
    denied_on text not null,
    withdrawn_at text,
    recorded_at text not null,
    recorded_by text not null
);
create index contract_denial_declaration on contract_denial (declaration_id);

-- Which supplier a name of a buyer's ledger is: a person said so.
create table contract_named (
    id text primary key,
    organization_id text not null references organization (id),
    name_key text not null,
    other_id text not null references organization (id),
    said_at text not null,
    said_by text not null
);
create unique index contract_named_once on contract_named (organization_id, name_key);

-- A ledger is an imported file of this room.
alter table import add column room text not null default '';
create table contract_ledger (
    import_id text primary key references import (id),
    campaign_id text not null references contract_campaign (id),
    organization_id text not null references organization (id),
    side text not null
);

-- What each column of a ledger was said to hold, for each organization, a JSON array.
create table contract_column (
    organization_id text not null references organization (id),
    head_key text not null,
    fields text not null,
    remembered_at text not null,
    primary key (organization_id, head_key)
);
