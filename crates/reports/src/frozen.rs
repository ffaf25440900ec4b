//! What a signature froze: each figure as it was, and the rows that proved it.
use crate::{aimed, period::Period};
use db::{Act, Db, Fault, FromRow};
use figures::{Aim, Ask, Counted, Figures, Fold, Row, Unit};
use sqlx::AssertSqlSafe;
use std::collections::HashMap;

/// A figure by month, by MRC and by kind, each part folded as the figure is.
#[derive(Clone, Debug, Default)]
pub struct Parts {
    pub months: Vec<(String, i64)>,
    pub mrcs: Vec<(String, i64)>,
    /// The codes of the MRC where the pole places organizations.
    pub own: Vec<String>,
    /// By the names of kinds, in the reader's language.
    pub kinds: Vec<(String, i64)>,
    /// The persons of its rows, each once, and how many rows are of one.
    pub people: Counted,
}

/// A figure on the day of the signature.
#[derive(Clone, Debug, FromRow)]
pub struct Frozen {
    pub key: String,
    pub axis: String,
    pub value: i64,
    pub row_count: i64,
    /// One year earlier, where anything was recorded then.
    pub before_value: Option<i64>,
    /// What the plan aimed at, where it did.
    pub target_value: Option<i64>,
    /// The first day of that plan, and the day by which it was to be reached.
    pub target_from: Option<String>,
    pub target_due: Option<String>,
    pub unit: String,
    pub fold: String,
}

const UNITS: [Unit; 5] = [Unit::Count, Unit::Minutes, Unit::Cents, Unit::Percent, Unit::Grade];
const FOLDS: [(&str, Fold); 7] = [
    ("count", Fold::Count),
    ("sum", Fold::Sum),
    ("organizations", Fold::Organizations),
    ("people", Fold::People),
    ("places", Fold::Places),
    ("share", Fold::Share),
    ("mean", Fold::Mean),
];

impl Frozen {
    pub fn unit(&self) -> Unit {
        UNITS.into_iter().find(|unit| unit.name() == self.unit).unwrap_or(Unit::Count)
    }

    pub fn aim(&self) -> Option<Aim> {
        Some(Aim {
            figure: self.key.clone(),
            only_kind: String::new(),
            only_programme: String::new(),
            only_mrc: String::new(),
            only_action: String::new(),
            each_mrc: String::new(),
            target: self.target_value?,
            from_on: self.target_from.clone()?,
            due_on: self.target_due.clone()?,
        })
    }

    pub fn counted(&self) -> Counted {
        Counted { value: self.value, rows: self.row_count }
    }

    pub fn fold(&self) -> Fold {
        FOLDS.into_iter().find(|(name, _)| *name == self.fold).map_or(Fold::Count, |(_, fold)| fold)
    }
}

fn name_of(fold: Fold) -> &'static str {
    FOLDS.into_iter().find(|(_, known)| *known == fold).map_or("count", |(name, _)| name)
}

/// Counts every figure over the period and keeps its rows; gives how many rows were kept.
pub(crate) async fn freeze(
    act: &mut Act,
    db: &Db,
    all: &Figures,
    report: &str,
    period: Period,
) -> Result<u64, Fault> {
    let mut kept = 0;
    let aims = all.aims(db, period.from, period.to).await?;
    for (place, figure) in (0_i64..).zip(&all.0) {
        let ask = Ask::of(figure, period.from, period.to);
        let counted = ask.count(db).await?;
        let aim = aim_of(&aims, figure.key);
        sqlx::query(
            "insert into report_figure (report_id, key, axis, place, value, row_count, before_value, unit, fold, \
             target_value, target_from, target_due) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        )
        .bind(report)
        .bind(figure.key)
        .bind(figure.axis)
        .bind(place)
        .bind(counted.value)
        .bind(counted.rows)
        .bind(before(db, &ask, period).await?)
        .bind(figure.unit.name())
        .bind(name_of(figure.fold))
        .bind(aim.map(|aim| aim.target))
        .bind(aim.map(|aim| aim.from_on.as_str()))
        .bind(aim.map(|aim| aim.due_on.as_str()))
        .execute(act.rows())
        .await?;
        kept += keep(act, report, &ask).await?;
    }
    aimed::freeze(act, report, &aimed::count(db, all, period, &aims).await?).await?;
    Ok(kept)
}

/// What a whole figure was to reach, where the plan says.
pub(crate) fn aim_of<'a>(aims: &'a [Aim], key: &str) -> Option<&'a Aim> {
    aims.iter().rev().find(|aim| aim.figure == key && aim.is_whole())
}

