-- A pole's plan: its year, objectives, actions and indicators. What is dropped stays, dated; what changes
-- after the board adopted it leaves what it was.

create table plan (
    id text primary key,
    title text not null,
    from_on text not null,
    to_on text not null,
    -- The version of the frame it is written under.
    frame text not null,
    adopted_on text,
    resolution text not null,
    recorded_at text not null,
    recorded_by text not null
);
create index plan_from on plan (from_on);

create table plan_objective (
    id text primary key,
    plan_id text not null references plan (id),
    axis text not null,
    text text not null,
    recorded_at text not null,
    recorded_by text not null,
    dropped_at text
);
create index plan_objective_plan on plan_objective (plan_id);

create table plan_action (
    id text primary key,
    plan_id text not null references plan (id),
    objective_id text not null references plan_objective (id),
    -- The action of the frame, or one of the pole's own; '' where the frame has none.
    action text not null,
    text text not null,
    -- An account, or a name when its owner does not sign in.
    owner_account text not null,
    owner_name text not null,
    due_on text not null,
    -- The action of an earlier plan that it carries on.
    carried_from text,
    recorded_at text not null,
    recorded_by text not null
);
create index plan_action_plan on plan_action (plan_id);
create index plan_action_objective on plan_action (objective_id);
create index plan_action_carried on plan_action (carried_from);

-- planned, under-way, done, dropped: the latest one says where the action is, on any day.
create table plan_action_state (
    id text primary key,
    action_id text not null references plan_action (id),
    state text not null,
    day text not null,
    why text not null,
    recorded_at text not null,
    recorded_by text not null
);
create index plan_action_state_action on plan_action_state (action_id, day);

-- A figure with a target, in the figure's own unit (minutes, cents, hundredths of a percent).
create table plan_indicator (
    id text primary key,
    plan_id text not null references plan (id),
    objective_id text not null references plan_objective (id),
    figure text not null,
    only_kind text not null,
    only_programme text not null,
    only_mrc text not null,
    only_action text not null,
    target bigint not null,
    -- What each month of the plan, or each of some MRC, should reach by itself: '', 'month' or 'mrc'.
    each_part text not null,
    each_target bigint not null,
    -- The MRC, by code, parted by spaces.
    each_mrc text not null,
    recorded_at text not null,
    recorded_by text not null,
    dropped_at text
);
create index plan_indicator_objective on plan_indicator (objective_id);

-- What was changed in a plan after the board adopted it.
create table plan_change (
    id text primary key,
    plan_id text not null references plan (id),
    subject text not null,
    deed text not null,
    was text not null,
    became text not null,
    day text not null,
    recorded_at text not null,
    recorded_by text not null
);
create index plan_change_plan on plan_change (plan_id);

-- The actions a pole adds to those of the frame, under an axis, between two days, both included.
create table plan_own_action (
    id text primary key,
    axis text not null,
    code text not null unique,
    french text not null,
    english text not null,
    from_on text not null,
    until_on text,
    recorded_at text not null,
    recorded_by text not null
);
