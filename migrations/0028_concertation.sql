-- Concertation: bodies and who sits on them, meetings with presence, decisions and tasks, volunteer hours,
-- collaborations, and where the social economy was represented.

-- A body the pole sits on, or one that it runs itself; what kind it is depends on the day.
create table concertation_body (
    id text primary key,
    name text not null,
    -- Who hosts it; none when the pole does.
    host_id text references organization (id),
    -- '' when it is of the whole territory.
    mrc text not null,
    action text not null,
    -- From when the pole sits on it, and the last day, once it does not.
    from_on text not null,
    until_on text,
    recorded_at text not null,
    recorded_by text not null
);

-- table, committee or board: the pole sits on it. own-board, own-recurring or own-passing: it runs it.
create table concertation_kind (
    id text primary key,
    body_id text not null references concertation_body (id),
    kind text not null,
    from_on text not null,
    recorded_at text not null,
    recorded_by text not null
);
create index concertation_kind_body on concertation_kind (body_id, from_on);

-- How many of those who sit must be there from a day on; 0: more than half of them.
create table concertation_quorum (
    id text primary key,
    body_id text not null references concertation_body (id),
    needed bigint not null,
    from_on text not null,
    recorded_at text not null,
    recorded_by text not null
);
create index concertation_quorum_body on concertation_quorum (body_id, from_on);

-- Somebody sits, for an organization or for themselves, from a day to a last day.
create table concertation_mandate (
    id text primary key,
    body_id text not null references concertation_body (id),
    person_id text not null references person (id),
    organization_id text references organization (id),
    -- The seat as the by-laws name it, or ''.
    seat text not null,
    -- chair, vice-chair, secretary, treasurer, member or observer.
    title text not null,
    -- volunteer, or paid by whoever sent them.
    standing text not null,
    from_on text not null,
    until_on text,
    -- The mandate that this one takes over.
    replaces text references concertation_mandate (id),
    recorded_at text not null,
    recorded_by text not null
);
create index concertation_mandate_body on concertation_mandate (body_id, from_on);
create index concertation_mandate_person on concertation_mandate (person_id);

-- A meeting; it was held once somebody is said to have been there.
create table concertation_meeting (
    id text primary key,
    body_id text not null references concertation_body (id),
    day text not null,
    -- HH:MM, and the minutes between.
    from_time text not null,
    to_time text not null,
    minutes bigint not null,
    place text not null,
    link text not null,
    agenda text not null,
    action text not null,
    cancelled_on text,
    cancelled_why text not null,
    recorded_at text not null,
    recorded_by text not null
);
create index concertation_meeting_day on concertation_meeting (day);
create index concertation_meeting_body on concertation_meeting (body_id, day);

-- Who was there, and how: present, remote, proxy, excused or absent.
create table concertation_presence (
    meeting_id text not null references concertation_meeting (id),
    person_id text not null references person (id),
    how text not null,
    recorded_at text not null,
    recorded_by text not null,
    primary key (meeting_id, person_id)
);
create index concertation_presence_person on concertation_presence (person_id);

-- A decision, numbered within its body and its year; a number never serves twice.
create table concertation_decision (
    id text primary key,
    meeting_id text not null references concertation_meeting (id),
    body_id text not null references concertation_body (id),
    year bigint not null,
    number bigint not null,
    text text not null,
    -- adopted, rejected or tabled.
    outcome text not null,
    withdrawn_at text,
    recorded_at text not null,
    recorded_by text not null
);
create unique index concertation_decision_number on concertation_decision (body_id, year, number);
create index concertation_decision_meeting on concertation_decision (meeting_id);

-- What somebody took on at a meeting.
create table concertation_task (
    id text primary key,
    meeting_id text not null references concertation_meeting (id),
    text text not null,
    person_id text not null references person (id),
    due_by text not null,
    ended_on text,
    -- done or dropped, '' as long as it is open.
    ended_as text not null,
    recorded_at text not null,
    recorded_by text not null
);
create index concertation_task_meeting on concertation_task (meeting_id);

-- Hours given beside meetings: who, on which day, how long, what for.
create table volunteer_time (
    id text primary key,
    person_id text not null references person (id),
    body_id text references concertation_body (id),
    day text not null,
    minutes bigint not null,
    reason text not null,
    action text not null,
    withdrawn_at text,
    recorded_at text not null,
    recorded_by text not null
);
create index volunteer_time_day on volunteer_time (day);

-- Something done together with a partner; counted once it has a result.
create table collaboration (
    id text primary key,
    organization_id text not null references organization (id),
    what text not null,
    begun_on text not null,
    result text not null,
    result_on text,
    action text not null,
    mrc text not null,
    withdrawn_at text,
    recorded_at text not null,
    recorded_by text not null
);
create index collaboration_result on collaboration (result_on);
create index collaboration_organization on collaboration (organization_id);

-- Where the pole spoke for the social economy.
create table representation (
    id text primary key,
    day text not null,
    -- deputy, talk, lecture, chamber, media, ministry or other.
    kind text not null,
    -- Whom it met, by office or by group.
    met text not null,
    organization_id text references organization (id),
    outcome text not null,
    action text not null,
    mrc text not null,
    withdrawn_at text,
    recorded_at text not null,
    recorded_by text not null
);
create index representation_day on representation (day);

-- An agreement with partners, from a day to a last day.
create table agreement (
    id text primary key,
    title text not null,
    signed_on text not null,
    until_on text,
    action text not null,
    mrc text not null,
    withdrawn_at text,
    recorded_at text not null,
    recorded_by text not null
);

-- Who signs it, and what they put in, in cents.
create table agreement_party (
    id text primary key,
    agreement_id text not null references agreement (id),
    organization_id text not null references organization (id),
    cents bigint not null,
    recorded_at text not null,
    recorded_by text not null
);
create index agreement_party_agreement on agreement_party (agreement_id);
create index agreement_party_organization on agreement_party (organization_id);

-- What it asks of somebody by a day, and the day it was done.
create table agreement_obligation (
    id text primary key,
    agreement_id text not null references agreement (id),
    text text not null,
    due_by text not null,
    done_on text,
    recorded_at text not null,
    recorded_by text not null
);
create index agreement_obligation_agreement on agreement_obligation (agreement_id);
