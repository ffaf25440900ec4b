//! What concertation counts: spaces and committees, meetings, decisions, tasks, volunteer hours, collaborations,
//! agreements, months of what is shared and representations.
use crate::volunteer_rows;
use figures::{Figure, Fold, Kinds, Span, Unit};

/// SQL: the kind of a body on a day.
macro_rules! kind_on {
    ($body:literal, $day:literal) => {
        concat!(
            "coalesce((select k.kind from concertation_kind k where k.body_id = ",
            $body,
            " and k.from_on <= ",
            $day,
            " order by k.from_on desc, k.id desc limit 1), '')"
        )
    };
}

/// One row for each body of some kinds that is in force on the day.
macro_rules! bodies {
    ($kinds:literal) => {
        concat!(
            "select x.* from (select b.id, b.from_on as day, ",
            people::keeper!("b.host_id"),
            " as organization_id, cast(null as text) as person_id, nullif(b.mrc, '') as mrc, b.action, \
             cast(1 as bigint) as amount, b.name as label, '/concertation/' || b.id as path, b.recorded_by, ",
            kind_on!("b.id", "$2"),
            " as kind, '' as programme from concertation_body b where $1 <= $2 and b.from_on <= $2 \
             and (b.until_on is null or b.until_on >= $2)) x where x.kind in ",
            $kinds
        )
    };
}

/// One row for each meeting of the period where somebody was there.
const MEETINGS: &str = concat!(
    "select m.id, m.day, ",
    people::keeper!("b.host_id"),
    " as organization_id, cast(null as text) as person_id, coalesce(nullif(m.mrc, ''), nullif(b.mrc, '')) as mrc, \
     m.action, cast(1 as bigint) as amount, b.name as label, '/concertation/rencontres/' || m.id as path, \
     m.recorded_by, ",
    kind_on!("m.body_id", "m.day"),
    " as kind, '' as programme from concertation_meeting m join concertation_body b on b.id = m.body_id \
     where m.day between $1 and $2 and m.cancelled_on is null and exists (select x.person_id \
     from concertation_presence x where x.meeting_id = m.id and x.how in ('present', 'remote'))"
);

/// One row for each volunteer of each meeting of the pole's own bodies and of each session of an event, and for each time
/// noted by hand; told by the body or the event, never by the person's name.
const VOLUNTEER: &str = concat!(
    "select g.id, g.day, cast(null as text) as organization_id, g.person_id, \
     coalesce(nullif(g.mrc, ''), nullif(b.mrc, '')) as mrc, g.action, g.minutes as amount, \
     coalesce(b.name, nullif(g.held, ''), ",
    people::code_of!("g.person_id"),
    ") as label, \
     case when g.path = '' then '/concertation/heures' else g.path end as path, g.recorded_by, ",
    kind_on!("g.body_id", "g.day"),
    " as kind, '' as programme from ",
    volunteer_rows!(),
    " g left join concertation_body b on b.id = g.body_id"
);

/// One row for each decision of the period that stands.
const DECISIONS: &str = "select d.id, m.day, cast(null as text) as organization_id, cast(null as text) as person_id, \
     coalesce(nullif(m.mrc, ''), nullif(b.mrc, '')) as mrc, m.action, cast(1 as bigint) as amount, \
     b.name || ' ' || cast(d.year as text) || \
     case when d.number < 10 then '-0' else '-' end || cast(d.number as text) as label, '/concertation/rencontres/' || m.id as path, d.recorded_by, d.outcome as kind, \
     '' as programme from concertation_decision d join concertation_meeting m on m.id = d.meeting_id \
     join concertation_body b on b.id = d.body_id where m.day between $1 and $2 and d.withdrawn_at is null";

/// One row for each task done in the period.
const TASKS: &str = "select t.id, t.ended_on as day, cast(null as text) as organization_id, t.person_id, \
     coalesce(nullif(m.mrc, ''), nullif(b.mrc, '')) as mrc, m.action, cast(1 as bigint) as amount, b.name as label, \
     '/concertation/rencontres/' || m.id as path, t.recorded_by, '' as kind, '' as programme from concertation_task t \
     join concertation_meeting m on m.id = t.meeting_id join concertation_body b on b.id = m.body_id \
     where t.ended_on between $1 and $2 and t.ended_as = 'done'";

/// One row for each collaboration whose result came in the period.
const COLLABORATIONS: &str = concat!(
    "select c.id, c.result_on as day, o.id as organization_id, cast(null as text) as person_id, \
     nullif(c.mrc, '') as mrc, c.action, cast(1 as bigint) as amount, o.name as label, \
     '/concertation/collaborations/' || c.id as path, c.recorded_by, '' as kind, '' as programme \
     from collaboration c join organization o on o.id = ",
    people::keeper!("c.organization_id"),
    " where c.result_on between $1 and $2 and c.withdrawn_at is null"
);

