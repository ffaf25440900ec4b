-- A report is drafted for a period, then signed: from that day its figures and their rows stand as they were.

create table report (
    id text primary key,
    title text not null,
    from_on text not null,
    to_on text not null,
    opened_at text not null,
    opened_by text not null,
    signed_at text,
    signed_by text
);
create index report_period on report (from_on, to_on);

-- Shown to everyone from one moment until another.
create table report_publication (
    id text primary key,
    report_id text not null references report (id),
    published_at text not null,
    published_by text not null,
    withdrawn_at text,
    withdrawn_by text
);
create index report_publication_report on report_publication (report_id);

-- Each text as it was written; a later one replaces it, and both are kept.
create table report_text (
    id text primary key,
    report_id text not null references report (id),
    section text not null,
    language text not null,
    body text not null,
    written_at text not null,
    written_by text not null
);
create index report_text_report on report_text (report_id, section, language);

-- A photograph as JPEG bytes in base64: both engines and every copy of the rows carry it.
create table report_photo (
    id text primary key,
    report_id text not null references report (id),
    section text not null,
    rank bigint not null,
    caption text not null,
    credit text not null,
    alternative text not null,
    bytes text not null,
    added_at text not null,
    added_by text not null,
    removed_at text,
    removed_by text
);
create index report_photo_report on report_photo (report_id);

-- What a figure was on the day of the signature, with the year before beside it.
create table report_figure (
    report_id text not null references report (id),
    key text not null,
    axis text not null,
    place bigint not null,
    value bigint not null,
    row_count bigint not null,
    before_value bigint,
    unit text not null,
    fold text not null,
    primary key (report_id, key)
);

-- The rows that proved it: ids, days and amounts, never a name.
create table report_row (
    report_id text not null references report (id),
    key text not null,
    place bigint not null,
    row_id text not null,
    day text not null,
    organization_id text,
    person_id text,
    mrc text,
    action text not null,
    amount bigint not null,
    recorded_by text not null,
    kind text not null,
    programme text not null,
    primary key (report_id, key, place)
);
