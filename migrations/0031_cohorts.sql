-- Cohorts: programmes and their path, calls and applications, participants tied to a project or an enterprise, sessions
-- and attendance, coaches and their notes, deliverables, self-assessment, what became of projects; emergence labs.

-- A programme that a pole leads cohorts through: SISMIC, PROPUL-C, the path of L'économie sociale, j'achète, its own.
create table programme (
    id text primary key,
    -- Its name in lower-case letters and hyphens, by which figures tell it.
    code text not null unique,
    name_fr text not null,
    name_en text not null,
    action text not null,
    closed_on text,
    recorded_at text not null,
    recorded_by text not null
);

-- The steps of its path, in order.
create table programme_step (
    id text primary key,
    programme_id text not null references programme (id),
    rank bigint not null,
    name_fr text not null,
    name_en text not null,
    withdrawn_on text,
    recorded_at text not null,
    recorded_by text not null
);
create index programme_step_programme on programme_step (programme_id, rank);

-- What its participants say of themselves at the start and at the end, each from 1 to 5.
create table programme_statement (
    id text primary key,
    programme_id text not null references programme (id),
    rank bigint not null,
    text_fr text not null,
    text_en text not null,
    withdrawn_on text,
    recorded_at text not null,
    recorded_by text not null
);
create index programme_statement_programme on programme_statement (programme_id, rank);

create table cohort (
    id text primary key,
    programme_id text not null references programme (id),
    number bigint not null,
    begins_on text not null,
    ends_on text,
    -- '' when it is of the whole territory.
    mrc text not null,
    action text not null,
    places bigint,
    -- The days between which one may apply, both included.
    call_opens_on text,
    call_closes_on text,
    -- fr or en: the language of the text of the call.
    call_language text not null,
    call_text text not null,
    cancelled_on text,
    cancelled_why text not null,
    recorded_at text not null,
    recorded_by text not null
);
create unique index cohort_number on cohort (programme_id, number);

-- A lab: an issue of the territory, taken up by those whom it concerns.
create table lab (
    id text primary key,
    issue text not null,
    about text not null,
    begun_on text not null,
    ended_on text,
    mrc text not null,
    action text not null,
    recorded_at text not null,
    recorded_by text not null
);

-- Who takes part in it, for an organization or for themselves.
create table lab_person (
    id text primary key,
    lab_id text not null references lab (id),
    person_id text not null references person (id),
    organization_id text references organization (id),
    joined_on text not null,
    withdrawn_on text,
    recorded_at text not null,
    recorded_by text not null
);
create index lab_person_lab on lab_person (lab_id);
create index lab_person_person on lab_person (person_id);

-- What the watch knows of the issue, and where it was read.
create table lab_finding (
    id text primary key,
    lab_id text not null references lab (id),
    text text not null,
    source text not null,
    link text not null,
    found_on text not null,
    withdrawn_on text,
    withdrawn_why text not null,
    recorded_at text not null,
    recorded_by text not null
);
create index lab_finding_lab on lab_finding (lab_id);

-- A project: what some people want to found or to do together.
create table project (
    id text primary key,
    name text not null,
    wants text not null,
    -- idea, prestart, start or growth; as it is now: history keeps what it was.
    stage text not null,
    mrc text not null,
    begun_on text not null,
    -- What became of it: the legal form chosen, the day it was incorporated, and the organization it is now.
    legal_form text not null,
    form_on text,
    incorporated_on text,
    organization_id text references organization (id),
    ended_on text,
    ended_why text not null,
    recorded_at text not null,
    recorded_by text not null
);
create index project_organization on project (organization_id);

-- An idea of a lab, and the project that it became.
create table lab_idea (
    id text primary key,
    lab_id text not null references lab (id),
    text text not null,
    said_on text not null,
    project_id text references project (id),
    withdrawn_on text,
    withdrawn_why text not null,
    recorded_at text not null,
    recorded_by text not null
);
create index lab_idea_lab on lab_idea (lab_id);
create index lab_idea_project on lab_idea (project_id);

-- Whether an incorporated project is still alive after 12 or 36 months, and by which source it is known.
create table project_alive (
    id text primary key,
    project_id text not null references project (id),
    months bigint not null,
    -- yes or no.
    alive text not null,
    known_on text not null,
    source text not null,
    withdrawn_on text,
    recorded_at text not null,
    recorded_by text not null
);
create index project_alive_project on project_alive (project_id, months);

-- Somebody asks to be of a cohort, through the page of its call or by the team.
create table cohort_application (
    id text primary key,
    cohort_id text not null references cohort (id),
    name text not null,
    email text not null,
    phone text not null,
    organization text not null,
    project text not null,
    wants text not null,
    why text not null,
    language text not null,
    consented_at text,
    applied_at text not null,
    -- When the link written to the mailbox was followed.
    confirmed_at text,
    withdrawn_at text,
    -- selected, waiting, refused, or '' as long as nothing is decided.
    verdict text not null,
    verdict_why text not null,
    verdict_on text,
    person_id text references person (id),
    recorded_by text not null
);
create index cohort_application_cohort on cohort_application (cohort_id, applied_at);

