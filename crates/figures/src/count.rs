//! Counting: the number and its proof from one and the same query.
use crate::{Figure, Fold};
use db::{Db, Fault};
use jiff::civil::Date;
use sqlx::{AssertSqlSafe, FromRow};

/// A row that a figure counts.
#[derive(Clone, Debug, FromRow, PartialEq, Eq)]
pub struct Row {
    pub id: String,
    pub day: String,
    pub organization_id: Option<String>,
    pub person_id: Option<String>,
    pub mrc: Option<String>,
    pub action: String,
    pub amount: i64,
    pub label: String,
    pub path: String,
    pub recorded_by: String,
}

/// A number, and how many rows prove it.
#[derive(Clone, Copy, Debug, Default, FromRow, PartialEq, Eq)]
pub struct Counted {
    pub value: i64,
    pub rows: i64,
}

/// Folds a figure's rows between two days, both included.
pub async fn count(db: &Db, figure: &Figure, from: Date, to: Date) -> Result<Counted, Fault> {
    let fold = match figure.fold {
        Fold::Count => "count(*)",
        Fold::Sum => "coalesce(cast(sum(counted.amount) as bigint), 0)",
        Fold::Organizations => "count(distinct counted.organization_id)",
        Fold::People => "count(distinct counted.person_id)",
    };
    let sql = format!("select {fold} as value, count(*) as rows from ({}) as counted", figure.sql);
    sqlx::query_as(AssertSqlSafe(sql)).bind(from.to_string()).bind(to.to_string()).fetch_one(db.rows()).await
}

/// The rows that prove a number, by day, a page of them at a time.
pub async fn rows(
    db: &Db,
    figure: &Figure,
    from: Date,
    to: Date,
    skip: i64,
    most: i64,
) -> Result<Vec<Row>, Fault> {
    let sql = format!(
        "select * from ({}) as counted order by day, id, organization_id limit $3 offset $4",
        figure.sql
    );
    sqlx::query_as(AssertSqlSafe(sql))
        .bind(from.to_string())
        .bind(to.to_string())
        .bind(most)
        .bind(skip)
        .fetch_all(db.rows())
        .await
}
