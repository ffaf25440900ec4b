-- What a pole decides of its accompaniment, from a day on: what was recorded before keeps what held then.

-- The action of the frame under which acts and requests about a topic fall.
create table topic_action (
    id text primary key,
    topic text not null,
    action text not null,
    from_on text not null,
    recorded_at text not null,
    recorded_by text not null
);
create index topic_action_topic on topic_action (topic);

-- The days within which a request of an urgency is answered.
create table answer_promise (
    id text primary key,
    urgency text not null,
    days bigint not null,
    from_on text not null,
    recorded_at text not null,
    recorded_by text not null
);
create index answer_promise_urgency on answer_promise (urgency);
