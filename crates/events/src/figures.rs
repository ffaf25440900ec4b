//! What events count: gatherings, sessions, trainings by public, who registered, who came, hours, and where.
use figures::{Figure, Fold, Kinds, Span, Unit};

/// SQL: that a gathering `g` was made public and is not cancelled.
#[macro_export]
macro_rules! stands {
    () => {
        " and exists (select 1 from gathering_state t where t.gathering_id = g.id and t.state = 'published') \
         and not exists (select 1 from gathering_state t where t.gathering_id = g.id and t.state = 'cancelled')"
    };
}

/// SQL: the gatherings, on the day of their first session.
macro_rules! first_days {
    () => {
        " from gathering g join (select gathering_id, min(day) as day from gathering_session group by gathering_id) d \
         on d.gathering_id = g.id "
    };
}

/// One row for each gathering made public and not cancelled, on the day of its first session.
const HELD: &str = concat!(
    "select g.id, d.day, cast(null as text) as organization_id, cast(null as text) as person_id, g.mrc, g.action, \
     cast(1 as bigint) as amount, g.title_fr as label, '/programmation/' || g.id as path, g.recorded_by, g.kind, \
     '' as programme",
    first_days!(),
    "where d.day between $1 and $2",
    stands!()
);

/// One row for each of their sessions, on its own day and where it was held.
const SESSIONS: &str = concat!(
    "select s.id, s.day, cast(null as text) as organization_id, cast(null as text) as person_id, \
     coalesce(nullif(s.mrc, ''), g.mrc) as mrc, g.action, cast(1 as bigint) as amount, s.title_fr as label, \
     '/programmation/' || g.id as path, s.recorded_by, g.kind, '' as programme \
     from gathering_session s join gathering g on g.id = s.gathering_id where s.day between $1 and $2",
    stands!()
);

/// One row for each session held at the same hours as another of the same gathering, apart from it.
const PARALLEL: &str = concat!(
    "select s.id, s.day, cast(null as text) as organization_id, cast(null as text) as person_id, \
     coalesce(nullif(s.mrc, ''), g.mrc) as mrc, g.action, cast(1 as bigint) as amount, s.title_fr as label, \
     '/programmation/' || g.id as path, s.recorded_by, g.kind, '' as programme \
     from gathering_session s join gathering g on g.id = s.gathering_id where s.day between $1 and $2 \
     and exists (select 1 from gathering_session o where o.gathering_id = g.id and o.id <> s.id and o.day = s.day \
     and o.track <> s.track and o.begins < s.ends and s.begins < o.ends)",
    stands!()
);

/// One row for each series whose editions are numbered: the latest of the period, told by its number.
const EDITIONS: &str = concat!(
    "select g.id, d.day, cast(null as text) as organization_id, cast(null as text) as person_id, g.mrc, g.action, \
     g.edition as amount, g.title_fr as label, '/programmation/' || g.id as path, g.recorded_by, g.kind, \
     '' as programme",
    first_days!(),
    "where d.day between $1 and $2 and g.edition > 0",
    stands!(),
    " and not exists (select 1 from gathering n join (select gathering_id, min(day) as day from gathering_session \
     group by gathering_id) e on e.gathering_id = n.id where n.series = g.series and n.edition > g.edition \
     and e.day between $1 and $2 and exists (select 1 from gathering_state t where t.gathering_id = n.id \
     and t.state = 'published') and not exists (select 1 from gathering_state t where t.gathering_id = n.id \
     and t.state = 'cancelled'))"
);

/// One row for each training and each public that it is for.
const TRAININGS: &str = concat!(
    "select g.id || '-' || a.audience as id, d.day, cast(null as text) as organization_id, \
     cast(null as text) as person_id, g.mrc, g.action, cast(1 as bigint) as amount, g.title_fr as label, \
     '/programmation/' || g.id as path, g.recorded_by, a.audience as kind, '' as programme",
    first_days!(),
    "join (select 'managers' as audience union all select 'directors' union all select 'workers' \
     union all select 'advisers' union all select 'youth' union all select 'promoters' union all select 'buyers' \
     union all select 'public') a \
     on replace(' ' || g.audience || ' ', ' ' || a.audience || ' ', '') <> ' ' || g.audience || ' ' \
     where g.kind = 'training' and d.day between $1 and $2",
    stands!()
);

/// SQL: the presences `p` that count between `$1` and `$2`, with their sessions `s`, gatherings `g`, registrations `r`
/// and participants `w`.
#[macro_export]
macro_rules! presences {
    () => {
        concat!(
            " from presence p join gathering_session s on s.id = p.session_id \
             join gathering g on g.id = s.gathering_id join registration r on r.id = p.registration_id \
             join participant w on w.id = r.participant_id \
             where s.day between $1 and $2 and p.withdrawn_at is null",
            $crate::stands!()
        )
    };
}

