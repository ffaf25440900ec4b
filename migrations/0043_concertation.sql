-- Concertation: agreements that share a person or a thing, what each party owes, their signed documents, and the MRC
-- where a meeting or what another room held took place.

-- partnership: something is done together; shared: a person or a thing is shared, from from_on to until_on.
alter table agreement add column kind text not null default 'partnership';
alter table agreement add column from_on text;
-- What is shared, and what was learned of it, or ''.
alter table agreement add column shared text not null default '';
alter table agreement add column lessons text not null default '';

-- The party's shares of the cost and of the time of what is shared, in percent.
alter table agreement_party add column cost_share bigint;
alter table agreement_party add column time_share bigint;

-- What is owed, in cents, and the party that owes it, where one does.
alter table agreement_obligation add column cents bigint not null default 0;
alter table agreement_obligation add column organization_id text references organization (id);
create index agreement_obligation_organization on agreement_obligation (organization_id);

-- What was signed, at an address or kept here.
create table agreement_document (
    id text primary key,
    agreement_id text not null references agreement (id),
    title text not null,
    -- Where it is, or the bytes of a PDF in base64.
    link text not null,
    bytes text not null,
    recorded_at text not null,
    recorded_by text not null,
    withdrawn_at text
);
create index agreement_document_agreement on agreement_document (agreement_id);

-- Where a meeting is held, '' when that is the MRC of its body; and where what another room held was.
alter table concertation_meeting add column mrc text not null default '';
alter table concertation_attendance add column mrc text not null default '';
