//! What the programme counts: suppliers, buyers, what is done under each mean, introductions, needs and their answers.
use figures::{Figure, Fold, Kinds, Span, Unit};

/// One row for each supplier of an edition on the day, under a condition.
macro_rules! suppliers {
    ($day:literal, $condition:literal) => {
        concat!(
            "select s.id, s.",
            $day,
            " as day, o.id as organization_id, cast(null as text) as person_id, ",
            people::mrc_on!("o.id", "$2"),
            " as mrc, '2.7' as action, cast(1 as bigint) as amount, o.name as label, \
             '/marche/editions/' || s.edition_id as path, s.recorded_by, \
             case when s.joined_on <= $2 then 'joined' else 'expected' end as kind, e.name as programme \
             from market_supplier s join market_edition e on e.id = s.edition_id join organization o on o.id = ",
            people::keeper!("s.organization_id"),
            " where $1 <= $2 and (s.left_on is null or s.left_on > $2) and ",
            $condition
        )
    };
}

/// One row for each edition whose first supplier joined in the period: its cohort started then.
const COHORTS: &str = "select e.id, x.day, cast(null as text) as organization_id, cast(null as text) as person_id, \
     nullif(e.mrc, '') as mrc, '2.7' as action, cast(1 as bigint) as amount, e.name as label, \
     '/marche/editions/' || e.id as path, e.recorded_by, '' as kind, e.name as programme from market_edition e \
     join (select s.edition_id, min(s.joined_on) as day from market_supplier s where s.joined_on is not null \
     group by s.edition_id) x on x.edition_id = e.id where x.day between $1 and $2";

/// One row for each buyer's engagement in force on the day.
const BUYERS: &str = concat!(
    "select g.id, g.signed_on as day, o.id as organization_id, cast(null as text) as person_id, ",
    people::mrc_on!("o.id", "$2"),
    " as mrc, '2.7' as action, cast(1 as bigint) as amount, o.name as label, '/marche/engagements/' || g.id as path, \
     g.recorded_by, '' as kind, e.name as programme from market_engagement g join market_edition e on e.id = g.edition_id \
     join organization o on o.id = ",
    people::keeper!("g.organization_id"),
    " where $1 <= $2 and g.signed_on <= $2 and (g.until_on is null or g.until_on >= $2)"
);

/// One row for each activity of the period.
const ACTIVITIES: &str = "select a.id, a.day, cast(null as text) as organization_id, cast(null as text) as person_id, \
     nullif(a.mrc, '') as mrc, a.action, cast(1 as bigint) as amount, a.title as label, \
     '/marche/activites/' || a.id as path, a.recorded_by, a.mean as kind, e.name as programme from market_activity a \
     join market_edition e on e.id = a.edition_id where a.day between $1 and $2 and a.withdrawn_at is null";

/// SQL: what was done under a mean, logged as an activity or written where it belongs: an introduction, a need sent to
/// a supplier, a step with a buyer, an engagement signed.
macro_rules! done {
    () => {
        concat!(
            "(select a.id, a.day, nullif(a.mrc, '') as mrc, a.action, a.title as label, \
             '/marche/activites/' || a.id as path, a.recorded_by, a.mean, a.edition_id from market_activity a \
             where a.withdrawn_at is null \
             union all select i.id, i.day, nullif(i.mrc, ''), i.action, i.place, '/marche/maillages/' || i.id, \
             i.recorded_by, 'introduction', i.edition_id from market_introduction i where i.withdrawn_at is null \
             union all select s.id, s.sent_on, nullif(n.mrc, ''), '2.7', n.title, '/marche/besoins/' || n.id, \
             s.recorded_by, case when n.kind = 'offers' then 'tender' else 'introduction' end, n.edition_id \
             from market_sent s join market_need n on n.id = s.need_id \
             union all select t.id, t.day, cast(null as text), '2.7', o.name, '/marche/demarchage/' || p.id, \
             t.recorded_by, 'outreach', p.edition_id from market_step t join market_prospect p on p.id = t.prospect_id \
             join organization o on o.id = ",
            people::keeper!("p.organization_id"),
            " where t.stage <> 'to-contact' \
             union all select g.id, g.signed_on, cast(null as text), '2.7', o.name, '/marche/engagements/' || g.id, \
             g.recorded_by, 'declaration', g.edition_id from market_engagement g join organization o on o.id = ",
            people::keeper!("g.organization_id"),
            ")"
        )
    };
}

