-- The days of the plan whose target a signed report tells: its first, and the last, by which the target was due. Until
-- now a report told only the targets of a plan of exactly its own days.
alter table report_figure add column target_from text;
alter table report_figure add column target_due text;
update report_figure set
    target_from = (select r.from_on from report r where r.id = report_figure.report_id),
    target_due = (select r.to_on from report r where r.id = report_figure.report_id)
where target_value is not null;

-- The texts of a plan, as Markdown: vision, projections or means. The latest of each stands.
create table plan_text (
    id text primary key,
    plan_id text not null references plan (id),
    part text not null,
    body text not null,
    recorded_at text not null,
    recorded_by text not null
);
create index plan_text_plan on plan_text (plan_id, part);

-- The targets of a part of a figure's rows that a signed report tells, and what was reached of each.
create table report_target (
    report_id text not null references report (id),
    place bigint not null,
    figure text not null,
    only_kind text not null,
    only_programme text not null,
    only_mrc text not null,
    only_action text not null,
    target bigint not null,
    from_on text not null,
    due_on text not null,
    value bigint not null,
    row_count bigint not null,
    -- How many of these rows are of a person.
    people_rows bigint not null,
    primary key (report_id, place)
);
