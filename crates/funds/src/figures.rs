//! What funds count: the MRC where one is open, calls that opened, what was asked of the pole's funds, granted and paid.
use figures::{Figure, Fold, Kinds, Span, Unit};

/// One row for each fund open in an MRC on the last day, by the step that opened it; its kind is what the fund is for.
const MRC_COVERED: &str = concat!(
    "select s.id, s.day, o.id as organization_id, cast(null as text) as person_id, s.mrc, '3.7' as action, \
     cast(1 as bigint) as amount, f.name as label, '/fonds/' || f.id as path, s.recorded_by, f.purpose as kind, \
     '' as programme from fund_step s join fund f on f.id = s.fund_id left join organization o on o.id = ",
    people::keeper!("f.holder_id"),
    " where $1 <= $2 and s.step = 'open' and s.id = (select t.id from fund_step t where t.fund_id = s.fund_id \
     and t.mrc = s.mrc and t.withdrawn_at is null and t.day <= $2 order by t.day desc, t.id desc limit 1) \
     and f.from_on <= $2 and (f.until_on is null or f.until_on >= $2)"
);

/// One row for each call that opened on a day of the period and was not cancelled.
const CALLS: &str = "select c.id, c.opened_on as day, cast(null as text) as organization_id, \
     cast(null as text) as person_id, cast(null as text) as mrc, '3.7' as action, cast(1 as bigint) as amount, \
     c.title as label, '/fonds/appels/' || c.id as path, c.recorded_by, '' as kind, '' as programme \
     from fund_call c where c.opened_on between $1 and $2 and c.cancelled_on is null";

macro_rules! asked {
    ($id:literal, $amount:literal, $kind:literal, $from:literal, $day:literal) => {
        concat!(
            "select ",
            $id,
            ".id, ",
            $id,
            ".day, o.id as organization_id, cast(null as text) as person_id, cast(null as text) as mrc, \
             '3.1' as action, ",
            $amount,
            " as amount, coalesce(o.name, ",
            $id,
            ".day) as label, '/fonds/demandes/' || a.id as path, ",
            $id,
            ".recorded_by, ",
            $kind,
            " as kind, '' as programme from ",
            $from,
            " left join organization o on o.id = ",
            people::keeper!("a.organization_id"),
            " where a.withdrawn_at is null and ",
            $day,
            " between $1 and $2"
        )
    };
}

/// One row for each application of the period that stands, told by the organization or its day: what was typed of the
/// project stays on its page.
const APPLICATIONS: &str = asked!(
    "a",
    "cast(1 as bigint)",
    "coalesce(d.outcome, 'waiting')",
    "fund_application a left join fund_decision d on d.application_id = a.id and d.withdrawn_at is null",
    "a.day"
);

/// One row for each grant of the period that stands.
const GRANTED: &str = asked!(
    "d",
    "d.cents",
    "''",
    "fund_decision d join fund_application a on a.id = d.application_id and d.outcome = 'granted' \
     and d.withdrawn_at is null",
    "d.day"
);

/// One row for each payment of the period that stands.
const PAID: &str = asked!(
    "p",
    "p.cents",
    "''",
    "fund_payment p join fund_application a on a.id = p.application_id and p.withdrawn_at is null",
    "p.day"
);

const fn rows(key: &'static str, kinds: Kinds, sql: &'static str) -> Figure {
    Figure {
        key,
        fold: Fold::Count,
        unit: Unit::Count,
        span: Span::Period,
        axis: "3",
        kinds,
        own: false,
        sql,
    }
}

const fn dollars(key: &'static str, sql: &'static str) -> Figure {
    Figure {
        key,
        fold: Fold::Sum,
        unit: Unit::Cents,
        span: Span::Period,
        axis: "3",
        kinds: Kinds::None,
        own: false,
        sql,
    }
}

pub const FIGURES: [Figure; 5] = [
    Figure {
        key: "funds.mrc-covered",
        fold: Fold::Places,
        unit: Unit::Count,
        span: Span::AsOf,
        axis: "3",
        kinds: Kinds::Words("fund-purpose"),
        own: false,
        sql: MRC_COVERED,
    },
    rows("funds.calls", Kinds::None, CALLS),
    rows("funds.applications", Kinds::Words("fund-outcome"), APPLICATIONS),
    dollars("funds.granted", GRANTED),
    dollars("funds.paid", PAID),
];
