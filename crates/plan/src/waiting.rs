//! What waits in the plan: actions past the day they were due.
use crate::{
    ADVANCE,
    figures::{OVERDUE_KEY, late},
};
use db::{Db, Fault};
use page::Waiting;

pub async fn waiting(db: Db) -> Result<Vec<Waiting>, Fault> {
    let today = db.today();
    let count = usize::try_from(late(today).count(&db).await?.value).unwrap_or_default();
    let path = format!("/chiffres/{OVERDUE_KEY}?du={today}&au={today}");
    Ok(vec![Waiting { words: "plan-waiting-late", count, path, right: ADVANCE, late: true }])
}
