//! What a signature froze: each figure as it was, and the rows that proved it.
use crate::period::Period;
use db::{Act, Db, Fault};
use figures::{Ask, Figures, Fold, Row, Unit};
use sqlx::{AssertSqlSafe, FromRow};

/// More rows than any figure of a pole has.
pub const EVERY: i64 = 1_000_000;
/// Rows written by one statement.
const A_STATEMENT: usize = 100;

/// A figure on the day of the signature.
#[derive(Clone, Debug, FromRow)]
pub struct Frozen {
    pub key: String,
    pub axis: String,
    pub value: i64,
    pub row_count: i64,
    /// One year earlier, where anything was recorded then.
    pub before_value: Option<i64>,
    pub unit: String,
    pub fold: String,
}

const UNITS: [Unit; 4] = [Unit::Count, Unit::Minutes, Unit::Cents, Unit::Percent];
const FOLDS: [(&str, Fold); 6] = [
    ("count", Fold::Count),
    ("sum", Fold::Sum),
    ("organizations", Fold::Organizations),
    ("people", Fold::People),
    ("places", Fold::Places),
    ("share", Fold::Share),
];

impl Frozen {
    pub fn unit(&self) -> Unit {
        UNITS.into_iter().find(|unit| unit.name() == self.unit).unwrap_or(Unit::Count)
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
) -> Result<usize, Fault> {
    let mut kept = 0;
    for (place, figure) in (0_i64..).zip(&all.0) {
        let ask = Ask::of(figure, period.from, period.to);
        let counted = ask.count(db).await?;
        sqlx::query(
            "insert into report_figure (report_id, key, axis, place, value, row_count, before_value, unit, fold) \
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
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
        .execute(act.rows())
        .await?;
        let rows = ask.rows(db, 0, EVERY).await?;
        kept += rows.len();
        keep(act, report, figure.key, &rows).await?;
    }
    Ok(kept)
}

/// The same figure one year earlier; none where nothing was recorded then.
pub(crate) async fn before(db: &Db, ask: &Ask, period: Period) -> Result<Option<i64>, Fault> {
    let Some(earlier) = period.year_before() else { return Ok(None) };
    let counted = Ask { from: earlier.from, to: earlier.to, ..ask.clone() }.count(db).await?;
    Ok((counted.rows > 0).then_some(counted.value))
}

async fn keep(act: &mut Act, report: &str, key: &str, rows: &[Row]) -> Result<(), Fault> {
    for (chunk, some) in rows.chunks(A_STATEMENT).enumerate() {
        let lines: Vec<String> = (0..some.len())
            .map(|i| {
                let holes: Vec<String> = (0..11).map(|column| format!("${}", 3 + i * 11 + column)).collect();
                format!("($1, $2, {})", holes.join(", "))
            })
            .collect();
        let sql = format!(
            "insert into report_row (report_id, key, place, row_id, day, organization_id, person_id, mrc, \
             action, amount, recorded_by, kind, programme) values {}",
            lines.join(", ")
        );
        let mut query = sqlx::query(AssertSqlSafe(sql)).bind(report).bind(key);
        for (i, row) in some.iter().enumerate() {
            query = query
                .bind(i64::try_from(chunk * A_STATEMENT + i).unwrap_or(i64::MAX))
                .bind(&row.id)
                .bind(&row.day)
                .bind(row.organization_id.as_deref())
                .bind(row.person_id.as_deref())
                .bind(row.mrc.as_deref())
                .bind(&row.action)
                .bind(row.amount)
                .bind(&row.recorded_by)
                .bind(&row.kind)
                .bind(&row.programme);
        }
        query.execute(act.rows()).await?;
    }
    Ok(())
}

/// A signed report's figures, in the order rooms declared them.
pub async fn figures_of(db: &Db, report: &str) -> Result<Vec<Frozen>, Fault> {
    sqlx::query_as(
        "select key, axis, value, row_count, before_value, unit, fold from report_figure \
         where report_id = $1 order by place",
    )
    .bind(report)
    .fetch_all(db.rows())
    .await
}

/// The rows that proved one of them; their labels and paths are not kept, so they come empty.
pub async fn rows_of(db: &Db, report: &str, key: &str) -> Result<Vec<Row>, Fault> {
    sqlx::query_as(
        "select row_id as id, day, organization_id, person_id, mrc, action, amount, '' as label, '' as path, \
         recorded_by, kind, programme from report_row where report_id = $1 and key = $2 order by place",
    )
    .bind(report)
    .bind(key)
    .fetch_all(db.rows())
    .await
}
