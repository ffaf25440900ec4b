-- How dues are asked: over the pole's year or from the day of joining, whole or by months left, with days of
-- grace and taxes. And who speaks for a member at the assembly.

-- How many delegates a member of the category may name.
alter table membership_category add column delegates bigint not null default 1;

-- 1 or 0: a year that runs from the day of joining, a first year asked by months left, TPS and TVQ on top.
alter table membership_dues add column rolling bigint not null default 0;
alter table membership_dues add column prorata bigint not null default 0;
alter table membership_dues add column taxable bigint not null default 0;
-- Days after the year's first day (or the day of joining) on which dues are not late yet.
alter table membership_dues add column grace_days bigint not null default 0;

-- TPS and TVQ in thousandths of a percent of the price before taxes, from a day until the next such row.
-- Sources: Excise Tax Act, s. 165, and Act respecting the Québec sales tax, s. 16, as they stand since 2013.
create table tax_rate (
    from_on text primary key,
    gst bigint not null,
    qst bigint not null
);
insert into tax_rate (from_on, gst, qst) values ('2013-01-01', 5000, 9975);

-- A person who speaks for a member between two days, both included.
create table delegate (
    id text primary key,
    membership_id text not null references membership (id),
    person_id text not null references person (id),
    from_on text not null,
    until_on text,
    recorded_at text not null,
    recorded_by text not null
);
create index delegate_membership on delegate (membership_id);
create index delegate_person on delegate (person_id);
