//! What the plan counts: its actions, planned, done and late, and the axes under which it aims at something.
use figures::{Ask, Figure, Fold, Kinds, Span, Unit};
use jiff::civil::Date;

macro_rules! actions {
    ($day:literal, $where:literal) => {
        concat!(
            "select a.id, ",
            $day,
            " as day, cast(null as text) as organization_id, cast(null as text) as person_id, \
             cast(null as text) as mrc, a.action, cast(1 as bigint) as amount, a.text as label, \
             '/plan/' || a.plan_id as path, a.recorded_by, s.state as kind, '' as programme \
             from plan_action a join plan p on p.id = a.plan_id \
             join plan_action_state s on s.id = (select t.id from plan_action_state t where t.action_id = a.id \
             and t.day <= $2 order by t.day desc, t.id desc limit 1) where ",
            $where
        )
    };
}

/// Of the plans that have a day in the period, the actions planned by its last day and not dropped then.
const PLANNED: &str = actions!("a.due_on", "s.state <> 'dropped' and p.from_on <= $2 and p.to_on >= $1");

/// The actions whose last state, on the period's last day, is done, and was so from a day of the period.
const DONE: &str = actions!("s.day", "s.state = 'done' and s.day >= $1");

/// The actions still to be done after the day they were due, save those that a later plan has taken over.
const OVERDUE: &str = actions!(
    "a.due_on",
    "s.state in ('planned', 'under-way') and a.due_on < $2 and $1 <= $2 and not exists (select 1 \
     from plan_action n join plan q on q.id = n.plan_id where n.carried_from = a.id and q.from_on <= $2)"
);

/// One row for each axis under which a standing objective of a plan in force on the last day aims at something, by the
/// first of these objectives.
const AXES: &str = "select min(o.id) as id, min(p.from_on) as day, cast(null as text) as organization_id, \
     cast(null as text) as person_id, cast(null as text) as mrc, '' as action, cast(1 as bigint) as amount, \
     o.axis as label, '/plan/' || max(p.id) as path, min(o.recorded_by) as recorded_by, '' as kind, \
     '' as programme from plan_objective o join plan p on p.id = o.plan_id \
     where $1 <= $2 and p.from_on <= $2 and p.to_on >= $2 and p.adopted_on <= $2 and o.dropped_at is null \
     group by o.axis";

/// The key of the figure that counts late actions.
pub const OVERDUE_KEY: &str = "plan.actions-overdue";

const STATES: Kinds = Kinds::Words("plan-state");

const LATE: Figure = Figure {
    key: OVERDUE_KEY,
    fold: Fold::Count,
    unit: Unit::Count,
    span: Span::AsOf,
    axis: "4",
    kinds: STATES,
    own: false,
    sql: OVERDUE,
};

/// What is late on a day, whichever plan it is of.
pub fn late(day: Date) -> Ask {
    Ask::of(&LATE, day, day)
}

pub const FIGURES: [Figure; 4] = [
    Figure {
        key: "plan.actions-planned",
        fold: Fold::Count,
        unit: Unit::Count,
        span: Span::AsOf,
        axis: "4",
        kinds: STATES,
        own: false,
        sql: PLANNED,
    },
    Figure {
        key: "plan.actions-done",
        fold: Fold::Count,
        unit: Unit::Count,
        span: Span::Period,
        axis: "4",
        kinds: STATES,
        own: false,
        sql: DONE,
    },
    LATE,
    Figure {
        key: "plan.axes",
        fold: Fold::Count,
        unit: Unit::Count,
        span: Span::AsOf,
        axis: "4",
        kinds: Kinds::None,
        own: false,
        sql: AXES,
    },
];
