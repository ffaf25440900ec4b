-- The day on which a merge was made, at the pole: the first ten signs of a moment are a day of Greenwich. Merges made
-- before this step keep that day, one too late for those of an evening.
alter table organization_merge add column merged_on text not null default '';
update organization_merge set merged_on = substr(merged_at, 1, 10);