/// One row for each agreement in force on the day.
const AGREEMENTS: &str = "select a.id, a.signed_on as day, cast(null as text) as organization_id, \
     cast(null as text) as person_id, nullif(a.mrc, '') as mrc, a.action, cast(1 as bigint) as amount, a.title as label, \
     '/concertation/ententes/' || a.id as path, a.recorded_by, a.kind, '' as programme from agreement a \
     where $1 <= $2 and a.signed_on <= $2 and (a.until_on is null or a.until_on >= $2) and a.withdrawn_at is null";

/// SQL: the month of a day, counted from the year nought.
macro_rules! month_of {
    ($day:literal) => {
        concat!("(cast(substr(", $day, ", 1, 4) as bigint) * 12 + cast(substr(", $day, ", 6, 2) as bigint))")
    };
}

/// SQL: the last date of the month of a day, in two digits.
macro_rules! last_date {
    ($day:literal) => {
        concat!(
            "case when substr(",
            $day,
            ", 6, 2) in ('04', '06', '09', '11') then '30' when substr(",
            $day,
            ", 6, 2) <> '02' then '31' when cast(substr(",
            $day,
            ", 1, 4) as bigint) % 4 = 0 and (cast(substr(",
            $day,
            ", 1, 4) as bigint) % 100 <> 0 or cast(substr(",
            $day,
            ", 1, 4) as bigint) % 400 = 0) then '29' else '28' end"
        )
    };
}

/// One row for each agreement that shares something, with the whole months it did so within the period: those from its
/// first day there to the day after its last. After the last date of a month comes the first of the next.
const MONTHS_SHARED: &str = concat!(
    "select y.* from (select x.id, x.since as day, cast(null as text) as organization_id, \
     cast(null as text) as person_id, nullif(x.mrc, '') as mrc, x.action, ",
    month_of!("x.until"),
    " - ",
    month_of!("x.since"),
    " + case when substr(x.until, 9, 2) = ",
    last_date!("x.until"),
    " then case when substr(x.since, 9, 2) = '01' then 1 else 0 end when cast(substr(x.until, 9, 2) as bigint) + 1 \
     >= cast(substr(x.since, 9, 2) as bigint) then 0 else -1 end as amount, x.title as label, \
     '/concertation/ententes/' || x.id as path, x.recorded_by, '' as kind, '' as programme \
     from (select a.id, a.title, a.mrc, a.action, a.recorded_by, case when a.from_on < $1 then $1 else a.from_on end \
     as since, case when a.until_on is null or a.until_on > $2 then $2 else a.until_on end as until from agreement a \
     where a.kind = 'shared' and a.withdrawn_at is null and a.from_on <= $2 \
     and (a.until_on is null or a.until_on >= $1)) x) y where y.amount > 0"
);

/// One row for each representation of the period; whom it met stays on its page.
const REPRESENTATIONS: &str = concat!(
    "select r.id, r.day, o.id as organization_id, cast(null as text) as person_id, nullif(r.mrc, '') as mrc, r.action, \
     cast(1 as bigint) as amount, coalesce(o.name, r.day) as label, '/concertation/representations/' || r.id as path, \
     r.recorded_by, r.kind, '' as programme from representation r left join organization o on o.id = ",
    people::keeper!("r.organization_id"),
    " where r.day between $1 and $2 and r.withdrawn_at is null"
);

const KIND: Kinds = Kinds::Words("concertation-kind");

const fn rows(key: &'static str, span: Span, axis: &'static str, kinds: Kinds, sql: &'static str) -> Figure {
    Figure { key, fold: Fold::Count, unit: Unit::Count, span, axis, kinds, own: false, sql }
}

pub const FIGURES: [Figure; 10] = [
    rows("concertation.spaces", Span::AsOf, "4", KIND, bodies!("('table', 'committee', 'board')")),
    rows("concertation.committees", Span::AsOf, "4", KIND, bodies!("('own-recurring')")),
    rows("concertation.meetings", Span::Period, "4", KIND, MEETINGS),
    rows("concertation.decisions", Span::Period, "4", Kinds::Words("concertation-outcome"), DECISIONS),
    rows("concertation.tasks-done", Span::Period, "4", Kinds::None, TASKS).own(),
    rows("concertation.collaborations", Span::Period, "4", Kinds::None, COLLABORATIONS),
    rows("concertation.agreements", Span::AsOf, "4", Kinds::Words("concertation-agreed"), AGREEMENTS),
    Figure {
        key: "concertation.months-shared",
        fold: Fold::Sum,
        unit: Unit::Count,
        span: Span::Period,
        axis: "4",
        kinds: Kinds::None,
        own: false,
        sql: MONTHS_SHARED,
    },
    Figure {
        key: "concertation.volunteer-hours",
        fold: Fold::Sum,
        unit: Unit::Minutes,
        span: Span::Period,
        axis: "4",
        kinds: KIND,
        own: false,
        sql: VOLUNTEER,
    },
    rows(
        "concertation.representations",
        Span::Period,
        "1",
        Kinds::Words("concertation-representation"),
        REPRESENTATIONS,
    ),
];
