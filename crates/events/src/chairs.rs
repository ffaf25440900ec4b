//! The chairs of a gathering: how many are held and left, and how many people wait. A volunteer takes none.
use crate::gathering::Gathering;
use db::{Act, Db, Fault};
use jiff::civil::Date;
use sqlx::{Any, Executor};
use std::collections::HashMap;

macro_rules! chairs {
    ($of:literal, $rest:literal) => {
        concat!(
            "select ",
            $of,
            "cast(coalesce(sum(case when part <> 'volunteer' and (seated_at is not null or offered_at is not null) \
             then 1 else 0 end), 0) as bigint), \
             cast(coalesce(sum(case when seated_at is null and offered_at is null then 1 else 0 end), 0) as bigint) \
             from registration where cancelled_at is null and lapsed_at is null",
            $rest
        )
    };
}

/// How many chairs of a gathering are held or offered, and how many people wait.
pub async fn held<'e>(rows: impl Executor<'e, Database = Any>, gathering: &str) -> Result<(i64, i64), Fault> {
    sqlx::query_as(chairs!("", " and gathering_id = $1")).bind(gathering).fetch_one(rows).await
}

/// How many places are left, when they are counted, and how many people wait.
pub async fn room(act: &mut Act, one: &Gathering) -> Result<(Option<i64>, i64), Fault> {
    let (held, waiting) = held(act.rows(), &one.id).await?;
    Ok((one.capacity.map(|capacity| (capacity - held).max(0)), waiting))
}

/// How many have a chair or were offered one, and how many wait, by gathering.
pub async fn counts(db: &Db) -> Result<HashMap<String, [i64; 2]>, Fault> {
    let rows: Vec<(String, i64, i64)> =
        sqlx::query_as(chairs!("gathering_id, ", " group by gathering_id")).fetch_all(db.rows()).await?;
    Ok(rows.into_iter().map(|(id, seated, waiting)| (id, [seated, waiting])).collect())
}

/// Whether places that become so many, fewer than they were, would leave out somebody who holds a chair.
pub async fn leaves_out(act: &mut Act, one: &Gathering, places: i64) -> Result<bool, Fault> {
    let (held, _) = held(act.rows(), &one.id).await?;
    Ok(one.capacity.is_none_or(|kept| places < kept) && places < held)
}

/// Whether a session that is to come would be put on a day that is past while somebody means to come.
pub async fn leaves_behind(act: &mut Act, session: &str, day: Date) -> Result<bool, Fault> {
    let today = act.today();
    if day >= today {
        return Ok(false);
    }
    let (awaited,): (i64,) = sqlx::query_as(
        "select count(*) from registration r join gathering_session s on s.gathering_id = r.gathering_id \
         where s.id = $1 and s.day >= $2 and r.cancelled_at is null and r.lapsed_at is null",
    )
    .bind(session)
    .bind(today.to_string())
    .fetch_one(act.rows())
    .await?;
    Ok(awaited > 0)
}
