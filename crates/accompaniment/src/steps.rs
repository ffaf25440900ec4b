//! The first step of accompaniment: an act that was logged.
use crate::{
    LOG,
    entry::{self, Filter},
};
use db::{Db, Fault};
use page::Step;

pub async fn steps(db: Db) -> Result<Vec<Step>, Fault> {
    let done = entry::how_many(&db, &Filter::default(), 0).await? > 0;
    Ok(vec![Step { words: "act-step-log", path: "/accompagnement/consigner", right: LOG, done }])
}
