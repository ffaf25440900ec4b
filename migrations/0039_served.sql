-- Whom an act served carries the day of the act: the enterprises served in a year are then told apart in the order of
-- one index, without looking up each act. An act is never moved to another day: it is replaced.
alter table service_act_party add column day text not null default '';
update service_act_party set day = (select a.day from service_act a where a.id = act_id);
create index service_act_party_served on service_act_party (organization_id, day, act_id);
drop index service_act_party_organization;
-- The few acts that no longer stand.
create index service_act_gone on service_act (id) where withdrawn_at is not null or replaced_by is not null;
