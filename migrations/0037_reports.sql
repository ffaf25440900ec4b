-- How a report is composed, the tables brought into it, what its figures were to reach; what is accounted for to a funder.

-- The order of its sections (section ''), or the figures of one with their drawings: `key` or `key:line`, parted by
-- spaces. The latest row of a section stands; where there is none, every figure is told as its room declared it.
create table report_composition (
    id text primary key,
    report_id text not null references report (id),
    section text not null,
    parts text not null,
    set_at text not null,
    set_by text not null
);
create index report_composition_report on report_composition (report_id, section);

-- A table taken from a file, such as a financial summary: its head and its rows, as JSON texts.
create table report_table (
    id text primary key,
    report_id text not null references report (id),
    section text not null,
    caption text not null,
    cells text not null,
    added_at text not null,
    added_by text not null,
    removed_at text,
    removed_by text
);
create index report_table_report on report_table (report_id);

-- The target of the plan in force over the report's days, where it has one.
alter table report_figure add column target_value bigint;

-- Whom a plan is accounted for to: the indicators of an agreement, over its own days, are those of such a plan.
create table plan_funder (
    plan_id text primary key references plan (id),
    organization_id text not null references organization (id),
    recorded_at text not null,
    recorded_by text not null
);
create index plan_funder_organization on plan_funder (organization_id);
