-- Lists that say which role their organizations have; organizations that turned out to be one, and what undoes it.

-- What organizations are whose line does not say, '' while nobody was asked.
alter table import add column role text not null default '';

-- One organization taken into another, with what undoes it exactly.
create table organization_merge (
    id text primary key,
    keeper_id text not null references organization (id),
    merged_id text not null references organization (id),
    -- The organization it stands under today: the keeper, or the one that the keeper was merged into since.
    standing_id text not null references organization (id),
    -- What the keeper said before, and the NEQ of the other, a JSON array.
    was text not null,
    -- The place in history of the keeper's last change before, and once they were one: what undoing must find again.
    seen_before text not null,
    seen text not null,
    merged_at text not null,
    merged_by text not null,
    undone_at text,
    undone_by text
);
create unique index organization_merge_open on organization_merge (merged_id) where undone_at is null;
create index organization_merge_standing on organization_merge (standing_id);
create index organization_merge_keeper on organization_merge (keeper_id);
create index organization_merged_into on organization (merged_into);

-- What Québec's public register of enterprises said of an organization, by its NEQ, when it was last read.
create table organization_official (
    organization_id text primary key references organization (id),
    neq text not null,
    -- The register's code of its status (IM when it is registered), that status in words, and the day since which.
    status text not null,
    status_words text not null,
    status_on text not null,
    -- The register's words of its legal form, and its name in force.
    form_words text not null,
    name text not null,
    read_on text not null
);