/// SQL: one row for each volunteer and each session they came to, for whoever counts hours given. They are the rows of
/// `events.volunteer-hours`, with the title of the gathering.
#[macro_export]
macro_rules! helped_rows {
    () => {
        concat!(
            "(select p.id, s.day, coalesce(w.person_id, w.id) as person_id, s.minutes, \
             '/programmation/' || g.id as path, g.action, coalesce(nullif(s.mrc, ''), g.mrc) as mrc, p.recorded_by, \
             g.title_fr as title",
            $crate::presences!(),
            " and r.part = 'volunteer')"
        )
    };
}

/// One row for each person and each session they came to; told by a code, since a report holds no one's name.
macro_rules! came {
    ($amount:literal, $rest:literal) => {
        concat!(
            "select p.id, s.day, case when r.organization_id is null then null else ",
            people::keeper!("r.organization_id"),
            " end as organization_id, coalesce(w.person_id, w.id) as person_id, \
             coalesce(nullif(s.mrc, ''), g.mrc) as mrc, g.action, ",
            $amount,
            " as amount, 'P-' || substr(w.id, 21) as label, '/programmation/' || g.id || '/inscriptions' as path, \
             p.recorded_by, g.kind, '' as programme",
            presences!(),
            $rest
        )
    };
}

const CAME: &str = came!("cast(1 as bigint)", "");
const HOURS: &str = came!("s.minutes", "");
const VOLUNTEERS: &str = came!("s.minutes", " and r.part = 'volunteer'");

/// One row for each registration that has a place in a gathering of the period: 1 when the person came.
const REGISTERED: &str = concat!(
    "select r.id, d.day, case when r.organization_id is null then null else ",
    people::keeper!("r.organization_id"),
    " end as organization_id, coalesce(w.person_id, w.id) as person_id, g.mrc, g.action, \
     cast(case when exists (select 1 from presence p where p.registration_id = r.id and p.withdrawn_at is null) \
     then 1 else 0 end as bigint) as amount, 'P-' || substr(w.id, 21) as label, \
     '/programmation/' || g.id || '/inscriptions' as path, r.recorded_by, g.kind, '' as programme",
    first_days!(),
    "join registration r on r.gathering_id = g.id join participant w on w.id = r.participant_id \
     where d.day between $1 and $2 and r.seated_at is not null and r.cancelled_at is null",
    stands!()
);

/// One row for each payment of the period that counts, and for each refund: what was received before taxes, and given
/// back.
const RECEIVED: &str = concat!(
    "select p.id, p.day, case when r.organization_id is null then null else ",
    people::keeper!("r.organization_id"),
    " end as organization_id, cast(null as text) as person_id, g.mrc, g.action, \
     p.cents - p.gst - p.qst as amount, g.title_fr as label, '/programmation/' || g.id as path, \
     p.recorded_by, g.kind, '' as programme from registration_paid p join registration r on r.id = p.registration_id \
     join gathering g on g.id = r.gathering_id \
     where p.day between $1 and $2 and p.withdrawn_at is null union all \
     select p.id, p.day, case when r.organization_id is null then null else ",
    people::keeper!("r.organization_id"),
    " end as organization_id, cast(null as text) as person_id, g.mrc, g.action, \
     p.gst + p.qst - p.cents as amount, g.title_fr as label, '/programmation/' || g.id as path, \
     p.recorded_by, g.kind, '' as programme from registration_paper p join registration r on r.id = p.registration_id \
     join gathering g on g.id = r.gathering_id \
     where p.day between $1 and $2 and p.kind = 'credit' and p.withdrawn_at is null"
);

const fn figure(key: &'static str, fold: Fold, unit: Unit, sql: &'static str) -> Figure {
    Figure {
        key,
        fold,
        unit,
        span: Span::Period,
        axis: "2",
        kinds: Kinds::Words("event-kind"),
        own: false,
        sql,
    }
}

pub const FIGURES: [Figure; 13] = [
    figure("events.held", Fold::Count, Unit::Count, HELD),
    figure("events.sessions", Fold::Count, Unit::Count, SESSIONS),
    figure("events.parallel-sessions", Fold::Count, Unit::Count, PARALLEL),
    figure("events.edition", Fold::Sum, Unit::Count, EDITIONS),
    figure("events.places", Fold::Places, Unit::Count, SESSIONS),
    Figure {
        kinds: Kinds::Words("event-audience"),
        ..figure("events.trainings", Fold::Count, Unit::Count, TRAININGS)
    },
    figure("events.registered", Fold::Count, Unit::Count, REGISTERED),
    figure("events.people", Fold::People, Unit::Count, CAME),
    figure("events.attendances", Fold::Count, Unit::Count, CAME),
    figure("events.hours", Fold::Sum, Unit::Minutes, HOURS),
    figure("events.volunteer-hours", Fold::Sum, Unit::Minutes, VOLUNTEERS),
    figure("events.received", Fold::Sum, Unit::Cents, RECEIVED),
    figure("events.came", Fold::Share, Unit::Percent, REGISTERED),
];
