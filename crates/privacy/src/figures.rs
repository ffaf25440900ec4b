//! What privacy counts: requests of persons about what is held of them, those answered within thirty days, persons
//! forgotten, and incidents.
use figures::{Figure, Fold, Kinds, Span, Unit};

/// One row for each request received in the period, told by no name.
const REQUESTS: &str = "select q.id, q.received_on as day, cast(null as text) as organization_id, q.person_id, \
     cast(null as text) as mrc, '4.1' as action, cast(1 as bigint) as amount, 'D-' || substr(q.id, 23) as label, \
     '/vie-privee' as path, q.recorded_by, q.kind, '' as programme from privacy_request q \
     where q.received_on between $1 and $2";

/// One row for each request received in the period that was answered or due by its end; 1 when in time.
const IN_TIME: &str = "select q.id, q.received_on as day, cast(null as text) as organization_id, q.person_id, \
     cast(null as text) as mrc, '4.1' as action, \
     cast(case when q.answered_on <= q.due_on and q.answered_on <= $2 then 1 else 0 end as bigint) as amount, \
     'D-' || substr(q.id, 23) as label, '/vie-privee' as path, q.recorded_by, q.kind, '' as programme \
     from privacy_request q where q.received_on between $1 and $2 and (q.answered_on <= $2 or q.due_on <= $2)";

/// One row for each person forgotten in the period, asked or by the pole's own rules. Nothing of them is left but their
/// code, so it is a row of nobody.
const ERASURES: &str = concat!(
    "select p.id, p.erased_on as day, cast(null as text) as organization_id, \
     cast(null as text) as person_id, cast(null as text) as mrc, '4.1' as action, cast(1 as bigint) as amount, ",
    people::code_of!("p.id"),
    " as label, '/vie-privee' as path, '' as recorded_by, '' as kind, '' as programme \
     from person p where p.erased_on between $1 and $2"
);

/// One row for each incident found in the period, told by no circumstance.
const INCIDENTS: &str = "select i.id, i.found_on as day, cast(null as text) as organization_id, \
     cast(null as text) as person_id, cast(null as text) as mrc, '4.1' as action, cast(1 as bigint) as amount, \
     'I-' || substr(i.id, 23) as label, '/vie-privee/incidents' as path, i.recorded_by, \
     case when i.serious = 1 then 'serious' else 'other' end as kind, '' as programme \
     from incident i where i.found_on between $1 and $2";

pub const FIGURES: [Figure; 4] = [
    Figure {
        key: "privacy.requests",
        fold: Fold::Count,
        unit: Unit::Count,
        span: Span::Period,
        axis: "4",
        kinds: Kinds::Words("privacy-request"),
        own: false,
        sql: REQUESTS,
    },
    Figure {
        key: "privacy.requests-in-time",
        fold: Fold::Share,
        unit: Unit::Percent,
        span: Span::Period,
        axis: "4",
        kinds: Kinds::Words("privacy-request"),
        own: false,
        sql: IN_TIME,
    },
    Figure {
        key: "privacy.erasures",
        fold: Fold::Count,
        unit: Unit::Count,
        span: Span::Period,
        axis: "4",
        kinds: Kinds::None,
        own: false,
        sql: ERASURES,
    },
    Figure {
        key: "privacy.incidents",
        fold: Fold::Count,
        unit: Unit::Count,
        span: Span::Period,
        axis: "4",
        kinds: Kinds::Words("privacy-incident"),
        own: false,
        sql: INCIDENTS,
    },
];
