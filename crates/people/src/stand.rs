//! What an organization is to the pole: a role given, a role ended, closed for good, opened again.
use crate::{
    organization::{self, Ended, Given},
    show::{Tried, show},
};
use axum::extract::Path;
use page::{Answer, Fault, Form, Refusals, Visit, redirect};
use serde::Deserialize;

type Which = Path<(String, String)>;

pub async fn give(visit: Visit, Path((_, id)): Which, Form(given): Form<Given>) -> Answer {
    known(&visit, &id).await?;
    let mut act = visit.act().await?;
    let done = organization::give(&mut act, &id, &given).await?;
    let tried = Tried { role: given.role, from_on: given.from_on, ..Tried::default() };
    onward(visit, act, &id, done, tried).await
}

pub async fn end(visit: Visit, Path((_, id)): Which, Form(ended): Form<Ended>) -> Answer {
    known(&visit, &id).await?;
    let mut act = visit.act().await?;
    let done = organization::end_role(&mut act, &id, &ended).await?;
    onward(visit, act, &id, done, Tried::default()).await
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Closed {
    closed_on: String,
}

pub async fn close(visit: Visit, Path((_, id)): Which, Form(closed): Form<Closed>) -> Answer {
    known(&visit, &id).await?;
    let mut act = visit.act().await?;
    let done = organization::close(&mut act, &id, &closed.closed_on).await?;
    let tried = Tried { closed_on: closed.closed_on, ..Tried::default() };
    onward(visit, act, &id, done, tried).await
}

pub async fn reopen(visit: Visit, Path((_, id)): Which) -> Answer {
    known(&visit, &id).await?;
    let mut act = visit.act().await?;
    if !organization::reopen(&mut act, &id).await? {
        return Err(Fault::Absent);
    }
    onward(visit, act, &id, Ok(()), Tried::default()).await
}

async fn known(visit: &Visit, id: &str) -> Result<(), Fault> {
    let stands = organization::find(visit.db(), id).await?.filter(|one| one.merged_into.is_none());
    stands.map(|_| ()).ok_or(Fault::Absent)
}

async fn onward(visit: Visit, act: db::Act, id: &str, done: Result<(), Refusals>, tried: Tried) -> Answer {
    match done {
        Err(refusals) => {
            drop(act);
            show(visit, id, refusals, tried).await
        }
        Ok(()) => {
            act.commit().await?;
            Ok(redirect(&visit.path(&format!("/organisations/{id}?avis=people-saved"))))
        }
    }
}
