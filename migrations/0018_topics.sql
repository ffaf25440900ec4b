-- A pole's own topics of acts, beside the eight that every pole has. What they are called is the latest of their
-- names; the action each falls under is a decision of `topic_action`, as for every topic. None is ever removed.
create table own_topic (
    id text primary key,
    from_on text not null,
    -- The last day on which something may be about it.
    until_on text,
    recorded_at text not null,
    recorded_by text not null
);

create table own_topic_name (
    id text primary key,
    topic_id text not null references own_topic (id),
    french text not null,
    english text not null,
    recorded_at text not null,
    recorded_by text not null
);
create index own_topic_name_topic on own_topic_name (topic_id);
