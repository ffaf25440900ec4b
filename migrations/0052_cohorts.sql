-- The days on which a project has been incorporated, and a cohort over, for 12 and 36 months: what lives then is counted
-- on these days, whenever it is learned. They are kept by whoever writes the day they follow; those of before are told by
-- the year, and 29 February by the 28th, since no year 1 or 3 years after a leap year is one.
alter table project add column twelve_on text;
alter table project add column thirty_six_on text;
update project set
    twelve_on = cast(cast(substr(incorporated_on, 1, 4) as bigint) + 1 as text)
        || case substr(incorporated_on, 5) when '-02-29' then '-02-28' else substr(incorporated_on, 5) end,
    thirty_six_on = cast(cast(substr(incorporated_on, 1, 4) as bigint) + 3 as text)
        || case substr(incorporated_on, 5) when '-02-29' then '-02-28' else substr(incorporated_on, 5) end
where incorporated_on is not null;
alter table cohort add column twelve_on text;
alter table cohort add column thirty_six_on text;
update cohort set
    twelve_on = cast(cast(substr(ends_on, 1, 4) as bigint) + 1 as text)
        || case substr(ends_on, 5) when '-02-29' then '-02-28' else substr(ends_on, 5) end,
    thirty_six_on = cast(cast(substr(ends_on, 1, 4) as bigint) + 3 as text)
        || case substr(ends_on, 5) when '-02-29' then '-02-28' else substr(ends_on, 5) end
where ends_on is not null;

-- Whether an enterprise that took part in a cohort is in business 12 or 36 months after its end, and by which source it
-- is known.
create table enterprise_alive (
    id text primary key,
    cohort_id text not null references cohort (id),
    organization_id text not null references organization (id),
    months bigint not null,
    -- yes or no.
    alive text not null,
    known_on text not null,
    source text not null,
    withdrawn_on text,
    recorded_at text not null,
    recorded_by text not null
);
create index enterprise_alive_cohort on enterprise_alive (cohort_id, months);

-- Who makes a cohort possible: the organizations that pay for it, and those that bring something to it.
create table cohort_ally (
    id text primary key,
    cohort_id text not null references cohort (id),
    organization_id text not null references organization (id),
    -- funder or partner.
    part text not null,
    -- What it brings: '' for a funder that only pays.
    brings text not null,
    since_on text not null,
    withdrawn_on text,
    recorded_at text not null,
    recorded_by text not null
);
create index cohort_ally_cohort on cohort_ally (cohort_id);
create index cohort_ally_organization on cohort_ally (organization_id);

-- What is to be done for a cohort to be ready: what, which account does it, by when, and how it ended.
create table cohort_task (
    id text primary key,
    cohort_id text not null references cohort (id),
    text text not null,
    account_id text not null,
    due_by text not null,
    ended_on text,
    -- done or dropped, '' as long as it is open.
    ended_as text not null,
    recorded_at text not null,
    recorded_by text not null
);
create index cohort_task_cohort on cohort_task (cohort_id, due_by);

-- What the watch knows, once, with its source, its theme and its day; it may feed several labs. A finding that was noted
-- in a lab feeds that lab.
create table finding (
    id text primary key,
    text text not null,
    source text not null,
    link text not null,
    -- '' when it was noted under none.
    theme text not null,
    found_on text not null,
    withdrawn_on text,
    withdrawn_why text not null,
    recorded_at text not null,
    recorded_by text not null
);
create index finding_day on finding (found_on);
create table finding_lab (
    id text primary key,
    finding_id text not null references finding (id),
    lab_id text not null references lab (id),
    since_on text not null,
    withdrawn_on text,
    recorded_at text not null,
    recorded_by text not null
);
create index finding_lab_finding on finding_lab (finding_id);
create index finding_lab_lab on finding_lab (lab_id);
insert into finding (id, text, source, link, theme, found_on, withdrawn_on, withdrawn_why, recorded_at, recorded_by)
    select id, text, source, link, '', found_on, withdrawn_on, withdrawn_why, recorded_at, recorded_by from lab_finding;
insert into finding_lab (id, finding_id, lab_id, since_on, recorded_at, recorded_by)
    select id, id, lab_id, found_on, recorded_at, recorded_by from lab_finding;
drop table lab_finding;

-- What a lab takes as its example: another lab of the pole, or one of elsewhere by its name and place.
create table lab_inspiration (
    id text primary key,
    lab_id text not null references lab (id),
    other_id text references lab (id),
    name text not null,
    place text not null,
    link text not null,
    withdrawn_on text,
    recorded_at text not null,
    recorded_by text not null
);
create index lab_inspiration_lab on lab_inspiration (lab_id);
create index lab_inspiration_other on lab_inspiration (other_id);
