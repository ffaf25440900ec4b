-- Assemblies: where one is held, and special ones that members ask for.

-- The MRC, '' when it is of the whole territory, and the action of the frame.
alter table assembly add column mrc text not null default '';
alter table assembly add column action text not null default '4.1';

-- Of members, the share in percent whose request has a special assembly convened, and never more than so many of them
-- (0: no such number); within how many days; and what says so. 0 percent: the rule says nothing of it.
alter table assembly_rule add column asked_percent bigint not null default 0;
alter table assembly_rule add column asked_most bigint not null default 0;
alter table assembly_rule add column asked_days bigint not null default 0;
alter table assembly_rule add column asked_source text not null default '';
update assembly_rule set asked_percent = 25, asked_most = 500, asked_source = 'Loi sur les coopératives (RLRQ, c. C-67.2)'
where id = 'cooperatives';

-- Members ask for a special assembly: how many signed, of how many members, how many were needed by the rule of that
-- day, and by when it is to be convened.
create table assembly_request (
    id text primary key,
    rule_id text not null references assembly_rule (id),
    asked_on text not null,
    why text not null,
    signatories bigint not null,
    members bigint not null,
    needed bigint not null,
    due_by text not null,
    withdrawn_at text,
    recorded_at text not null,
    recorded_by text not null
);
create index assembly_request_asked on assembly_request (asked_on);
