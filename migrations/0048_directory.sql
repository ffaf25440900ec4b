-- The day, at the pole, on which what an owner proposed was decided: what waited on any day is counted. Decisions made
-- before this step keep the day of Greenwich.
alter table sheet_proposal add column decided_on text;
update sheet_proposal set decided_on = substr(decided_at, 1, 10) where decided_at is not null;
-- A photograph that an owner sent waits since a day, until someone of the pole takes it, or takes it out.
alter table sheet_photo add column waits_on text;
