//! The review: whether a resource is still good, on a day; and by which day it is looked at again.
use crate::{item, shelf::Item};
use db::{Act, Db, Fault, FromRow};
use page::{Refusals, is_seen};
use serde::Deserialize;

/// What a review finds: still good, changed, or no longer good, which withdraws it.
pub const STATES: [&str; 3] = ["good", "changed", "gone"];

#[derive(Clone, Debug, FromRow)]
pub struct Review {
    pub day: String,
    /// By which day it was due, where one was.
    pub due_on: Option<String>,
    pub state: String,
    pub note: String,
    /// Who reviewed it, or "".
    pub who: String,
}

/// What was typed of a review.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub state: String,
    /// What changed, or why it is no longer good.
    pub found: String,
    /// By which day it is reviewed again, or "".
    pub next_on: String,
}

impl Typed {
    fn judge(&self, act: &Act) -> Refusals {
        let mut refusals = Refusals::default();
        refusals.unless(STATES.contains(&self.state.as_str()), "state", "library-refusal-state");
        let told = self.state != STATES[2] || is_seen(&self.found);
        refusals.unless(told, "found", "library-refusal-reason");
        refusals.unless(self.found.chars().count() <= 300, "found", "library-refusal-long");
        if let Some(next) = refusals.day_if_any("next_on", &self.next_on) {
            refusals.unless(next > act.today(), "next_on", "library-refusal-next");
        }
        refusals
    }
}

/// The reviews of a resource, the latest first.
pub async fn of(db: &Db, item: &str) -> Result<Vec<Review>, Fault> {
    sqlx::query_as(
        "select r.day, r.due_on, r.state, r.note, coalesce(a.name, '') as who from library_review r \
         left join account a on a.id = r.recorded_by where r.item_id = $1 order by r.day desc, r.id desc",
    )
    .bind(item)
    .fetch_all(db.rows())
    .await
}

/// How many resources are late to be reviewed.
pub async fn late(db: &Db) -> Result<i64, Fault> {
    let (late,): (i64,) = sqlx::query_as(
        "select count(*) from library_item where withdrawn_on is null and review_by is not null and review_by < $1",
    )
    .bind(db.today().to_string())
    .fetch_one(db.rows())
    .await?;
    Ok(late)
}

/// Reviews a resource today, or says what is refused. One that is no longer good is withdrawn, for the reason told.
pub async fn note(act: &mut Act, one: &Item, typed: &Typed) -> Result<Result<(), Refusals>, Fault> {
    let mut refusals = typed.judge(act);
    refusals.unless(one.stands(), "state", "library-refusal-withdrawn");
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let (id, at, by, today) = (act.id(), act.at(), act.by(), act.today().to_string());
    sqlx::query(
        "insert into library_review (id, item_id, day, due_on, state, note, recorded_at, recorded_by) \
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(&id)
    .bind(&one.id)
    .bind(&today)
    .bind(one.review_by.as_ref())
    .bind(&typed.state)
    .bind(typed.found.trim())
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    let next = Some(typed.next_on.trim()).filter(|next| !next.is_empty() && typed.state != STATES[2]);
    sqlx::query("update library_item set review_by = $2 where id = $1")
        .bind(&one.id)
        .bind(next)
        .execute(act.rows())
        .await?;
    act.record("resource.reviewed", "resource", &one.id, &typed.state).await?;
    if typed.state == STATES[2] {
        return item::withdraw(act, &one.id, &typed.found).await;
    }
    Ok(Ok(()))
}