/// The first thing done in the period of each kind: what is written twice, there and as an activity, counts once.
macro_rules! firsts {
    ($kind:literal, $same:literal) => {
        concat!(
            "select x.id, x.day, cast(null as text) as organization_id, cast(null as text) as person_id, x.mrc, x.action, \
             cast(1 as bigint) as amount, x.label, x.path, x.recorded_by, ",
            $kind,
            " as kind, e.name as programme from ",
            done!(),
            " x join market_edition e on e.id = x.edition_id where x.day between $1 and $2 and not exists \
             (select y.id from ",
            done!(),
            " y where ",
            $same,
            " and y.day between $1 and $2 and (y.day < x.day or (y.day = x.day and y.id < x.id)))"
        )
    };
}

const MEANS: &str = firsts!("x.mean", "y.mean = x.mean");

const OBJECTIVES: &str = firsts!(
    "case when x.mean in ('path', 'cohort') then 'b' else 'a' end",
    "(case when y.mean in ('path', 'cohort') then 'b' else 'a' end) = \
     (case when x.mean in ('path', 'cohort') then 'b' else 'a' end)"
);

/// One row for each organization of one side in each activity of the period.
macro_rules! reached {
    ($side:literal) => {
        concat!(
            "select a.id || '-' || p.organization_id as id, a.day, o.id as organization_id, \
             cast(null as text) as person_id, nullif(a.mrc, '') as mrc, a.action, cast(1 as bigint) as amount, \
             o.name as label, '/marche/activites/' || a.id as path, a.recorded_by, a.mean as kind, e.name as programme \
             from market_activity a join market_edition e on e.id = a.edition_id \
             join market_activity_party p on p.activity_id = a.id join organization o on o.id = ",
            people::keeper!("p.organization_id"),
            " where a.day between $1 and $2 and a.withdrawn_at is null and p.side = '",
            $side,
            "'"
        )
    };
}

/// SQL: whether one side of an introduction was in the cohort of its edition on its day.
macro_rules! in_cohort {
    ($side:literal) => {
        concat!(
            "exists (select s.id from market_supplier s where s.edition_id = i.edition_id and s.joined_on <= i.day \
             and (s.left_on is null or s.left_on > i.day) and s.organization_id in ",
            people::whole!($side),
            ")"
        )
    };
}

/// SQL: whether one side of an introduction buys: by its role on that day, or as its edition engages it, wins it over or
/// asks for what it needs.
macro_rules! buys {
    ($side:literal) => {
        concat!(
            "(exists (select r.id from organization_role r where r.role = 'buyer' and r.from_on <= i.day \
             and (r.until_on is null or r.until_on >= i.day) and r.organization_id in ",
            people::whole!($side),
            ") or exists (select g.id from market_engagement g where g.edition_id = i.edition_id \
             and g.organization_id in ",
            people::whole!($side),
            ") or exists (select p.id from market_prospect p where p.edition_id = i.edition_id \
             and p.organization_id in ",
            people::whole!($side),
            ") or exists (select n.id from market_need n where n.edition_id = i.edition_id \
             and n.organization_id in ",
            people::whole!($side),
            "))"
        )
    };
}

/// SQL: whether an introduction is between two suppliers of the cohort, with a buyer, or with somebody else.
macro_rules! between {
    () => {
        concat!(
            "case when ",
            in_cohort!("i.first_id"),
            " and ",
            in_cohort!("i.second_id"),
            " then 'peers' when ",
            buys!("i.first_id"),
            " or ",
            buys!("i.second_id"),
            " then 'business' else 'other' end"
        )
    };
}

/// One row for each introduction of the period.
const INTRODUCTIONS: &str = concat!(
    "select i.id, i.day, a.id as organization_id, cast(null as text) as person_id, nullif(i.mrc, '') as mrc, i.action, \
     cast(1 as bigint) as amount, a.name || ' – ' || b.name as label, '/marche/maillages/' || i.id as path, \
     i.recorded_by, ",
    between!(),
    " as kind, e.name as programme from market_introduction i join market_edition e on e.id = i.edition_id \
     join organization a on a.id = ",
    people::keeper!("i.first_id"),
    " join organization b on b.id = ",
    people::keeper!("i.second_id"),
    " where i.day between $1 and $2 and i.withdrawn_at is null"
);