-- Somebody is of a cohort, with a project or for an enterprise, from a day to a last day.
create table cohort_participant (
    id text primary key,
    cohort_id text not null references cohort (id),
    person_id text not null references person (id),
    project_id text references project (id),
    organization_id text references organization (id),
    application_id text references cohort_application (id),
    joined_on text not null,
    left_on text,
    left_why text not null,
    recorded_at text not null,
    recorded_by text not null
);
create index cohort_participant_cohort on cohort_participant (cohort_id);
create index cohort_participant_person on cohort_participant (person_id);
create index cohort_participant_project on cohort_participant (project_id);
create index cohort_participant_organization on cohort_participant (organization_id);

-- The links that letters bring: to one's application, or to one's page of participant.
create table cohort_link (
    token_hash text primary key,
    application_id text references cohort_application (id),
    participant_id text references cohort_participant (id),
    made_at text not null
);
create index cohort_link_application on cohort_link (application_id);
create index cohort_link_participant on cohort_link (participant_id);

-- A step of the path, reached by a participant on a day.
create table participant_step (
    id text primary key,
    participant_id text not null references cohort_participant (id),
    step_id text not null references programme_step (id),
    reached_on text not null,
    withdrawn_on text,
    recorded_at text not null,
    recorded_by text not null
);
create index participant_step_participant on participant_step (participant_id);

create table cohort_session (
    id text primary key,
    cohort_id text not null references cohort (id),
    title text not null,
    day text not null,
    -- HH:MM, and the minutes between.
    from_time text not null,
    to_time text not null,
    minutes bigint not null,
    -- online or place.
    mode text not null,
    place text not null,
    link text not null,
    speaker text not null,
    cancelled_on text,
    cancelled_why text not null,
    recorded_at text not null,
    recorded_by text not null
);
create index cohort_session_cohort on cohort_session (cohort_id, day);
create index cohort_session_day on cohort_session (day);

-- Who was there: present, excused or absent. A session was held once somebody was present.
create table cohort_attendance (
    session_id text not null references cohort_session (id),
    participant_id text not null references cohort_participant (id),
    how text not null,
    recorded_at text not null,
    recorded_by text not null,
    primary key (session_id, participant_id)
);
create index cohort_attendance_participant on cohort_attendance (participant_id);

-- Who coaches a cohort, by their account, from a day to a last day.
create table cohort_coach (
    id text primary key,
    cohort_id text not null references cohort (id),
    account_id text not null,
    from_on text not null,
    until_on text,
    recorded_at text not null,
    recorded_by text not null
);
create index cohort_coach_cohort on cohort_coach (cohort_id);
create index cohort_coach_account on cohort_coach (account_id);

-- What a coach notes of a participant, or of the whole cohort; read by its coaches and by direction alone.
create table cohort_note (
    id text primary key,
    cohort_id text not null references cohort (id),
    participant_id text references cohort_participant (id),
    account_id text not null,
    text text not null,
    noted_at text not null,
    withdrawn_at text,
    withdrawn_why text not null,
    recorded_by text not null
);
create index cohort_note_cohort on cohort_note (cohort_id, noted_at);

create table cohort_deliverable (
    id text primary key,
    cohort_id text not null references cohort (id),
    title text not null,
    due_on text not null,
    withdrawn_on text,
    withdrawn_why text not null,
    recorded_at text not null,
    recorded_by text not null
);
create index cohort_deliverable_cohort on cohort_deliverable (cohort_id, due_on);

-- Handed in by a team: the id of its project, of its enterprise, or of the participant who is alone.
create table deliverable_handed (
    id text primary key,
    deliverable_id text not null references cohort_deliverable (id),
    team_id text not null,
    handed_on text not null,
    -- Where it is to be read, as the team says it; '' when the pole was given it.
    link text not null,
    -- accepted, or back for more work; '' as long as nobody said.
    verdict text not null,
    verdict_on text,
    recorded_at text not null,
    recorded_by text not null
);
create unique index deliverable_handed_team on deliverable_handed (deliverable_id, team_id);

-- What a participant said of themselves at one moment: start or end.
create table cohort_assessment (
    id text primary key,
    participant_id text not null references cohort_participant (id),
    moment text not null,
    day text not null,
    recorded_at text not null,
    recorded_by text not null
);
create unique index cohort_assessment_moment on cohort_assessment (participant_id, moment);

create table assessment_grade (
    assessment_id text not null references cohort_assessment (id),
    statement_id text not null references programme_statement (id),
    grade bigint not null,
    primary key (assessment_id, statement_id)
);
