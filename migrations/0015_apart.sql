-- Two organizations that a person looked at and found not to be the same, until somebody asks again.
create table organization_apart (
    id text primary key,
    first_id text not null references organization (id),
    second_id text not null references organization (id),
    recorded_at text not null,
    recorded_by text not null,
    asked_again_at text
);
create index organization_apart_first on organization_apart (first_id);
create index organization_apart_second on organization_apart (second_id);
