-- Events: gatherings with their sessions, who registers, who waits, who came, and what they thought of it.

-- One edition; the editions of one gathering bear the series of the first.
create table gathering (
    id text primary key,
    series text not null,
    -- Its number among the editions, 0 when they are not numbered.
    edition bigint not null,
    kind text not null,
    title_fr text not null,
    title_en text not null,
    about_fr text not null,
    about_en text not null,
    -- For whom, parted by spaces.
    audience text not null,
    place text not null,
    mrc text not null,
    -- Where it is followed from afar: told to those who have a place.
    link text not null,
    -- The one action of the frame that it serves.
    action text not null,
    -- Places in all, or none when they are not counted.
    capacity bigint,
    -- Prices before taxes, in cents; `taxable`: 1 when TPS and TVQ come on top.
    cents bigint not null,
    member_cents bigint not null,
    taxable bigint not null,
    -- The last day to register, or none when it is the day itself.
    closes_on text,
    -- How often calendars are to take it anew (RFC 5545, SEQUENCE).
    sequence bigint not null,
    changed_at text not null,
    recorded_at text not null,
    recorded_by text not null
);
create index gathering_series on gathering (series);

-- published, changed or cancelled, from a day on; `told` is what those who registered are told of it.
create table gathering_state (
    id text primary key,
    gathering_id text not null references gathering (id),
    state text not null,
    day text not null,
    told text not null,
    recorded_at text not null,
    recorded_by text not null
);
create index gathering_state_gathering on gathering_state (gathering_id);

-- Hours are those of the pole's place, `13:30`. A stop of a tour has its own place and MRC.
create table gathering_session (
    id text primary key,
    gathering_id text not null references gathering (id),
    day text not null,
    begins text not null,
    ends text not null,
    minutes bigint not null,
    track text not null,
    title_fr text not null,
    title_en text not null,
    topics text not null,
    place text not null,
    mrc text not null,
    recorded_at text not null,
    recorded_by text not null
);
create index gathering_session_gathering on gathering_session (gathering_id);

create table session_speaker (
    id text primary key,
    session_id text not null references gathering_session (id),
    place bigint not null,
    name text not null,
    organization text not null,
    person_id text references person (id),
    organization_id text references organization (id)
);
create index session_speaker_session on session_speaker (session_id);

-- Who registers, once for all gatherings: by address and name, or by name within one gathering.
create table participant (
    id text primary key,
    name_key text not null,
    email text not null,
    -- Who it is among the persons the pole knows, once that is certain.
    person_id text references person (id),
    recorded_at text not null
);
create index participant_email on participant (email, name_key);

-- `line`: its place in the order of arrival. A place is held from `seated_at`, or from `offered_at` until
-- `offer_until` while it is offered to who waited, and given up at `cancelled_at` or `lapsed_at`.
create table registration (
    id text primary key,
    gathering_id text not null references gathering (id),
    participant_id text not null references participant (id),
    line bigint not null,
    name text not null,
    email text not null,
    organization text not null,
    organization_id text references organization (id),
    needs text not null,
    language text not null,
    -- attendee or volunteer.
    part text not null,
    -- form, team or door.
    came_by text not null,
    -- What it costs, in cents: before taxes, TPS, TVQ.
    cents bigint not null,
    gst bigint not null,
    qst bigint not null,
    -- What is shown or typed at the door.
    code text not null,
    -- When the person asked to hear of other gatherings (S.C. 2010, c. 23, s. 6).
    consented_at text,
    registered_at text not null,
    seated_at text,
    offered_at text,
    offer_until text,
    lapsed_at text,
    cancelled_at text,
    recorded_by text not null
);
create unique index registration_line on registration (gathering_id, line);
create unique index registration_code on registration (code);
create index registration_participant on registration (participant_id, gathering_id);

-- Each letter brings a link of its own, and all of them lead to the same registration.
create table registration_link (
    token_hash text primary key,
    registration_id text not null references registration (id),
    made_at text not null
);

-- One letter for each reason.
create table registration_letter (
    registration_id text not null references registration (id),
    reason text not null,
    letter_id text not null,
    written_at text not null,
    primary key (registration_id, reason)
);

-- Who came to which session, and when a device noted it.
create table presence (
    id text primary key,
    session_id text not null references gathering_session (id),
    registration_id text not null references registration (id),
    came_at text not null,
    device text not null,
    recorded_at text not null,
    recorded_by text not null,
    withdrawn_at text,
    withdrawn_by text
);
create unique index presence_once on presence (session_id, registration_id) where withdrawn_at is null;
create index presence_registration on presence (registration_id);

-- What somebody thought of it: of nobody, since a link only says that it has served.
create table evaluation_link (
    token_hash text primary key,
    gathering_id text not null references gathering (id),
    made_on text not null,
    used_on text
);
create table evaluation (
    id text primary key,
    gathering_id text not null references gathering (id),
    day text not null,
    -- 1 to 5, or 0 when nothing was said.
    overall bigint not null,
    useful bigint not null,
    held bigint not null,
    words text not null
);
create index evaluation_gathering on evaluation (gathering_id);
