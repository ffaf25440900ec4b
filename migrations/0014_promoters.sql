-- A promoter who asks to be forgotten: its name goes, what was counted stays under its code (RLRQ P-39.1).
alter table promoter add column erased_at text;
alter table promoter add column erased_by text;
create index service_request_promoter on service_request (promoter_id);
create index referral_promoter on referral (promoter_id);

-- Where an organization was until the day before it moved; where it is now stands with the organization itself.
create table organization_place (
    id text primary key,
    organization_id text not null references organization (id),
    address text not null,
    municipality text not null,
    postal_code text not null,
    mrc text not null,
    -- The first day elsewhere.
    moved_on text not null,
    recorded_at text not null,
    recorded_by text not null
);
create index organization_place_moved on organization_place (organization_id, moved_on);
