-- Assemblies: how days of notice are counted, by when the annual one is held, and who came, told to concertation;
-- documents of meetings.

-- plain: the day of the assembly counts and that of the letters does not; clear: neither of them does.
alter table assembly_rule add column counting text not null default 'plain';
-- Within how many months of the end of the year the annual assembly is held; 0 where one says no more than each year.
alter table assembly_rule add column annual_months bigint not null default 0;
-- The law or the by-law that says so, or ''.
alter table assembly_rule add column annual_source text not null default '';
update assembly_rule set annual_source = 'Loi sur les compagnies, partie III (RLRQ, c. C-38), art. 98'
where id = 'companies';
update assembly_rule set annual_months = 6, annual_source = 'Loi sur les coopératives (RLRQ, c. C-67.2), art. 76'
where id = 'cooperatives';

-- Who came to what another room holds, such as an assembly: hours of whoever sat as a volunteer on one of the pole's
-- own bodies. What was lifted before stays as it was: poles noted those hours by hand.
create table concertation_attendance (
    id text primary key,
    person_id text not null references person (id),
    day text not null,
    -- The day before: whoever sat until then came as such, though another was elected there.
    eve text not null,
    minutes bigint not null,
    action text not null,
    -- Where it opens.
    path text not null,
    recorded_at text not null,
    recorded_by text not null
);
-- Somebody comes once, for however many members.
create unique index concertation_attendance_once on concertation_attendance (path, person_id);
create index concertation_attendance_person on concertation_attendance (person_id);
create index concertation_attendance_day on concertation_attendance (day);

-- What is read before a meeting or kept of it.
create table concertation_document (
    id text primary key,
    meeting_id text not null references concertation_meeting (id),
    title text not null,
    -- Where it is, or the bytes of a PDF in base64.
    link text not null,
    bytes text not null,
    recorded_at text not null,
    recorded_by text not null,
    withdrawn_at text
);
create index concertation_document_meeting on concertation_document (meeting_id);
