//! What accompaniment counts: enterprises served, acts, hours.
use figures::{Figure, Fold, Span, Unit};

/// One row for each enterprise of each act in the period.
const SERVED: &str = "select a.id, a.day, p.organization_id, cast(null as text) as person_id, \
     o.mrc, a.action, cast(1 as bigint) as amount, o.name as label, '/organisations/' || o.id as path, a.recorded_by, a.topic as kind, '' as programme \
     from service_act a join service_act_party p on p.act_id = a.id join organization o on o.id = p.organization_id \
     where a.day between $1 and $2 and a.withdrawn_at is null";

/// One row for each act in the period, whatever the number of its enterprises.
const ACTS: &str = "select a.id, a.day, cast(null as text) as organization_id, cast(null as text) as person_id, \
     cast(null as text) as mrc, a.action, a.minutes as amount, a.topic as label, '/accompagnement' as path, a.recorded_by, a.topic as kind, '' as programme \
     from service_act a where a.day between $1 and $2 and a.withdrawn_at is null";

pub const FIGURES: [Figure; 3] = [
    Figure {
        key: "accompaniment.organizations-served",
        fold: Fold::Organizations,
        unit: Unit::Count,
        span: Span::Period,
        axis: "2",
        sql: SERVED,
    },
    Figure {
        key: "accompaniment.acts",
        fold: Fold::Count,
        unit: Unit::Count,
        span: Span::Period,
        axis: "2",
        sql: ACTS,
    },
    Figure {
        key: "accompaniment.hours",
        fold: Fold::Sum,
        unit: Unit::Minutes,
        span: Span::Period,
        axis: "2",
        sql: ACTS,
    },
];
