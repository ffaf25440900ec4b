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

/// One row for each activity of the period, under a condition, told by some kind.
macro_rules! activities {
    ($kind:literal, $condition:literal) => {
        concat!(
            "select a.id, a.day, cast(null as text) as organization_id, cast(null as text) as person_id, \
             nullif(a.mrc, '') as mrc, a.action, cast(1 as bigint) as amount, a.title as label, \
             '/marche/activites/' || a.id as path, a.recorded_by, ",
            $kind,
            " as kind, e.name as programme from market_activity a join market_edition e on e.id = a.edition_id \
             where a.day between $1 and $2 and a.withdrawn_at is null",
            $condition
        )
    };
}

/// The first activity of the period of each mean.
const MEANS: &str = activities!(
    "a.mean",
    " and not exists (select b.id from market_activity b where b.mean = a.mean and b.withdrawn_at is null \
     and b.day between $1 and $2 and (b.day < a.day or (b.day = a.day and b.id < a.id)))"
);

/// The first activity of the period of each objective.
const OBJECTIVES: &str = activities!(
    "case when a.mean in ('path', 'cohort') then 'b' else 'a' end",
    " and not exists (select b.id from market_activity b where b.withdrawn_at is null \
     and (case when b.mean in ('path', 'cohort') then 'b' else 'a' end) = \
     (case when a.mean in ('path', 'cohort') then 'b' else 'a' end) \
     and b.day between $1 and $2 and (b.day < a.day or (b.day = a.day and b.id < a.id)))"
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

/// SQL: whether an introduction is between two suppliers of its edition, or between one and a buyer.
macro_rules! between {
    () => {
        concat!(
            "case when exists (select s.id from market_supplier s where s.edition_id = i.edition_id \
             and s.organization_id in ",
            people::whole!("i.first_id"),
            ") and exists (select s.id from market_supplier s where s.edition_id = i.edition_id \
             and s.organization_id in ",
            people::whole!("i.second_id"),
            ") then 'peers' else 'business' end"
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
    rows("market.activities", Fold::Count, Span::Period, MEAN, activities!("a.mean", "")),
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
