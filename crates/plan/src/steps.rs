//! The first step of the plan: to begin one.
use crate::{WRITE, year};
use db::{Db, Fault};
use page::Step;

pub async fn steps(db: Db) -> Result<Vec<Step>, Fault> {
    let done = !year::all(&db).await?.is_empty();
    Ok(vec![Step { words: "plan-step-begin", path: "/plan/nouveau", right: WRITE, done }])
}
