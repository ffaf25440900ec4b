-- Events: places of one session, and which session somebody chose among those held at the same hours.

-- Places of the session alone, or none when they are not counted.
alter table gathering_session add column capacity bigint;

-- What who registered chose; a chair is theirs while their registration holds a place.
create table registration_choice (
    registration_id text not null references registration (id),
    session_id text not null references gathering_session (id),
    recorded_at text not null,
    recorded_by text not null,
    primary key (registration_id, session_id)
);
create index registration_choice_session on registration_choice (session_id);
