-- What was done for enterprises. A wrong act is withdrawn, never deleted: a report may have counted it.

create table service_act (
    id text primary key,
    day text not null,
    mode text not null,
    topic text not null,
    minutes bigint not null,
    action text not null,
    note text not null,
    recorded_at text not null,
    recorded_by text not null,
    withdrawn_at text,
    withdrawn_by text
);
create index service_act_day on service_act (day);

create table service_act_party (
    act_id text not null references service_act (id),
    organization_id text not null references organization (id),
    primary key (act_id, organization_id)
);
create index service_act_party_organization on service_act_party (organization_id);