/// The same figure one year earlier; none where nothing was recorded then.
pub(crate) async fn before(db: &Db, ask: &Ask, period: Period) -> Result<Option<i64>, Fault> {
    let Some(earlier) = period.year_before() else { return Ok(None) };
    let counted = Ask { from: earlier.from, to: earlier.to, ..ask.clone() }.count(db).await?;
    Ok((counted.rows > 0).then_some(counted.value))
}

/// Keeps a figure's rows straight from its own query; gives how many.
async fn keep(act: &mut Act, report: &str, ask: &Ask) -> Result<u64, Fault> {
    let sql = format!(
        "insert into report_row (report_id, key, place, row_id, day, organization_id, person_id, mrc, \
         action, amount, recorded_by, kind, programme) \
         select $3, $4, row_number() over (order by day, id, organization_id) - 1, id, day, organization_id, \
         person_id, mrc, action, amount, recorded_by, kind, programme from ({}) as counted",
        ask.figure.sql
    );
    let until = ask.until(act.today());
    let kept = sqlx::query(AssertSqlSafe(sql))
        .bind(ask.from.to_string())
        .bind(until.to_string())
        .bind(report)
        .bind(ask.figure.key)
        .execute(act.rows())
        .await?;
    Ok(kept.rows_affected())
}

/// A signed report's figures, in the order rooms declared them.
pub async fn figures_of(db: &Db, report: &str) -> Result<Vec<Frozen>, Fault> {
    sqlx::query_as(
        "select key, axis, value, row_count, before_value, target_value, target_from, target_due, unit, fold \
         from report_figure where report_id = $1 order by place",
    )
    .bind(report)
    .fetch_all(db.rows())
    .await
}

/// A page of the rows that proved one of them; labels and paths are not kept, so they come empty.
pub async fn rows_of(db: &Db, report: &str, key: &str, skip: i64, most: i64) -> Result<Vec<Row>, Fault> {
    sqlx::query_as(
        "select row_id as id, day, organization_id, person_id, mrc, action, amount, '' as label, '' as path, \
         recorded_by, kind, programme from report_row where report_id = $1 and key = $2 \
         order by place limit $3 offset $4",
    )
    .bind(report)
    .bind(key)
    .bind(most)
    .bind(skip)
    .fetch_all(db.rows())
    .await
}

/// Of each figure that has rows of a person, by its key: these persons, each once, and how many rows are of one. What
/// the pole itself is or does is of nobody.
pub async fn of_people(db: &Db, all: &Figures, report: &str) -> Result<HashMap<String, Counted>, Fault> {
    let sql = "select key, count(distinct person_id), count(*) from report_row \
               where report_id = $1 and person_id is not null group by key";
    let found: Vec<(String, i64, i64)> = sqlx::query_as(sql).bind(report).fetch_all(db.rows()).await?;
    let served = |key: &str| all.find(key).is_none_or(|figure| !figure.own);
    let served = found.into_iter().filter(|(key, ..)| served(key));
    Ok(served.map(|(key, value, rows)| (key, Counted { value, rows })).collect())
}

pub async fn by_month(db: &Db, report: &str, key: &str, fold: Fold) -> Result<Vec<(String, i64)>, Fault> {
    by(db, report, key, fold, "substr(counted.day, 1, 7)").await
}

pub async fn by_mrc(db: &Db, report: &str, key: &str, fold: Fold) -> Result<Vec<(String, i64)>, Fault> {
    by(db, report, key, fold, "coalesce(counted.mrc, '')").await
}

pub async fn by_kind(db: &Db, report: &str, key: &str, fold: Fold) -> Result<Vec<(String, i64)>, Fault> {
    by(db, report, key, fold, "counted.kind").await
}

async fn by(db: &Db, report: &str, key: &str, fold: Fold, part: &str) -> Result<Vec<(String, i64)>, Fault> {
    let sql = format!(
        "select {part} as part, cast({} as bigint) as value from report_row as counted \
         where report_id = $1 and key = $2 group by 1 order by 1",
        fold.sql()
    );
    sqlx::query_as(AssertSqlSafe(sql)).bind(report).bind(key).fetch_all(db.rows()).await
}
