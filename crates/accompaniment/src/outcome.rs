//! The outcome: what came of a referral, one time it was asked; what was noted by mistake is taken back.
use db::{Act, Db, Fault, FromRow};

/// What came of it, one time it was asked.
#[derive(Clone, Debug, FromRow)]
pub struct Outcome {
    pub id: String,
    pub outcome: String,
    pub day: String,
    pub note: String,
    pub recorder: String,
}

/// What came of it, each time it was asked, oldest first.
pub async fn of(db: &Db, id: &str) -> Result<Vec<Outcome>, Fault> {
    sqlx::query_as(
        "select x.id, x.outcome, x.day, x.note, coalesce(c.name, '') as recorder from referral_outcome x \
         left join account c on c.id = x.recorded_by where x.referral_id = $1 and x.withdrawn_at is null \
         order by x.day, x.id",
    )
    .bind(id)
    .fetch_all(db.rows())
    .await
}

/// Takes back an outcome noted by mistake: it stays, dated, and is read no more. False when it was taken back
/// already, none when there is no such outcome.
pub async fn take_back(act: &mut Act, id: &str, outcome: &str) -> Result<Option<bool>, Fault> {
    let (at, by) = (act.at(), act.by());
    let done = sqlx::query(
        "update referral_outcome set withdrawn_at = $3, withdrawn_by = $4 \
         where id = $1 and referral_id = $2 and withdrawn_at is null",
    )
    .bind(outcome)
    .bind(id)
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    if done.rows_affected() > 0 {
        act.record("referral.outcome-withdrawn", "referral", id, outcome).await?;
        return Ok(Some(true));
    }
    let known: Option<(String,)> =
        sqlx::query_as("select id from referral_outcome where id = $1 and referral_id = $2")
            .bind(outcome)
            .bind(id)
            .fetch_optional(act.rows())
            .await?;
    Ok(known.map(|_| false))
}