/// One row for each introduction of which one side first said, in the period, that a contract came.
const DEALS: &str = concat!(
    "select i.id, f.answered_on as day, a.id as organization_id, cast(null as text) as person_id, \
     nullif(i.mrc, '') as mrc, i.action, cast(1 as bigint) as amount, a.name || ' – ' || b.name as label, \
     '/marche/maillages/' || i.id as path, i.recorded_by, ",
    between!(),
    " as kind, e.name as programme from market_introduction i join market_edition e on e.id = i.edition_id \
     join market_follow f on f.introduction_id = i.id and f.outcome = 'contract' \
     and not exists (select x.id from market_follow x where x.introduction_id = i.id and x.outcome = 'contract' \
     and (x.answered_on < f.answered_on or (x.answered_on = f.answered_on and x.id < f.id))) \
     join organization a on a.id = ",
    people::keeper!("i.first_id"),
    " join organization b on b.id = ",
    people::keeper!("i.second_id"),
    " where f.answered_on between $1 and $2 and i.withdrawn_at is null"
);

/// One row for each need published in the period.
const NEEDS: &str = concat!(
    "select n.id, n.published_on as day, o.id as organization_id, cast(null as text) as person_id, \
     nullif(n.mrc, '') as mrc, '2.7' as action, cast(1 as bigint) as amount, n.title as label, \
     '/marche/besoins/' || n.id as path, n.recorded_by, n.kind, e.name as programme from market_need n \
     join market_edition e on e.id = n.edition_id join organization o on o.id = ",
    people::keeper!("n.organization_id"),
    " where n.published_on between $1 and $2"
);

/// One row for each supplier's answer of the period to a need.
const ANSWERS: &str = concat!(
    "select s.id, s.answered_on as day, o.id as organization_id, cast(null as text) as person_id, \
     nullif(n.mrc, '') as mrc, '2.7' as action, cast(1 as bigint) as amount, o.name as label, \
     '/marche/besoins/' || n.id as path, s.recorded_by, s.answer as kind, e.name as programme from market_sent s \
     join market_need n on n.id = s.need_id join market_edition e on e.id = n.edition_id join organization o on o.id = ",
    people::keeper!("s.organization_id"),
    " where s.answered_on between $1 and $2"
);

const fn rows(key: &'static str, fold: Fold, span: Span, kinds: Kinds, sql: &'static str) -> Figure {
    Figure { key, fold, unit: Unit::Count, span, axis: "2", kinds, own: false, sql }
}

const MEAN: Kinds = Kinds::Words("market-mean");
const BETWEEN: Kinds = Kinds::Words("market-pair");

pub const FIGURES: [Figure; 13] = [
    rows("market.cohorts", Fold::Count, Span::Period, Kinds::None, COHORTS),
    rows(
        "market.suppliers",
        Fold::Organizations,
        Span::AsOf,
        Kinds::None,
        suppliers!("joined_on", "s.joined_on <= $2"),
    ),
    rows(
        "market.suppliers-expected",
        Fold::Organizations,
        Span::AsOf,
        Kinds::Words("market-is"),
        suppliers!("recruited_on", "s.recruited_on <= $2"),
    ),
    rows("market.buyers", Fold::Organizations, Span::AsOf, Kinds::None, BUYERS),
    rows("market.activities", Fold::Count, Span::Period, MEAN, ACTIVITIES),
    rows("market.means", Fold::Count, Span::Period, MEAN, MEANS),
    rows("market.objectives", Fold::Count, Span::Period, Kinds::Words("market-objective"), OBJECTIVES),
    rows("market.buyers-reached", Fold::Organizations, Span::Period, MEAN, reached!("buyer")),
    rows("market.suppliers-reached", Fold::Organizations, Span::Period, MEAN, reached!("supplier")),
    rows("market.introductions", Fold::Count, Span::Period, BETWEEN, INTRODUCTIONS),
    rows("market.deals", Fold::Count, Span::Period, BETWEEN, DEALS),
    rows("market.needs", Fold::Count, Span::Period, Kinds::Words("market-kind"), NEEDS),
    rows("market.answers", Fold::Count, Span::Period, Kinds::Words("market-answer"), ANSWERS),
];

#[cfg(test)]
mod tests {
    use crate::mean;

    #[test]
    fn the_means_of_the_second_objective_are_those_that_the_figure_names() {
        assert_eq!(mean::of("b").collect::<Vec<_>>(), ["path", "cohort"]);
    }
}
