//! What moved since a signature: rows that appeared, disappeared or changed, compared by the database.
use db::{Db, Fault, FromRow};
use figures::{Ask, Row};
use sqlx::AssertSqlSafe;

/// A row that moved, and how many moved with it.
#[derive(Clone, Debug, FromRow)]
pub struct Moved {
    /// The last part of the words that tell it: `appeared`, `gone` or `changed`.
    pub what: String,
    pub total: i64,
    #[sqlx(flatten)]
    pub row: Row,
}

/// A row is the same one when its id, its person and its organization are, or the one that this turned out to be.
const SAME: &str = concat!(
    "k.row_id = t.id and coalesce(",
    people::keeper!("k.organization_id"),
    ", '') = coalesce(t.organization_id, '') and coalesce(k.person_id, '') = coalesce(t.person_id, '')"
);
/// What of a row a figure may count by.
const CHANGED: &str = "k.day <> t.day or coalesce(k.mrc, '') <> coalesce(t.mrc, '') or k.action <> t.action \
                       or k.amount <> t.amount or k.kind <> t.kind or k.programme <> t.programme \
                       or coalesce(k.organization_id, '') <> coalesce(t.organization_id, '')";
const TODAY: &str = "t.id, t.day, t.organization_id, t.person_id, t.mrc, t.action, t.amount, t.label, t.path, \
                     t.recorded_by, t.kind, t.programme";
const KEPT: &str = "k.row_id as id, k.day, k.organization_id, k.person_id, k.mrc, k.action, k.amount, \
                    '' as label, '' as path, k.recorded_by, k.kind, k.programme";

/// A page of the moves between the rows signed and today's, by day.
pub async fn moves(db: &Db, report: &str, ask: &Ask, skip: i64, most: i64) -> Result<Vec<Moved>, Fault> {
    let sql = format!(
        "with today as (select * from ({}) as counted), \
         kept as (select * from report_row where report_id = $3 and key = $4), \
         moved as (select 'gone' as what, {KEPT} from kept k left join today t on {SAME} where t.id is null \
         union all select 'changed' as what, {TODAY} from kept k join today t on {SAME} where {CHANGED} \
         union all select 'appeared' as what, {TODAY} from today t left join kept k on {SAME} \
         where k.row_id is null) \
         select moved.*, count(*) over () as total from moved order by day, id, what limit $5 offset $6",
        ask.figure.sql
    );
    sqlx::query_as(AssertSqlSafe(sql))
        .bind(ask.from.to_string())
        .bind(ask.until(db.today()).to_string())
        .bind(report)
        .bind(ask.figure.key)
        .bind(most)
        .bind(skip)
        .fetch_all(db.rows())
        .await
}

/// A kept row, with today's label and path where it still counts.
#[derive(Clone, Debug, FromRow)]
pub struct Kept {
    /// 1 when it counts no more today.
    pub gone: i64,
    #[sqlx(flatten)]
    pub row: Row,
}

/// A page of the rows signed, in their order.
pub async fn kept(db: &Db, report: &str, ask: &Ask, skip: i64, most: i64) -> Result<Vec<Kept>, Fault> {
    let sql = format!(
        "with k as (select * from report_row where report_id = $3 and key = $4 order by place \
         limit $5 offset $6) \
         select cast(case when t.id is null then 1 else 0 end as bigint) as gone, k.row_id as id, k.day, \
         k.organization_id, k.person_id, k.mrc, k.action, k.amount, coalesce(t.label, '') as label, \
         coalesce(t.path, '') as path, k.recorded_by, k.kind, k.programme \
         from k left join ({}) as t on {SAME} order by k.place",
        ask.figure.sql
    );
    sqlx::query_as(AssertSqlSafe(sql))
        .bind(ask.from.to_string())
        .bind(ask.until(db.today()).to_string())
        .bind(report)
        .bind(ask.figure.key)
        .bind(most)
        .bind(skip)
        .fetch_all(db.rows())
        .await
}
